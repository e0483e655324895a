package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.publish.stoff.Lueckengruppe;
import de.lebenslagen.dashboards.publish.stoff.Siteangaben;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the template prints.
 *
 * @param titel of the document: area and town
 * @param namensgrad size of the name, a class in the style sheet
 * @param hierSpalte heading of the column with the area's values
 * @param stadtSpalte heading of the column with the town's values
 * @param stadt name of what the areas are compared with
 * @param lage empty where the area has no boundary
 * @param aufbau empty where residents were not published by age, or there is no room
 * @param aufbausatz what stands there instead
 * @param einrichtungen empty where the release tells about none
 * @param auswahl what the indicators were chosen by, in the genitive
 * @param quellen who counted, each once
 * @param freigabe which release, when, from which Datenstand
 */
record Steckbriefblatt(
    Siteangaben angaben,
    Umfang umfang,
    String titel,
    String name,
    String namensgrad,
    String ort,
    String hierSpalte,
    String stadtSpalte,
    String stadt,
    String stand,
    String lead,
    Optional<Druckbild> lage,
    List<Eckzahl> eckzahlen,
    List<Befundblock> befunde,
    Optional<Druckbild> aufbau,
    String aufbausatz,
    Optional<Einrichtungszeile> einrichtungen,
    List<Zahlzeile> zahlen,
    Entwicklung entwicklung,
    List<Lueckengruppe> luecken,
    String auswahl,
    String kleineZahlen,
    List<String> quellen,
    String grenzen,
    String freigabe,
    String zertifikat) {

  Steckbriefblatt {
    eckzahlen = List.copyOf(eckzahlen);
    befunde = List.copyOf(befunde);
    zahlen = List.copyOf(zahlen);
    luecken = List.copyOf(luecken);
    quellen = List.copyOf(quellen);
  }

  /** Who publishes it: the first line of what {@code site.yml} says, else the town. */
  String herausgeber() {
    return angaben.herausgeber().isEmpty() ? ort : angaben.herausgeber().get(0);
  }

  /**
   * Left strengths, right burdens, and what is neither where there is less to read; only columns
   * that say something.
   */
  List<List<Befundblock>> befundspalten() {
    List<Befundblock> left = new ArrayList<>(pick(Befundblock.Art.STAERKE));
    List<Befundblock> right = new ArrayList<>(pick(Befundblock.Art.BELASTUNG));
    (size(left) <= size(right) ? left : right).addAll(pick(Befundblock.Art.WEITERES));
    return Stream.of(left, right).filter(l -> !l.isEmpty()).toList();
  }

  private List<Befundblock> pick(Befundblock.Art art) {
    return befunde.stream().filter(b -> b.art() == art).toList();
  }

  private static int size(List<Befundblock> blocks) {
    return blocks.stream().mapToInt(b -> b.saetze().size()).sum();
  }
}
