package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.freigabe.Einrichtungsregel.Urteil;
import de.lebenslagen.warehouse.freigabe.Freigabeantrag.Einrichtungsliste;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.build.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which facilities of a request may be named. Places are no counts: no sum tells them, and
 * what protects them is that the policy says which kinds are public. Everything else stays closed:
 * other kinds, facilities without a kind, lists about persons, and a facility that another list
 * calls a secret one. One that stands in the same house as a secret one ends the check: whether it
 * is the same one only a person knows, and leaving it out in silence could itself be noticed.
 */
final class Standortpruefung {

  private static final String WARUM_GEHEIM =
      "Ihr Ort schützt Menschen; darum wird er nie genannt, auch nicht auf Karten.";

  private static final Comparator<Freigabestandort> ORDNUNG =
      Comparator.comparing(Freigabestandort::datenquelle)
          .thenComparing(Freigabestandort::zeitbezug)
          .thenComparing(Freigabestandort::art)
          .thenComparing(Freigabestandort::einrichtung);

  private final Einrichtungsregel regel;
  private final Datenbank datenbank;

  Standortpruefung(Einrichtungsregel regel, Datenbank datenbank) {
    this.regel = regel;
    this.datenbank = datenbank;
  }

  /**
   * What may be published.
   *
   * @param hinweise what stays closed and why, German, without names
   */
  record Ergebnis(List<Freigabestandort> standorte, List<String> hinweise) {}

