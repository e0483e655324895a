package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.dashboards.publish.mappe.Arbeitsmappe;
import de.lebenslagen.dashboards.publish.mappe.Blatt;
import de.lebenslagen.dashboards.publish.mappe.MappenWriter;
import de.lebenslagen.dashboards.publish.mappe.Spalte;
import de.lebenslagen.dashboards.publish.mappe.Zelle;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.time.LocalDate;
import java.util.List;

/** All places of a Rueckgabe as a workbook, with a column for the answer. */
public final class Fundliste {

  private Fundliste() {}

  /** The bytes of the file. */
  public static byte[] write(Rueckgabe rueckgabe, LocalDate datum) {
    List<Spalte> spalten =
        List.of(
            Spalte.of("Hält auf?", 10),
            Spalte.of("Was", 34),
            Spalte.of("Wo", 30),
            Spalte.of("Erwartet", 46),
            Spalte.of("Gefunden", 46),
            Spalte.of("Ihre Antwort", 40));
    Blatt blatt =
        new Blatt(
            "Fundstellen",
            List.of(
                "Fundstellen in " + rueckgabe.bericht().datei(), rueckgabe.datenquelle().titel()),
            spalten,
            rueckgabe.befunde().stream().map(b -> row(rueckgabe, b)).toList(),
            List.of());
    return MappenWriter.write(
        new Arbeitsmappe("Fundstellen in " + rueckgabe.bericht().datei(), datum, List.of(blatt)));
  }

  private static List<Zelle> row(Rueckgabe rueckgabe, Befund befund) {
    List<String> texts = rueckgabe.row(befund);
    return List.of(
        Zelle.text(befund.schweregrad() == Schweregrad.FEHLER ? "ja" : "nein"),
        Zelle.text(Lieferantensicht.titel(befund.regel())),
        Zelle.text(texts.get(0)),
        Zelle.text(texts.get(1)),
        Zelle.text(texts.get(2)),
        Zelle.EINGABE);
  }
}
