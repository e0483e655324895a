package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Einrichtungsverzeichnis.Angabe;
import de.lebenslagen.warehouse.freigabe.Einrichtungsverzeichnis.Liste;
import de.lebenslagen.warehouse.freigabe.Freigabeantrag.Tafel;
import de.lebenslagen.warehouse.freigabe.Regelwerk.Vorveroeffentlichung;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Muster;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlplan;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.query.ort.Einrichtungsarten;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Figures of facilities that tell nothing about a person: places, opening hours. Which those are
 * the policy says; or others have published the list. They leave as sums of areas, never per
 * facility, added up by {@link Kennzahlen} as for readers inside the house, so that both read the
 * same number.
 *
 * <p>A released sum is a count of an area and goes into the table of counts: where it stands there
 * is no facility any more. An area without a row has no facility, and so none of its places.
 */
final class Einrichtungszahlen {

  private static final String ALS = "fct_zaehlung";

  private final Regelwerk regelwerk;
  private final Freigabeantrag antrag;
  private final Gebietsnetz gebiete;
  private final Einrichtungsverzeichnis verzeichnis;
  private final Einrichtungsarten arten;
  private final Kennzahlen kennzahlen;
  private final Map<String, Freigabezeile> zeilen = new LinkedHashMap<>();
  private final Set<String> gruende = new LinkedHashSet<>();

  Einrichtungszahlen(
      Regelwerk regelwerk, Freigabeantrag antrag, Gebietsnetz gebiete, Datenbank datenbank) {
    this.regelwerk = regelwerk;
    this.antrag = antrag;
    this.gebiete = gebiete;
    this.verzeichnis = Einrichtungsverzeichnis.read(datenbank);
    this.arten = Einrichtungsarten.read(datenbank);
    this.kennzahlen = new Kennzahlen(datenbank);
  }

