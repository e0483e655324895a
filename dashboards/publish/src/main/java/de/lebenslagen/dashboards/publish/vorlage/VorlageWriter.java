package de.lebenslagen.dashboards.publish.vorlage;

import de.lebenslagen.dashboards.publish.mappe.Arbeitsmappe;
import de.lebenslagen.dashboards.publish.mappe.Blatt;
import de.lebenslagen.dashboards.publish.mappe.MappenWriter;
import de.lebenslagen.dashboards.publish.mappe.Spalte;
import de.lebenslagen.dashboards.publish.mappe.Zelle;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Vorlagenform;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a Vorlage: what to fill in, what it means, which marks and areas there are. */
public final class VorlageWriter {

  private static final DateTimeFormatter TAG =
      DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

  private final Vorlagenauftrag auftrag;
  private final Datenquelle datenquelle;

  private VorlageWriter(Vorlagenauftrag auftrag) {
    this.auftrag = auftrag;
    this.datenquelle = auftrag.datenquelle();
  }

  /** The bytes of the workbook. */
  public static byte[] write(Vorlagenauftrag auftrag) {
    VorlageWriter writer = new VorlageWriter(auftrag);
    List<Blatt> blaetter = new ArrayList<>();
    blaetter.add(writer.daten());
    blaetter.addAll(new Erlaeuterungen(auftrag).list());
    blaetter.add(writer.kennung());
    return MappenWriter.write(
        new Arbeitsmappe(
            "Vorlage " + writer.datenquelle.titel() + " " + auftrag.berichtsjahr(),
            auftrag.stand(),
            blaetter));
  }

  private Blatt daten() {
    Datenblatt blatt = new Datenblatt(auftrag);
    return new Blatt(
        Vorlagenform.DATEN,
        vorspann(),
        blatt.spalten(),
        blatt.zeilen(),
        List.of(
            "Die Zeile Summe rechnet von selbst; sie wird verglichen, nicht übernommen.",
            "Wer mehr Zeilen oder Spalten braucht, fragt bitte den Absender dieser Vorlage."),
        Blatt.Schutz.NUR_EINGABEN);
  }

  /** As many lines as {@link Vorlagenform#KOPFZEILE} expects. */
  private List<String> vorspann() {
    return List.of(
        datenquelle.titel(),
        auftrag.ort() + ", " + auftrag.zeit(),
        "Bitte die gelben Zellen ausfüllen: eine Zahl oder ein Zeichen vom Blatt „Zeichen“."
            + (datenquelle.isLeerErlaubt()
                ? " Leer bleibt eine nur, wo das Blatt „Erläuterung“ es sagt."
                : " Bitte keine leer lassen: Was das heißt, wird nicht geraten."),
        "Liefernde Stelle: "
            + datenquelle.herkunft().lieferstelle()
            + ". Zweck: "
            + datenquelle.herkunft().zweck()
            + rechtsgrundlage()
            + ".",
        auftrag
            .faelligAm()
            .map(tag -> "Bitte bis zum " + TAG.format(tag) + " ausgefüllt zurücksenden.")
            .orElse("Bitte ausgefüllt zurücksenden."));
  }

  private String rechtsgrundlage() {
    String text = datenquelle.herkunft().rechtsgrundlage();
    return text.isEmpty() ? "" : ". Rechtsgrundlage: " + text;
  }

  /** What the program recognises the file by. */
  private Blatt kennung() {
    return new Blatt(
        Vorlagenform.KENNUNG,
        List.of(),
        List.of(Spalte.of("Angabe", 20), Spalte.of("Wert", 40)),
        List.of(
            row("Datenquelle", datenquelle.id()),
            row("Berichtsjahr", "" + auftrag.berichtsjahr()),
            row("Prüfziffer", Vorlagenform.pruefziffer(datenquelle.id(), auftrag.berichtsjahr())),
            row("Geschrieben am", auftrag.stand().toString())),
        List.of("Daran erkennt das Programm die Datei. Bitte nicht ändern."),
        Blatt.Schutz.NUR_EINGABEN);
  }

  private static List<Zelle> row(String angabe, String wert) {
    return List.of(Zelle.text(angabe), new Zelle.Schluessel(wert));
  }
}
