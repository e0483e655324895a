package de.lebenslagen.dashboards.publish.uebersicht;

import de.lebenslagen.dashboards.publish.mappe.Arbeitsmappe;
import de.lebenslagen.dashboards.publish.mappe.Blatt;
import de.lebenslagen.dashboards.publish.mappe.MappenWriter;
import de.lebenslagen.dashboards.publish.mappe.Spalte;
import de.lebenslagen.dashboards.publish.mappe.Zelle;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Angebot;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Anzahl;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Indikatorzeile;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Luecke;
import de.lebenslagen.dashboards.publish.uebersicht.Uebersicht.Quelle;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

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

  /** A column: its head, its width in characters, and its cell for a row. */
  private record Angabe<T>(String kopf, int breite, Function<T, Zelle> zelle) {

    static <T> Angabe<T> text(String kopf, int breite, Function<T, String> text) {
      return new Angabe<>(kopf, breite, z -> Zelle.text(text.apply(z)));
    }
  }

  private static <T> Blatt blatt(
      String name, List<String> head, List<T> zeilen, List<Angabe<T>> angaben) {
    return new Blatt(
        name,
        head,
        angaben.stream().map(a -> Spalte.of(a.kopf(), a.breite())).toList(),
        zeilen.stream().map(z -> angaben.stream().map(a -> a.zelle().apply(z)).toList()).toList(),
        List.of());
  }

  private static Blatt quellen(Uebersicht uebersicht) {
    List<String> head = head(uebersicht, "Datenquellen");
    head.addAll(uebersicht.hinweise());
    return blatt(
        "Datenquellen",
        head,
        uebersicht.quellen(),
        List.of(
            Angabe.text("Statistik", 44, Quelle::titel),
            Angabe.text("Kennung", 28, Quelle::id),
            Angabe.text("Fachbereich", 22, Quelle::fachbereich),
            Angabe.text("Lieferstelle", 26, Quelle::lieferstelle),
            Angabe.text("Rhythmus", 22, Quelle::rhythmus),
            Angabe.text("Jahre", 22, Quelle::jahre),
            Angabe.text("Kleinste Gebiete", 20, Quelle::gebiete),
            Angabe.text("Qualität", 34, Quelle::qualitaet),
            Angabe.text("Zweck und Rechtsgrundlage", 46, Quelle::zweck),
            Angabe.text("Zugang", 12, q -> q.zugang().bezeichnung())));
  }

  private static Blatt luecken(Uebersicht uebersicht) {
    return blatt(
        "Was fehlt",
        head(uebersicht, "Fällig, überfällig, Lücken, und was sie kosten"),
        uebersicht.luecken(),
        List.of(
            Angabe.text("Statistik", 44, Luecke::titel),
            Angabe.text("Lieferstelle", 26, Luecke::lieferstelle),
            Angabe.text("Jahre", 18, Luecke::jahre),
            Angabe.text("Stand", 30, Luecke::stand),
            new Angabe<>("Indikatoren, die fehlen", 14, l -> Zelle.zahl(l.kosten().size())),
            Angabe.text("welche", 60, l -> String.join("; ", l.kosten()))));
  }

  private static Blatt angebote(Uebersicht uebersicht) {
    return blatt(
        "Noch nicht angefragt",
        head(uebersicht, "Mitgelieferte Datenquellen, die noch niemand liefert"),
        uebersicht.angebote(),
        List.of(
            Angabe.text("Statistik", 44, Angebot::titel),
            Angabe.text("Kennung", 28, Angebot::id),
            Angabe.text("Lieferstelle", 30, Angebot::lieferstelle),
            Angabe.text("Gebiete", 26, Angebot::gebiete),
            Angabe.text("Form", 26, Angebot::form),
            Angabe.text("Zweck und Rechtsgrundlage", 46, Angebot::zweck),
            new Angabe<>("Indikatoren, die möglich werden", 16, a -> Zelle.zahl(a.nutzen().size())),
            Angabe.text("welche", 60, a -> String.join("; ", a.nutzen()))));
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
