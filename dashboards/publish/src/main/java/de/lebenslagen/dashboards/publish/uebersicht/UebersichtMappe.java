package de.lebenslagen.dashboards.publish.uebersicht;

import de.lebenslagen.dashboards.publish.mappe.Arbeitsmappe;
import de.lebenslagen.dashboards.publish.mappe.Blatt;
import de.lebenslagen.dashboards.publish.mappe.MappenWriter;
import de.lebenslagen.dashboards.publish.mappe.Spalte;
import de.lebenslagen.dashboards.publish.mappe.Zelle;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Anzahl;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Indikatorzeile;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The overview as a workbook: a sheet per question. */
public final class UebersichtMappe {

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

  private UebersichtMappe() {}

  /** The bytes of the file. */
  public static byte[] write(Uebersicht uebersicht) {
    return MappenWriter.write(
        new Arbeitsmappe(
            "Was haben wir, was fehlt? " + uebersicht.ort(),
            uebersicht.stand(),
            List.of(
                quellen(uebersicht),
                luecken(uebersicht),
                angebote(uebersicht),
                indikatoren(uebersicht))));
  }

  private static List<String> head(Uebersicht uebersicht, String titel) {
    List<String> lines = new ArrayList<>();
    lines.add(titel);
    lines.add(
        uebersicht.ort()
            + ", Stand "
            + TAG.format(uebersicht.stand())
            + uebersicht.datenstand().map(d -> ", Datenstand " + d).orElse(""));
    return lines;
  }

  private static Blatt quellen(Uebersicht uebersicht) {
    List<String> head = head(uebersicht, "Datenquellen");
    head.addAll(uebersicht.hinweise());
    return new Blatt(
        "Datenquellen",
        head,
        List.of(
            Spalte.of("Statistik", 44),
            Spalte.of("Kennung", 28),
            Spalte.of("Fachbereich", 22),
            Spalte.of("Lieferstelle", 26),
            Spalte.of("Rhythmus", 22),
            Spalte.of("Jahre", 22),
            Spalte.of("Kleinste Gebiete", 20),
            Spalte.of("Qualität", 34),
            Spalte.of("Zweck und Rechtsgrundlage", 46),
            Spalte.of("Zugang", 12)),
        uebersicht.quellen().stream()
            .map(
                q ->
                    texts(
                        q.titel(),
                        q.id(),
                        q.fachbereich(),
                        q.lieferstelle(),
                        q.rhythmus(),
                        q.jahre(),
                        q.gebiete(),
                        q.qualitaet(),
                        q.zweck(),
                        q.zugang().bezeichnung()))
            .toList(),
        List.of());
  }

  private static Blatt luecken(Uebersicht uebersicht) {
    return new Blatt(
        "Was fehlt",
        head(uebersicht, "Fällig, überfällig, Lücken, und was sie kosten"),
        List.of(
            Spalte.of("Statistik", 44),
            Spalte.of("Lieferstelle", 26),
            Spalte.of("Jahre", 18),
            Spalte.of("Stand", 30),
            Spalte.of("Indikatoren, die fehlen", 14),
            Spalte.of("welche", 60)),
        uebersicht.luecken().stream()
            .map(
                l ->
                    List.of(
                        Zelle.text(l.titel()),
                        Zelle.text(l.lieferstelle()),
                        Zelle.text(l.jahre()),
                        Zelle.text(l.stand()),
                        Zelle.zahl(l.kosten().size()),
                        Zelle.text(String.join("; ", l.kosten()))))
            .toList(),
        List.of());
  }

  private static Blatt angebote(Uebersicht uebersicht) {
    return new Blatt(
        "Noch nicht angefragt",
        head(uebersicht, "Mitgelieferte Datenquellen, die noch niemand liefert"),
        List.of(
            Spalte.of("Statistik", 44),
            Spalte.of("Kennung", 28),
            Spalte.of("Lieferstelle", 30),
            Spalte.of("Gebiete", 26),
            Spalte.of("Form", 26),
            Spalte.of("Zweck und Rechtsgrundlage", 46),
            Spalte.of("Indikatoren, die möglich werden", 16),
            Spalte.of("welche", 60)),
        uebersicht.angebote().stream()
            .map(
                a -> {
                  List<Zelle> row =
                      new ArrayList<>(
                          texts(
                              a.titel(),
                              a.id(),
                              a.lieferstelle(),
                              a.gebiete(),
                              a.form(),
                              a.zweck()));
                  row.add(Zelle.zahl(a.nutzen().size()));
                  row.add(Zelle.text(String.join("; ", a.nutzen())));
                  return row;
                })
            .toList(),
        List.of());
  }

  private static Blatt indikatoren(Uebersicht uebersicht) {
    List<Spalte> spalten =
        new ArrayList<>(
            List.of(
                Spalte.of("Handlungsfeld", 16),
                Spalte.of("Kürzel", 10),
                Spalte.of("Indikator", 52),
                Spalte.of("Ebene", 20)));
    uebersicht.jahre().forEach(j -> spalten.add(Spalte.of(String.valueOf(j), 8)));
    spalten.add(Spalte.of("Warum nicht", 60));
    return new Blatt(
        "Indikatoren",
        head(uebersicht, "Für wie viele Gebiete ein Indikator eine Zahl hat"),
        spalten,
        uebersicht.indikatoren().stream().map(i -> row(uebersicht, i)).toList(),
        List.of(
            "Eine Zahl ist die Anzahl der Gebiete mit Wert, nicht der Wert selbst.",
            "Wo ein Teil der Gebiete fehlt, steht 12/13."));
  }

  private static List<Zelle> row(Uebersicht uebersicht, Indikatorzeile zeile) {
    List<Zelle> row =
        new ArrayList<>(texts(zeile.handlungsfeld(), zeile.kuerzel(), zeile.name(), zeile.ebene()));
    for (int jahr : uebersicht.jahre()) {
      Anzahl anzahl = zeile.werte().get(jahr);
      row.add(anzahl == null ? Zelle.LEER : cell(anzahl));
    }
    row.add(Zelle.text(zeile.grund()));
    return row;
  }

  private static Zelle cell(Anzahl anzahl) {
    return anzahl.isAlle()
        ? Zelle.zahl(anzahl.mit())
        : Zelle.zeichen(anzahl.mit() + "/" + anzahl.von());
  }

  private static List<Zelle> texts(String... texts) {
    List<Zelle> row = new ArrayList<>();
    for (String text : texts) {
      row.add(Zelle.text(text));
    }
    return row;
  }
}
