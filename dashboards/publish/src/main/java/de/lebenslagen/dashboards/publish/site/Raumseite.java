package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.finding.Lesebeispiel;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told about one area.
 *
 * @param befunde sentences whose test found something
 * @param ohneBefund sentences whose test found nothing, or that could not be tested
 * @param luecken what has no figure here, each with its reason
 */
record Raumseite(
    String marke,
    String name,
    String lesebeispiel,
    List<Befundgruppe> befunde,
    List<Befundgruppe> ohneBefund,
    Tafel kennzahlen,
    Optional<Tafel> alter,
    List<Bild> bilder,
    List<Bild> aufbau,
    List<String> luecken,
    Optional<Verweis> vorher,
    Optional<Verweis> nachher) {

  static Raumseite of(Seitenstoff stoff, int nr, Tafelbau tafeln, Bildbau bilder) {
    Ortslage lage = stoff.lage();
    Gebiet raum = lage.raeume().get(nr);
    return new Raumseite(
        lage.marke(raum),
        raum.name(),
        lesebeispiel(stoff, raum),
        Befundgruppe.list(stoff, raum, Aussage::befund),
        Befundgruppe.list(stoff, raum, a -> !a.befund()),
        tafeln.kennzahlen(raum),
        tafeln.alter(raum),
        bilder.raum(raum),
        bilder.aufbau(raum),
        luecken(stoff, raum),
        nachbar(lage, nr - 1),
        nachbar(lage, nr + 1));
  }

  private static Optional<Verweis> nachbar(Ortslage lage, int nr) {
    return nr < 0 || nr >= lage.raeume().size()
        ? Optional.empty()
        : Optional.of(new Verweis(lage.raeume().get(nr).name(), lage.seite(lage.raeume().get(nr))));
  }

  /** The first two key figures as sentences. */
  private static String lesebeispiel(Seitenstoff stoff, Gebiet raum) {
    List<String> sentences = new ArrayList<>();
    for (Indikatorblatt blatt : stoff.schluessel()) {
      blatt
          .find(raum, blatt.jahr())
          .flatMap(w -> Lesebeispiel.find(blatt.indikator(), w))
          .filter(s -> sentences.size() < 2)
          .ifPresent(sentences::add);
    }
    return String.join(" ", sentences);
  }

  private static List<String> luecken(Seitenstoff stoff, Gebiet raum) {
    List<String> result = new ArrayList<>();
    for (Indikatorblatt blatt : stoff.blaetter()) {
      if (blatt.isNurStadt()) {
        result.add(blatt.indikator().name() + ": nur für die ganze Stadt.");
      } else {
        blatt
            .find(raum, blatt.jahr())
            .filter(w -> w.wert().findZahl().isEmpty())
            .ifPresent(
                w ->
                    result.add(
                        blatt.indikator().name()
                            + " "
                            + blatt.jahr()
                            + ": "
                            + Werttext.grund(w.wert())));
      }
    }
    stoff.luecken().forEach(l -> result.add(l.indikator().name() + ": " + l.grund()));
    return result;
  }
}
