package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Lieferumfang.Zelle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers selections over one Datenstand: counts are added up inside one Aufgliederung, by the rule
 * of {@link Statuscode#combine}; where a part was not delivered the sum is not delivered either.
 *
 * <p>What the Datenstand declares is read once, so one of these answers many selections quickly.
 */
public final class Kennzahlen implements Kennzahlquelle {

  /** Selections that go into one statement; more make it slow to plan. */
  private static final int STAPEL = 24;

  private final Verzeichnis verzeichnis;
  private final Map<String, Kennzahlziele> ziele = new HashMap<>();

  public Kennzahlen(Datenbank datenbank) {
    this.verzeichnis = new Verzeichnis(datenbank);
  }

  /**
   * One value per wanted area, year and Zeitbezug, sorted by area and time; NichtGeliefert where
   * there is none.
   *
   * @throws Abbruch EINGABE where the selection names something unknown, is ambiguous, or asks for
   *     a sum that the Gegenstand does not allow
   */
  public List<Kennzahlwert> compute(Kennzahlauswahl auswahl) {
    return computeAll(List.of(resolve(auswahl))).get(0);
  }

  /**
   * How a selection is answered.
   *
   * @throws Abbruch EINGABE as {@link #compute} does
   */
  public Kennzahlplan resolve(Kennzahlauswahl auswahl) {
    verzeichnis.check(auswahl);
    Aufgliederung aufgliederung = new Aufgliederungswahl(auswahl, verzeichnis).choose();
    List<Zelle> umfang = verzeichnis.listUmfang(aufgliederung);
    return new Kennzahlplan(
        new Zellabfrage(
            auswahl, aufgliederung, Jahresplan.of(umfang, auswahl, aufgliederung), umfang),
        verzeichnis.additiv(auswahl.gegenstand()));
  }

  /** Answers several selections at once: as {@link #compute}, in the order of the plans. */
  public List<List<Kennzahlwert>> computeAll(List<Kennzahlplan> plaene) {
    List<List<Kennzahlwert>> result = new ArrayList<>();
    for (int i = 0; i < plaene.size(); i += STAPEL) {
      result.addAll(computeStapel(plaene.subList(i, Math.min(plaene.size(), i + STAPEL))));
    }
    return result;
  }

  @Override
  public List<Kennzahlantwort> answerAll(List<Kennzahlauswahl> auswahlen) {
    Map<Integer, Kennzahlplan> plaene = new TreeMap<>();
    Map<Integer, Kennzahlantwort> antworten = new TreeMap<>();
    for (int i = 0; i < auswahlen.size(); i++) {
      try {
        Kennzahlplan plan = resolve(auswahlen.get(i));
        getZiele(plan.zellen());
        plaene.put(i, plan);
      } catch (Abbruch e) {
        antworten.put(i, Kennzahlantwort.hindernis(auswahlen.get(i), e));
      }
    }
    Iterator<List<Kennzahlwert>> werte = computeAll(List.copyOf(plaene.values())).iterator();
    plaene.forEach((i, plan) -> antworten.put(i, Kennzahlantwort.of(plan, werte.next())));
    return List.copyOf(antworten.values());
  }

  @Override
  public SortedMap<RaumId, String> listRaeume(String ebene) {
    SortedMap<RaumId, String> result = new TreeMap<>();
    verzeichnis
        .list(
            Sql.format(
                """
                SELECT raum_id::VARCHAR, name FROM dim_raum r
                WHERE ebene = %s AND NOT nicht_zuordenbar AND gebietsstand = (
                  SELECT max(gebietsstand) FROM dim_raum j
                  WHERE j.ebene = r.ebene AND j.raumgliederung = r.raumgliederung)
                """,
                Sql.literal(ebene)))
        .forEach(z -> result.put(RaumId.parse(text(z, 0)), text(z, 1)));
    return result;
  }

  private List<List<Kennzahlwert>> computeStapel(List<Kennzahlplan> plaene) {
    List<Kennzahlziele> targets = plaene.stream().map(p -> getZiele(p.zellen())).toList();
    Map<Integer, List<Ergebniszeile>> rows = query(plaene);
    return IntStream.range(0, plaene.size())
        .mapToObj(
            i -> finish(plaene.get(i).zellen(), targets.get(i), rows.getOrDefault(i, List.of())))
        .toList();
  }

  private Map<Integer, List<Ergebniszeile>> query(List<Kennzahlplan> plaene) {
    String sql =
        IntStream.range(0, plaene.size())
            .mapToObj(
                i ->
                    Sql.format(
                        "SELECT %s AS nr, * FROM (%s) t", i, plaene.get(i).zellen().summen()))
            .collect(Collectors.joining(" UNION ALL "));
    return verzeichnis.list(sql).stream()
        .collect(Collectors.groupingBy(z -> Integer.valueOf(text(z, 0))));
  }

  Verzeichnis verzeichnis() {
    return verzeichnis;
  }

  private Kennzahlziele getZiele(Zellabfrage zellen) {
    Kennzahlziele found =
        ziele.computeIfAbsent(
            zellen.zielschluessel(), k -> Kennzahlziele.of(verzeichnis.list(zellen.ziele())));
    if (found.anteilig()) {
      throw new Abbruch(
          Kategorie.EINGABE,
          "Gebiete der Ebene "
              + zellen.aufgliederung().ebene()
              + " liegen nur zum Teil in Gebieten der Ebene "
              + zellen.auswahl().ebene()
              + ": das ist eine Gebietsumrechnung, keine Summe.",
          "Bitte eine Ebene wählen, in der sie ganz liegen.");
    }
    return found;
  }

  private static List<Kennzahlwert> finish(
      Zellabfrage zellen, Kennzahlziele ziele, List<Ergebniszeile> rows) {
    SortedMap<RaumId, String> raeume = new TreeMap<>(ziele.namen());
    Map<RaumId, List<Kennzahlwert>> found = new LinkedHashMap<>();
    for (Kennzahlsummen summe : collect(rows)) {
      String name = raeume.computeIfAbsent(summe.raum(), r -> "nicht zuordenbar");
      long expected =
          ziele.teile().getOrDefault(summe.raum(), 0L)
              * zellen.plan().zellen().getOrDefault(summe.zeitbezug(), 0);
      found
          .computeIfAbsent(summe.raum(), r -> new ArrayList<>())
          .add(summe.finish(name, zellen.aufgliederung().datenquelle(), expected));
    }
    zellen.auswahl().raeume().ifPresent(wanted -> keep(raeume, wanted));
    return complete(zellen, raeume, found);
  }

  private static List<Kennzahlsummen> collect(List<Ergebniszeile> rows) {
    Map<String, Kennzahlsummen> result = new LinkedHashMap<>();
    for (Ergebniszeile zeile : rows) {
      result
          .computeIfAbsent(
              text(zeile, 1) + " " + text(zeile, 3),
              k ->
                  new Kennzahlsummen(
                      RaumId.parse(text(zeile, 1)),
                      Integer.parseInt(text(zeile, 2)),
                      text(zeile, 3)))
          .add(zeile, 1);
    }
    return List.copyOf(result.values());
  }

  private static void keep(Map<RaumId, String> raeume, List<RaumId> wanted) {
    for (RaumId raum : wanted) {
      if (!raeume.containsKey(raum)) {
        throw new Abbruch(
            Kategorie.EINGABE,
            "Das Gebiet " + raum + " gibt es dort nicht, woher diese Zahl kommt.",
            "Bitte ein Gebiet wie "
                + raeume.keySet().stream().findFirst().orElse(raum)
                + " wählen.");
      }
    }
    raeume.keySet().retainAll(Set.copyOf(wanted));
  }

  private static List<Kennzahlwert> complete(
      Zellabfrage zellen, Map<RaumId, String> raeume, Map<RaumId, List<Kennzahlwert>> found) {
    List<Kennzahlwert> result = new ArrayList<>();
    raeume.forEach(
        (raum, name) -> {
          List<Kennzahlwert> werte = found.getOrDefault(raum, List.of());
          result.addAll(werte);
          for (int jahr : zellen.auswahl().jahre()) {
            if (werte.stream().noneMatch(w -> w.berichtsjahr() == jahr)) {
              result.add(luecke(zellen, raum, name, jahr));
            }
          }
        });
    result.sort(
        Comparator.comparing(Kennzahlwert::raum)
            .thenComparing(Kennzahlwert::berichtsjahr)
            .thenComparing(w -> w.zeitbezug().orElse("")));
    return result;
  }

  private static Kennzahlwert luecke(Zellabfrage zellen, RaumId raum, String name, int jahr) {
    return new Kennzahlwert(
        raum,
        name,
        jahr,
        Optional.empty(),
        zellen.aufgliederung().datenquelle(),
        new NichtGeliefert(zellen.grundFuerLuecke(jahr)),
        List.of());
  }
}
