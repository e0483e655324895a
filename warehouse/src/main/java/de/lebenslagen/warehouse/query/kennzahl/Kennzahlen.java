package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers selections over one Datenstand: counts are added up inside one Aufgliederung, by the rule
 * of {@link Statuscode#combine}; where a part was not delivered the sum is not delivered either.
 */
public final class Kennzahlen {

  private final Verzeichnis verzeichnis;

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
    Zellabfrage zellen = resolve(auswahl);
    checkAnteile(zellen);
    Map<RaumId, String> raeume = listRaeume(zellen);
    Map<RaumId, List<Kennzahlwert>> found = new LinkedHashMap<>();
    for (Kennzahlwert wert : listWerte(zellen)) {
      found.computeIfAbsent(wert.raum(), r -> new ArrayList<>()).add(wert);
    }
    found.values().forEach(w -> raeume.putIfAbsent(w.get(0).raum(), w.get(0).name()));
    auswahl.raeume().ifPresent(wanted -> keep(raeume, wanted));
    return complete(zellen, raeume, found);
  }

  /** The cells behind a selection. */
  Zellabfrage resolve(Kennzahlauswahl auswahl) {
    verzeichnis.check(auswahl);
    Aufgliederung aufgliederung = new Aufgliederungswahl(auswahl, verzeichnis).choose();
    return new Zellabfrage(
        auswahl, aufgliederung, Jahresplan.of(verzeichnis, auswahl, aufgliederung));
  }

  Verzeichnis verzeichnis() {
    return verzeichnis;
  }

  private void checkAnteile(Zellabfrage zellen) {
    if (!verzeichnis
        .list(zellen.with() + " SELECT 1 FROM weg WHERE anteil <> 1 LIMIT 1")
        .isEmpty()) {
      throw new Abbruch(
          Kategorie.EINGABE,
          "Gebiete der Ebene "
              + zellen.aufgliederung().ebene()
              + " liegen nur zum Teil in Gebieten der Ebene "
              + zellen.auswahl().ebene()
              + ": das ist eine Gebietsumrechnung, keine Summe.",
          "Bitte eine Ebene wählen, in der sie ganz liegen.");
    }
  }

  private Map<RaumId, String> listRaeume(Zellabfrage zellen) {
    Map<RaumId, String> result = new TreeMap<>();
    String sql =
        zellen.with()
            + " SELECT DISTINCT raum_id, name FROM ziel JOIN weg ON weg.nach = ziel.raum_id WHERE"
            + " NOT nicht_zuordenbar";
    verzeichnis.list(sql).forEach(z -> result.put(RaumId.parse(text(z, 0)), text(z, 1)));
    return result;
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

  /** A sum lacks a part where an area lacks a cell that another one has at that time. */
  private List<Kennzahlwert> listWerte(Zellabfrage zellen) {
    String sql =
        zellen.with()
            + """
            , umfang AS (SELECT zeitbezug, count(DISTINCT zelle) AS zellen FROM zelle GROUP BY ALL),
            teile AS (SELECT nach, count(*) AS teile FROM weg JOIN quelle q ON q.raum_id = weg.von
                      WHERE NOT q.nicht_zuordenbar GROUP BY ALL)
            SELECT weg.nach, any_value(coalesce(ziel.name, 'nicht zuordenbar')), z.berichtsjahr,
                   z.zeitbezug, sum(z.zahl)::DOUBLE, summe_status(z.wertstatus),
                   arg_max(z.status_grund, z.wertstatus),
                   string_agg(DISTINCT z.lieferung_id, ',' ORDER BY z.lieferung_id),
                   count(*) FILTER (NOT q.nicht_zuordenbar)
                     < coalesce(any_value(teile.teile), 0) * any_value(umfang.zellen)
                     AND NOT %s
            FROM zelle z JOIN weg USING (von) JOIN quelle q ON q.raum_id = z.von
            JOIN umfang USING (zeitbezug) LEFT JOIN ziel ON ziel.raum_id = weg.nach
            LEFT JOIN teile ON teile.nach = weg.nach
            GROUP BY weg.nach, z.berichtsjahr, z.zeitbezug
            """
                .replace("%s", Boolean.toString(zellen.aufgliederung().fehlendIstNull()));
    return verzeichnis.list(sql).stream().map(Kennzahlen::wert).toList();
  }

  private static Kennzahlwert wert(Ergebniszeile z) {
    boolean lueckenhaft = Boolean.TRUE.equals(z.wert(8));
    return new Kennzahlwert(
        RaumId.parse(text(z, 0)),
        text(z, 1),
        Integer.parseInt(text(z, 2)),
        Optional.of(text(z, 3)),
        lueckenhaft
            ? new NichtGeliefert("Ein Teil der Summe wurde nicht geliefert.")
            : status(text(z, 5), z.wert(4) instanceof Double d ? d : 0, text(z, 6)),
        Arrays.stream(text(z, 7).split(",", -1)).map(LieferungId::new).toList());
  }

  static Wertstatus status(String code, double zahl, String grund) {
    Statuscode status = Statuscode.valueOf(code);
    return Wertstatus.of(
        status, status.hasZahl() ? OptionalDouble.of(zahl) : OptionalDouble.empty(), grund);
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
              result.add(
                  new Kennzahlwert(
                      raum, name, jahr, Optional.empty(), zellen.ohneZeile(jahr), List.of()));
            }
          }
        });
    result.sort(
        Comparator.comparing(Kennzahlwert::raum)
            .thenComparing(Kennzahlwert::berichtsjahr)
            .thenComparing(w -> w.zeitbezug().orElse("")));
    return result;
  }
}
