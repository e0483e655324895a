package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.indicator.Aussage;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.finding.Lesebeispiel;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told about one area, on its page and in its Steckbrief.
 *
 * @param lesebeispiel the first two key figures as sentences; may be empty
 * @param zahlen the key figures, in the order of the Indikatorenset
 * @param befunde sentences whose test found something
 * @param ohneBefund sentences whose test found nothing, or that could not be tested
 * @param luecken what has no figure here, each with its reason
 */
public record Raumprofil(
    Gebiet raum,
    String lesebeispiel,
    List<Schluesselzahl> zahlen,
    List<Befundgruppe> befunde,
    List<Befundgruppe> ohneBefund,
    List<Lueckengruppe> luecken) {

  public Raumprofil {
    zahlen = List.copyOf(zahlen);
    befunde = List.copyOf(befunde);
    ohneBefund = List.copyOf(ohneBefund);
    luecken = List.copyOf(luecken);
  }

  public static Raumprofil of(Seitenstoff stoff, Gebiet raum) {
    return new Raumprofil(
        raum,
        lesebeispiel(stoff, raum),
        stoff.schluessel().stream().map(b -> Schluesselzahl.of(b, raum)).toList(),
        Befundgruppe.list(stoff, raum, Aussage::befund),
        Befundgruppe.list(stoff, raum, a -> !a.befund()),
        Lueckengruppe.list(stoff, raum));
  }

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
}
