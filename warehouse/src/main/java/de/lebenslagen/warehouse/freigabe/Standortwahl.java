package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Einrichtungsregel.Urteil;
import de.lebenslagen.warehouse.freigabe.Freigabeantrag.Einrichtungsliste;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Muster;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What of the lists of facilities a request means: Datenquelle, kinds, and of each year the last
 * list.
 */
final class Standortwahl {

  private final String antrag;
  private final Einrichtungsliste wunsch;
  private final Einrichtungsregel regel;
  private final List<Gelistet> all;

  Standortwahl(
      String antrag, Einrichtungsliste wunsch, Einrichtungsregel regel, List<Gelistet> all) {
    this.antrag = antrag;
    this.wunsch = wunsch;
    this.regel = regel;
    this.all = all;
  }

  /**
   * The rows that are meant, open or not.
   *
   * @throws Abbruch EINGABE where there is no such Datenquelle, kind or year, or where the policy
   *     refuses it by name
   */
  List<Gelistet> list(Set<String> hinweise) {
    List<Gelistet> lists = listLetzte(ofDatenquelle(), hinweise);
    requireSchluessel(lists);
    if (wunsch.arten().isEmpty()) {
      return lists;
    }
    Set<String> wanted = resolveArten(lists);
    return lists.stream().filter(g -> g.art().filter(wanted::contains).isPresent()).toList();
  }

  private List<Gelistet> ofDatenquelle() {
    List<Gelistet> own =
        all.stream().filter(g -> g.datenquelle().equals(wunsch.datenquelle())).toList();
    if (own.isEmpty()) {
      throw unknown(
          "Einrichtungen der Datenquelle",
          wunsch.datenquelle(),
          Vorschlaege.satz(
              wunsch.datenquelle(),
              all.stream().filter(g -> !g.personenbezogen()).map(Gelistet::datenquelle).toList(),
              "Eine Datenquelle mit Einrichtungen ist noch nicht geladen."));
    }
    if (own.stream().anyMatch(Gelistet::personenbezogen)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Der Antrag "
              + antrag
              + " nennt Einrichtungen aus "
              + wunsch.datenquelle()
              + "; diese Datenquelle ist personenbezogen, ihre Orte werden nie freigegeben.",
          "Bitte eine Liste nennen, deren Zeilen Einrichtungen sind und keine Menschen.");
    }
    return own;
  }

  /** Of each wanted year the list of the last day. */
  private List<Gelistet> listLetzte(List<Gelistet> own, Set<String> hinweise) {
    Map<Integer, Gelistet> letzte = new TreeMap<>();
    for (Gelistet each : own) {
      if (wunsch.jahre().contains(each.jahr())) {
        letzte.merge(each.jahr(), each, (a, b) -> ORDNUNG.compare(a, b) >= 0 ? a : b);
      }
    }
    SortedSet<Integer> fehlend = new TreeSet<>(wunsch.jahre());
    fehlend.removeAll(letzte.keySet());
    if (letzte.isEmpty()) {
      SortedSet<Integer> known =
          own.stream().map(Gelistet::jahr).collect(Collectors.toCollection(TreeSet::new));
      throw unknown(
          "Einrichtungen aus " + wunsch.datenquelle() + " für",
          numbers(fehlend),
          "Listen gibt es für: " + numbers(known) + ".");
    }
    if (!fehlend.isEmpty()) {
      hinweise.add(wunsch.datenquelle() + ": keine Liste gibt es für " + numbers(fehlend) + ".");
    }
    Set<String> zeiten =
        letzte.values().stream().map(Gelistet::zeitbezug).collect(Collectors.toSet());
    return own.stream().filter(g -> zeiten.contains(g.zeitbezug())).toList();
  }

  private static final Comparator<Gelistet> ORDNUNG =
      Comparator.comparing(Gelistet::tag).thenComparing(Gelistet::zeitbezug);

  private static String numbers(Collection<Integer> jahre) {
    return jahre.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** A key that is no key would leave something in that was meant to stay closed. */
  private void requireSchluessel(List<Gelistet> lists) {
    Set<String> known = lists.stream().map(Gelistet::einrichtung).collect(Collectors.toSet());
    for (Set<String> named : List.of(wunsch.ohne(), wunsch.eigenstaendig())) {
      for (String key : new TreeSet<>(named)) {
        if (!known.contains(key)) {
          throw unknown(
              "den Schlüssel",
              key,
              "Erwartet wird ein Schlüssel, wie ihn die Liste " + wunsch.datenquelle() + " führt.");
        }
      }
    }
  }

  /** The kinds that fit; a wild card never reaches one that the policy does not let out. */
  private Set<String> resolveArten(List<Gelistet> lists) {
    Map<String, Urteil> known = new TreeMap<>();
    for (Gelistet each : lists) {
      each.art()
          .ifPresent(art -> known.computeIfAbsent(art, a -> regel.decide(a, each.artTitel())));
    }
    Set<String> wanted = new TreeSet<>();
    for (String muster : wunsch.arten()) {
      boolean named = !muster.contains("*") && !muster.contains("?");
      if (named && regel.decide(muster, muster) == Urteil.GEHEIM
          || known.get(muster) == Urteil.GEHEIM) {
        throw Standortpruefung.geheim(antrag, muster);
      }
      List<String> found = known.keySet().stream().filter(art -> Muster.fits(muster, art)).toList();
      if (found.isEmpty()) {
        throw unknown("die Einrichtungsart", muster, suggest(muster, known));
      }
      if (named && known.get(muster) == Urteil.UNENTSCHIEDEN) {
        throw undecided(muster);
      }
      wanted.addAll(found);
    }
    return wanted;
  }

  private static String suggest(String muster, Map<String, Urteil> known) {
    List<String> open =
        known.entrySet().stream()
            .filter(e -> e.getValue() == Urteil.OFFEN)
            .map(Map.Entry::getKey)
            .toList();
    return Vorschlaege.satz(muster, open, "Offene Arten nennt diese Liste nicht.");
  }

  private Abbruch undecided(String art) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Der Antrag "
            + antrag
            + " nennt die Einrichtungsart \""
            + Standorttext.cut(art)
            + "\"; ob sie öffentlich ist, sagt die Politik nicht.",
        regel.equals(Einrichtungsregel.KEINE)
            ? "Ihre geheimhaltung.yml hat noch keinen Abschnitt \"einrichtungen\": bitte aus der"
                + " mitgelieferten übernehmen und die version ändern."
            : "Darf jeder wissen, wo diese Einrichtungen sind, gehört die Art in der"
                + " geheimhaltung.yml unter einrichtungen: offen, sonst unter geheim.");
  }

  private Abbruch unknown(String was, String gesucht, String abhilfe) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Der Antrag "
            + antrag
            + " nennt "
            + was
            + " \""
            + Standorttext.cut(gesucht)
            + "\"; so etwas gibt es in diesem Datenstand nicht.",
        abhilfe);
  }
}
