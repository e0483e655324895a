package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Geheimhaltungspolitik;
import de.lebenslagen.warehouse.disclosure.Primaerregeln;
import de.lebenslagen.warehouse.disclosure.Primaerregeln.Empfindlichkeit;
import de.lebenslagen.warehouse.disclosure.Stoertabelle;
import de.lebenslagen.warehouse.model.Muster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The disclosure policy of a town: {@code geheimhaltung.yml}, or what ships.
 *
 * @param politik the thresholds for most counts
 * @param streng the thresholds for SGB VIII, health and the like
 * @param strengeGegenstaende patterns of Gegenstaende that {@code streng} is for
 * @param sensibleGegenstaende patterns of Gegenstaende where "all of them" is a disclosure too
 * @param vorveroeffentlichung whether what others published counts as known
 * @param teilmengen declared inclusions
 * @param groessen declared sums of amounts
 * @param messwertregeln declared means and medians
 * @param ohnePersonen Gegenstaende that lists of facilities tell and that count nobody
 * @param verhaeltnisse what the indicators of a request divide
 * @param einrichtungen which kinds of facilities may be named
 * @param stoertabelle of the cell-key method; empty: cells are hidden instead
 * @param text the policy word for word
 */
public record Regelwerk(
    Geheimhaltungspolitik politik,
    Geheimhaltungspolitik streng,
    List<String> strengeGegenstaende,
    List<String> sensibleGegenstaende,
    Vorveroeffentlichung vorveroeffentlichung,
    List<Teilmenge> teilmengen,
    List<Groesse> groessen,
    List<Messwertregel> messwertregeln,
    Set<String> ohnePersonen,
    List<Verhaeltnis> verhaeltnisse,
    Einrichtungsregel einrichtungen,
    Optional<Stoertabelle> stoertabelle,
    String text) {

  /** What to make of sources that others have published. */
  public enum Vorveroeffentlichung {
    /** Known to everybody: hiding it is pointless. */
    GILT,
    /** Treated like any other source. */
    GILT_NICHT
  }

  public Regelwerk {
    strengeGegenstaende = List.copyOf(strengeGegenstaende);
    sensibleGegenstaende = List.copyOf(sensibleGegenstaende);
    teilmengen = List.copyOf(teilmengen);
    groessen = List.copyOf(groessen);
    messwertregeln = List.copyOf(messwertregeln);
    ohnePersonen = Set.copyOf(ohnePersonen);
    verhaeltnisse = List.copyOf(verhaeltnisse);
  }

  /** With what the indicators declare that a reader of the request's counts can compute. */
  Regelwerk with(Freigabeantrag antrag) {
    List<Teilmenge> more = new ArrayList<>(teilmengen);
    more.addAll(Indikatortafeln.listTeilmengen(antrag.katalog()));
    List<String> strict = new ArrayList<>(strengeGegenstaende);
    strict.addAll(Indikatortafeln.listStrenge(antrag.katalog()));
    return new Regelwerk(
        politik,
        streng,
        strict,
        sensibleGegenstaende,
        vorveroeffentlichung,
        more.stream().distinct().toList(),
        groessen,
        messwertregeln,
        ohnePersonen,
        Indikatortafeln.listVerhaeltnisse(antrag.katalog()),
        einrichtungen,
        stoertabelle,
        text);
  }

  Primaerregeln regeln(String gegenstand) {
    return new Primaerregeln(isStreng(gegenstand) ? streng : politik);
  }

  int mindestfallzahl(String gegenstand) {
    return (isStreng(gegenstand) ? streng : politik).mindestfallzahl();
  }

  /**
   * P2 beyond the small counts themselves: a share of too few people, or for sensitive traits of
   * all of them.
   */
  boolean isAnteilZuSperren(String gegenstand, long zaehler, long nenner) {
    boolean alle = zaehler == nenner && empfindlichkeit(gegenstand) == Empfindlichkeit.SENSIBEL;
    return zaehler >= 1 && zaehler <= nenner && (nenner < politik.mindestNenner() || alle);
  }

  /** P3: a mean of too few values. */
  boolean isMittelwertZuSperren(long anzahl) {
    return anzahl >= 1
        && new Primaerregeln(politik)
            .isKenngroesseGeheim(Primaerregeln.Kenngroesse.MITTELWERT, anzahl);
  }

  /** The declaration of a sum of amounts. */
  Optional<Groesse> findGroesse(String gegenstand) {
    return groessen.stream().filter(g -> g.groesse().equals(gegenstand)).findFirst();
  }

  /** The declaration of a delivered mean or median. */
  Optional<Messwertregel> findMesswertregel(String gegenstand) {
    return messwertregeln.stream().filter(m -> m.wert().equals(gegenstand)).findFirst();
  }

  /** Whether it counts nobody where a list of facilities tells it. */
  boolean isOhnePersonen(String gegenstand) {
    return ohnePersonen.contains(gegenstand);
  }

  /** Whether an inclusion or a share links it with other counts of people. */
  boolean isVerknuepft(String gegenstand) {
    return teilmengen.stream()
            .anyMatch(t -> t.teil().equals(gegenstand) || t.von().equals(gegenstand))
        || verhaeltnisse.stream()
            .flatMap(v -> Stream.concat(v.oben().stream(), v.unten().stream()))
            .anyMatch(p -> p.gegenstand().equals(gegenstand));
  }

  /** Whether it adds up amounts and not people. */
  boolean isBetrag(String gegenstand) {
    return findGroesse(gegenstand).isPresent()
        || findMesswertregel(gegenstand).isPresent()
        || verhaeltnisse.stream()
            .filter(v -> v.art() == Verhaeltnis.Art.MITTELWERT)
            .flatMap(v -> v.oben().stream())
            .anyMatch(p -> p.gegenstand().equals(gegenstand));
  }

  /** How far apart the possible values of a hidden cell must lie at least. */
  long spielraum(String gegenstand, long wert) {
    return isBetrag(gegenstand) ? regeln(gegenstand).spielraum(wert) : 1;
  }

  private boolean isStreng(String gegenstand) {
    return strengeGegenstaende.stream().anyMatch(m -> Muster.fits(m, gegenstand));
  }

  private Empfindlichkeit empfindlichkeit(String gegenstand) {
    return isStreng(gegenstand)
            || sensibleGegenstaende.stream().anyMatch(m -> Muster.fits(m, gegenstand))
        ? Empfindlichkeit.SENSIBEL
        : Empfindlichkeit.GEWOEHNLICH;
  }
}