  /**
   * A word in the policy opens no count of people.
   *
   * @throws Abbruch EINGABE where it names one
   */
  static void requireKeineZaehlung(Regelwerk regelwerk, Datenbank datenbank) {
    Set<String> own = new TreeSet<>(regelwerk.ohnePersonen());
    own.removeAll(RegelwerkReader.readMitgeliefert().ohnePersonen());
    for (String gegenstand : Einrichtungsverzeichnis.listGezaehlte(datenbank, own)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Politik nennt "
              + gegenstand
              + " unter \"ohne_personen\"; in diesem Datenstand ist es eine Fallzahl oder ein"
              + " Messwert, keine Angabe von Einrichtungen.",
          "Bitte dort nur nennen, was Listen von Einrichtungen angeben (tabelle: "
              + Einrichtungsverzeichnis.TABELLE
              + "), etwa Plätze. Fallzahlen werden immer geschützt.");
    }
  }

  /**
   * The rows of a request, each once.
   *
   * @param hinweise gets why something stays closed
   */
  OffeneZeilen list(List<String> hinweise) {
    for (Tafel tafel : antrag.tafeln()) {
      for (String gegenstand : verzeichnis.gegenstaende()) {
        if (Muster.fits(tafel.gegenstand(), gegenstand)) {
          findGrund(gegenstand).ifPresentOrElse(gruende::add, () -> add(tafel, gegenstand));
        }
      }
    }
    hinweise.addAll(gruende);
    if (!zeilen.isEmpty() && regelwerk.stoertabelle().isPresent()) {
      hinweise.add("Zahlen von Einrichtungen bleiben genau: sie zählen keine Menschen.");
    }
    return new OffeneZeilen(List.copyOf(zeilen.values()));
  }

  /** Why all of a Gegenstand stays closed. */
  private Optional<String> findGrund(String gegenstand) {
    if (verzeichnis.isAuchGezaehlt(gegenstand)) {
      return Optional.of(
          gegenstand
              + " bleibt zu, soweit es von einzelnen Einrichtungen stammt: eine andere Datenquelle"
              + " liefert es als Fallzahl, und Fallzahlen werden geschützt wie Menschen.");
    }
    List<String> geheime = listGeheime(gegenstand);
    if (!geheime.isEmpty()) {
      return Optional.of(
          gegenstand
              + " bleibt zu: darin zählen auch Einrichtungen einer geheimen Art ("
              + Standorttext.join(geheime)
              + "); die Summe eines Gebiets verriete, wo sie sind. Unter einem eigenen Gegenstand"
              + " geliefert, stehen sie den anderen nicht im Weg.");
    }
    if (verzeichnis.listDatenquellen(gegenstand).stream().noneMatch(d -> isOffen(gegenstand, d))) {
      return Optional.of(geschlossen(gegenstand));
    }
    boolean linked = !regelwerk.isOhnePersonen(gegenstand) && regelwerk.isVerknuepft(gegenstand);
    return linked
        ? Optional.of(
            gegenstand
                + " bleibt zu: es zählt Menschen an Einrichtungen, die auch in anderen Zahlen"
                + " vorkommen; was beides zusammen verrät, lässt sich nicht prüfen.")
        : Optional.empty();
  }

  /** Places of a secret kind would tell the area it stands in, as such or as a part of a sum. */
  private List<String> listGeheime(String gegenstand) {
    return verzeichnis.listArten(gegenstand).stream()
        .filter(
            art ->
                regelwerk.einrichtungen().decide(art, arten.titel(art))
                    == Einrichtungsregel.Urteil.GEHEIM)
        .toList();
  }

  private static String geschlossen(String gegenstand) {
    return gegenstand
        + " bleibt zu: Zahlen von Einrichtungen werden frei, wo die Politik sagt, dass sie keine"
        + " Menschen zählen (\"ohne_personen\" in der geheimhaltung.yml), oder wo die Quelle sie"
        + " schon veröffentlicht hat; nie, was aus einer Liste von Menschen gezählt ist.";
  }

  /** What others published about people has no place beside counts changed at random. */
  private boolean isOffen(String gegenstand, String datenquelle) {
    return !verzeichnis.isAusPersonen(datenquelle)
        && (regelwerk.isOhnePersonen(gegenstand)
            || isBekannt(datenquelle) && regelwerk.stoertabelle().isEmpty());
  }

  private boolean isBekannt(String datenquelle) {
    return verzeichnis.isBekannt(datenquelle)
        && regelwerk.vorveroeffentlichung() == Vorveroeffentlichung.GILT;
  }

  private void add(Tafel tafel, String gegenstand) {
    for (String ebene : tafel.ebenen()) {
      for (Set<String> merkmale : tafel.nach()) {
        for (SortedMap<String, String> one : verzeichnis.listAuspraegungen(gegenstand, merkmale)) {
          for (Kennzahlplan plan : listPlaene(tafel, gegenstand, ebene, one)) {
            add(plan, one);
          }
        }
      }
    }
  }

  /** How the figure is answered inside the house, once for each area system with facilities. */
  private List<Kennzahlplan> listPlaene(
      Tafel tafel, String gegenstand, String ebene, SortedMap<String, String> merkmale) {
    Map<String, Set<String>> wanted = new TreeMap<>();
    merkmale.forEach((merkmal, wert) -> wanted.put(merkmal, Set.of(wert)));
    Set<String> obstacles = new LinkedHashSet<>();
    List<Kennzahlplan> plaene = new ArrayList<>();
    for (String gliederung : verzeichnis.listGliederungen(gegenstand)) {
      Kennzahlauswahl auswahl =
          new Kennzahlauswahl(
              gegenstand,
              Optional.empty(),
              wanted,
              Zielebene.of(gliederung, ebene),
              Optional.empty(),
              tafel.jahre());
      plaene.addAll(listPlaene(auswahl, listDatenquellen(tafel, gegenstand), obstacles));
    }
    if (plaene.isEmpty()) {
      obstacles.stream().findFirst().ifPresent(gruende::add);
    }
    if (plaene.removeIf(plan -> !isOffen(gegenstand, plan.datenquelle()))) {
      gruende.add(geschlossen(gegenstand));
    }
    return plaene;
  }

  /** From the named sources, else from the best; where none is best, from each. */
  private List<Kennzahlplan> listPlaene(
      Kennzahlauswahl auswahl, Set<Optional<String>> sources, Set<String> obstacles) {
    List<Kennzahlplan> plaene = new ArrayList<>();
    sources.forEach(s -> find(auswahl, s, obstacles).ifPresent(plaene::add));
    if (plaene.isEmpty() && sources.equals(Set.of(Optional.<String>empty()))) {
      for (String each : verzeichnis.listDatenquellen(auswahl.gegenstand())) {
        find(auswahl, Optional.of(each), obstacles).ifPresent(plaene::add);
      }
    }
    return plaene;
  }

  private Set<Optional<String>> listDatenquellen(Tafel tafel, String gegenstand) {
    Set<Optional<String>> named =
        tafel.indikator().isEmpty()
            ? Set.of()
            : Indikatortafeln.listDatenquellen(
                antrag.katalog(), tafel.indikator().get(), gegenstand);
    return tafel.datenquelle().isPresent() || named.isEmpty() ? Set.of(tafel.datenquelle()) : named;
  }

  private Optional<Kennzahlplan> find(
      Kennzahlauswahl auswahl, Optional<String> datenquelle, Set<String> obstacles) {
    try {
      return Optional.of(kennzahlen.resolve(auswahl.withDatenquelle(datenquelle)));
    } catch (Abbruch e) {
      obstacles.add(auswahl.gegenstand() + " bleibt zu: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void add(Kennzahlplan plan, SortedMap<String, String> merkmale) {
    try {
      for (Kennzahlwert wert : kennzahlen.computeAll(List.of(plan)).get(0)) {
        Optional<Liste> liste = verzeichnis.find(wert.datenquelle(), plan.aufgliederung());
        boolean there = !gebiete.stufe(wert.raum().toString()).ebene().isEmpty();
        if (liste.isPresent() && there && wert.zeitbezug().isPresent()) {
          Freigabezeile zeile = zeile(liste.get(), merkmale, wert);
          zeilen.put(
              zeile.datenquelle() + "/" + zeile.aufgliederung() + "/" + zeile.zelle(), zeile);
        }
      }
    } catch (Abbruch e) {
      gruende.add(plan.auswahl().gegenstand() + " bleibt zu: " + e.getMessage());
    }
  }

  private Freigabezeile zeile(Liste liste, SortedMap<String, String> merkmale, Kennzahlwert wert) {
    boolean known = isBekannt(liste.datenquelle());
    Statuscode status = wert.wert().code();
    boolean hidden = status == Statuscode.GEHEIM_QUELLE && !known;
    OptionalDouble zahl = wert.wert().findZahl();
    String raum = wert.raum().toString();
    String zeit = wert.zeitbezug().orElseThrow();
    Zellort ort = new Zellort(liste.gegenstand(), raum, zeit, merkmale);
    Angabe angabe = verzeichnis.angabe(liste, wert.berichtsjahr());
    return new Freigabezeile(
        ort.schluessel(),
        ALS,
        liste.datenquelle(),
        Freigabezeilen.aufgliederung(
            liste.aufgliederung(),
            gebiete.stufe(raum).schluessel(),
            liste.stufe(),
            merkmale.keySet(),
            liste.merkmale()),
        liste.aufgliederung(),
        String.join(",", merkmale.keySet()),
        liste.gegenstand(),
        raum,
        zeit,
        wert.berichtsjahr(),
        ort.auspraegung(Zellort.ALTER),
        ort.auspraegung("geschlecht"),
        ort.auspraegung("staatsangehoerigkeit"),
        ort.weitereMerkmale(),
        zahl.isPresent() ? OptionalLong.of(Math.round(zahl.getAsDouble())) : OptionalLong.empty(),
        hidden ? Statuscode.GESPERRT.name() : status.name(),
        known ? wert.wert().findGrund().orElse("") : "",
        angabe.art().name(),
        angabe.rundung(),
        OptionalDouble.empty());
  }
}