  /**
   * Checks all lists of a request.
   *
   * @throws Abbruch EINGABE where it names what isn't there or what is never released; DATEN where
   *     a person must decide first
   */
  Ergebnis run(Freigabeantrag antrag) {
    if (antrag.einrichtungen().isEmpty()) {
      return new Ergebnis(List.of(), List.of());
    }
    List<Gelistet> all = new Standortleser(datenbank).list();
    List<Gelistet> geheime = all.stream().filter(g -> decide(g) == Urteil.GEHEIM).toList();
    Set<Freigabestandort> standorte = new TreeSet<>(ORDNUNG);
    Set<String> hinweise = new LinkedHashSet<>();
    for (Einrichtungsliste wunsch : antrag.einrichtungen()) {
      List<Gelistet> wanted = new Standortwahl(antrag.id(), wunsch, regel, all).list(hinweise);
      List<Gelistet> open = listOffene(wunsch, wanted, hinweise);
      for (Gelistet each : listEigene(wunsch, open, geheime, hinweise)) {
        Standorttext.check(each);
        standorte.add(each.toStandort());
      }
    }
    if (standorte.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.DATEN,
          "Von den Einrichtungen im Antrag " + antrag.id() + " kann keine freigegeben werden.",
          String.join(" ", hinweise));
    }
    return new Ergebnis(List.copyOf(standorte), List.copyOf(hinweise));
  }

  private Urteil decide(Gelistet each) {
    return each.art().map(art -> regel.decide(art, each.artTitel())).orElse(Urteil.UNENTSCHIEDEN);
  }

  /** Those of a kind that may be named; notes say which kinds may not. */
  private List<Gelistet> listOffene(
      Einrichtungsliste wunsch, List<Gelistet> wanted, Set<String> hinweise) {
    List<Gelistet> open = new ArrayList<>();
    Map<Urteil, Set<String>> closed = new LinkedHashMap<>();
    int ohneArt = 0;
    for (Gelistet each : wanted) {
      Urteil urteil = decide(each);
      if (urteil == Urteil.OFFEN) {
        open.add(each);
      } else if (each.art().isEmpty()) {
        ohneArt++;
      } else {
        closed
            .computeIfAbsent(urteil, u -> new TreeSet<>())
            .add(Standorttext.cut(each.art().get()));
      }
    }
    if (closed.containsKey(Urteil.GEHEIM)) {
      hinweise.add(satz(wunsch, closed.get(Urteil.GEHEIM)) + "geheim nach der Politik.");
    }
    if (closed.containsKey(Urteil.UNENTSCHIEDEN)) {
      hinweise.add(
          satz(wunsch, closed.get(Urteil.UNENTSCHIEDEN))
              + "die Politik sagt nichts darüber. Soll die Art öffentlich sein, gehört sie in der"
              + " geheimhaltung.yml unter einrichtungen: offen.");
    }
    if (ohneArt > 0) {
      hinweise.add(
          wunsch.datenquelle() + ": ohne Angabe einer Art bleiben " + ohneArt + " Zeilen zu.");
    }
    return open;
  }

  private static String satz(Einrichtungsliste wunsch, Collection<String> arten) {
    return Sql.format(
        "%s: zu %s %s, ",
        wunsch.datenquelle(), arten.size() == 1 ? "bleibt" : "bleiben", Standorttext.join(arten));
  }

  /** Without those that are a secret facility by another name. */
  private List<Gelistet> listEigene(
      Einrichtungsliste wunsch, List<Gelistet> open, List<Gelistet> geheime, Set<String> hinweise) {
    List<Gelistet> own = new ArrayList<>();
    List<Gelistet> imSelbenHaus = new ArrayList<>();
    int dieselben = 0;
    int benannt = 0;
    for (Gelistet each : open) {
      boolean bekannt = wunsch.eigenstaendig().contains(each.einrichtung());
      if (wunsch.ohne().contains(each.einrichtung())) {
        continue;
      }
      boolean sameName = !bekannt && geheime.stream().anyMatch(each::hasSameName);
      if (sameName || geheime.stream().anyMatch(each::hasSameSchluessel)) {
        dieselben++;
      } else if (!bekannt && regel.soundsGeheim(each.name())) {
        benannt++;
      } else if (!bekannt && geheime.stream().anyMatch(each::isImSelbenHaus)) {
        imSelbenHaus.add(each);
      } else {
        own.add(each);
      }
    }
    if (!imSelbenHaus.isEmpty()) {
      throw imSelbenHaus(wunsch, imSelbenHaus);
    }
    note(wunsch, hinweise, dieselben, "eine Liste dieselbe unter einer geheimen Art führt.");
    note(
        wunsch,
        hinweise,
        benannt,
        "der Name wie eine geheime Art klingt. Ist es keine, gehört der Schlüssel unter eigenstaendig.");
    return own;
  }

  private static void note(Einrichtungsliste wunsch, Set<String> hinweise, int count, String why) {
    if (count > 0) {
      hinweise.add(
          Sql.format(
              "%s: %s zu, weil %s",
              wunsch.datenquelle(),
              count == 1 ? "eine Einrichtung bleibt" : count + " Einrichtungen bleiben",
              why));
    }
  }

  private static Abbruch imSelbenHaus(Einrichtungsliste wunsch, List<Gelistet> found) {
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        "Im selben Haus wie eine geheime Einrichtung steht nach Anschrift oder Punkt: "
            + Standorttext.join(found.stream().map(Gelistet::fundstelle).toList())
            + ". Ob es dieselbe ist, weiß nur ein Mensch.",
        Sql.format(
            "Ist es dieselbe, nehmen Sie ihren Schlüssel aus: \"ohne: [SCHLÜSSEL]\" bei %s im"
                + " Antrag. Ist es eine andere, die jeder dort kennt, nennen Sie ihn unter"
                + " \"eigenstaendig: [SCHLÜSSEL]\"; fehlte sie, fiele das auf.",
            wunsch.datenquelle()));
  }

  /** Why a kind that a request names is refused. */
  static Abbruch geheim(String antrag, String art) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Der Antrag "
            + antrag
            + " nennt die Einrichtungsart \""
            + Standorttext.cut(art)
            + "\"; sie ist nach der Politik geheim.",
        WARUM_GEHEIM + " Bitte die Art aus dem Antrag nehmen.");
  }
}
