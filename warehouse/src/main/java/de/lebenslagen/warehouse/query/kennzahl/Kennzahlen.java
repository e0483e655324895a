package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers selections over one Datenstand: counts are added up inside one Aufgliederung, by the rule
 * of {@link Statuscode#combine}; where a part was not delivered the sum is not delivered either. On
 * another Gebietsstand counts are converted by y(new) = Σ w·y(old), numerators and denominators
 * apart; delivered rates never are.
 *
 * <p>What the Datenstand declares is read once, so one of these answers many selections quickly.
 */
public final class Kennzahlen implements Kennzahlquelle {

  /** Selections that go into one statement; more need too much memory per group. */
  private static final int STAPEL = 24;

  private static final String LETZTER_STAND =
      """
      (SELECT max(gebietsstand) FROM dim_raum j
       WHERE j.ebene = r.ebene AND j.raumgliederung = r.raumgliederung)""";

  private final Verzeichnis verzeichnis;
  private final Map<String, Kennzahlziele> ziele = new HashMap<>();
  private final Map<String, Gebietswege> wege = new HashMap<>();

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
    return new Kennzahlplan(
        new Reihenwahl(auswahl, verzeichnis).choose(), verzeichnis.additiv(auswahl.gegenstand()));
  }

  /** Answers several selections at once: as {@link #compute}, in the order of the plans. */
  public List<List<Kennzahlwert>> computeAll(List<Kennzahlplan> plaene) {
    Map<Zellabfrage, List<Teilsumme>> summen = new IdentityHashMap<>();
    Map<String, List<Zellabfrage>> together = new LinkedHashMap<>();
    plaene.stream()
        .flatMap(p -> p.teile().stream())
        .filter(t -> !t.isLeer())
        .forEach(t -> together.computeIfAbsent(t.quellschluessel(), k -> new ArrayList<>()).add(t));
    for (List<Zellabfrage> teile : together.values()) {
      for (int i = 0; i < teile.size(); i += STAPEL) {
        addSummen(teile.subList(i, Math.min(teile.size(), i + STAPEL)), summen);
      }
    }
    return plaene.stream().map(plan -> finish(plan, summen)).toList();
  }

  private void addSummen(List<Zellabfrage> teile, Map<Zellabfrage, List<Teilsumme>> summen) {
    Summenabfrage abfrage = Summenabfrage.of(teile);
    Iterator<List<Teilsumme>> found =
        abfrage.read(verzeichnis.list(abfrage.sql()), verzeichnis).iterator();
    teile.forEach(teil -> summen.put(teil, found.next()));
  }

  private List<Kennzahlwert> finish(Kennzahlplan plan, Map<Zellabfrage, List<Teilsumme>> summen) {
    Kennzahlreihe reihe = new Kennzahlreihe(plan);
    for (Zellabfrage teil : plan.teile()) {
      List<Teilsumme> own = summen.getOrDefault(teil, List.of());
      reihe.add(teil, getZiele(teil), teil.isDirekt() ? own : getWege(teil).add(own));
    }
    return reihe.finish();
  }

  @Override
  public List<Kennzahlantwort> answerAll(List<Kennzahlauswahl> auswahlen) {
    Map<Integer, Kennzahlplan> plaene = new TreeMap<>();
    Map<Integer, Kennzahlantwort> antworten = new TreeMap<>();
    for (int i = 0; i < auswahlen.size(); i++) {
      try {
        Kennzahlplan plan = resolve(auswahlen.get(i));
        plan.teile().forEach(this::getZiele);
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
  public SortedMap<RaumId, String> listRaeume(Zielebene ziel) {
    SortedMap<RaumId, String> result = new TreeMap<>();
    verzeichnis
        .list(
            Sql.format(
                """
                SELECT raum_id::VARCHAR, name FROM dim_raum r
                WHERE ebene = %s%s AND NOT nicht_zuordenbar AND gebietsstand = %s
                """,
                Sql.literal(ziel.ebene()),
                ziel.raumgliederung()
                    .map(g -> " AND raumgliederung = " + Sql.literal(g))
                    .orElse(""),
                ziel.gebietsstand().map(Sql::day).orElse(LETZTER_STAND)))
        .forEach(z -> result.put(RaumId.parse(text(z, 0)), text(z, 1)));
    return result;
  }

  Verzeichnis verzeichnis() {
    return verzeichnis;
  }

  private Gebietswege getWege(Zellabfrage zellen) {
    return wege.computeIfAbsent(
        zellen.zielschluessel(), k -> Gebietswege.of(verzeichnis.list(zellen.einzelwege())));
  }

  private Kennzahlziele getZiele(Zellabfrage zellen) {
    Kennzahlziele found =
        ziele.computeIfAbsent(
            zellen.zielschluessel(), k -> Kennzahlziele.of(verzeichnis.list(zellen.ziele())));
    if (zellen.isUmrechnung() && found.ohneGewicht() > 0) {
      requireNiemand(zellen);
    } else if (!zellen.isUmrechnung() && found.anteilig()) {
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

  private void requireNiemand(Zellabfrage zellen) {
    for (Ergebniszeile z : verzeichnis.list(zellen.verlorene())) {
      throw new Abbruch(
          Kategorie.DATEN,
          Sql.format(
              "%s, Zeile %s, Spalte \"%s\": für %s sind Fälle gezählt (%s), nach der deklarierten"
                  + " Gebietsumrechnung wohnt dort niemand.",
              text(z, 2), text(z, 3), text(z, 4), text(z, 0), text(z, 1)),
          "Bitte prüfen, ob Gebietsstand und Einwohnerzahlen der Umrechnung zur Lieferung passen.");
    }
  }
}
