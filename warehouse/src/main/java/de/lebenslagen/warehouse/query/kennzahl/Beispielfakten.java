package de.lebenslagen.warehouse.query.kennzahl;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Lieferumfang.Zelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A small town of a few rows that answers selections as a Datenstand does, without an engine: for
 * the examples that stand beside declarations. Rows of one Gegenstand with the same Merkmale and
 * Ebene are one Aufgliederung; areas add up to the town.
 */
public final class Beispielfakten implements Kennzahlquelle {

  /** The Ebene of the areas. */
  public static final String SOZIALRAUM = "sozialraum";

  /** The Ebene of the town. */
  public static final String STADT = "stadt";

  /** The name of the town. */
  public static final String STADT_NAME = "Stadt";

  private static final String QUELLE = "beispiel";
  private static final LocalDate GEBIETSSTAND = LocalDate.of(2000, 1, 1);

  private final List<Fakt> fakten;
  private final Set<String> gebiete = new TreeSet<>();

  /**
   * One row.
   *
   * @param gebiet name; {@link #STADT_NAME} for a number that was delivered for the town
   * @param zeitbezug key
   * @param wertart GELIEFERT for a rate, mean or index, which is never added up
   */
  public record Fakt(
      String gegenstand,
      Map<String, String> merkmale,
      String gebiet,
      int berichtsjahr,
      String zeitbezug,
      Wertstatus wert,
      Wertart wertart) {

    public Fakt {
      merkmale = new TreeMap<>(merkmale);
    }

    private String ebene() {
      return gebiet.equals(STADT_NAME) ? STADT : SOZIALRAUM;
    }
  }

  public Beispielfakten(List<Fakt> fakten) {
    this.fakten = List.copyOf(fakten);
    fakten.stream().filter(f -> f.ebene().equals(SOZIALRAUM)).forEach(f -> gebiete.add(f.gebiet()));
  }

  /** The identity that an area of the example has. */
  public static RaumId raum(String gebiet) {
    return new RaumId(
        QUELLE,
        GEBIETSSTAND,
        gebiet.equals(STADT_NAME) ? STADT : SOZIALRAUM,
        gebiet.replaceAll("[^A-Za-z0-9_.-]", "_"));
  }

  @Override
  public List<Kennzahlantwort> answerAll(List<Kennzahlauswahl> auswahlen) {
    return auswahlen.stream().map(this::answer).toList();
  }

  @Override
  public SortedMap<RaumId, String> listRaeume(Zielebene ziel) {
    SortedMap<RaumId, String> result = new TreeMap<>();
    (ziel.ebene().equals(STADT) ? Set.of(STADT_NAME) : gebiete)
        .forEach(g -> result.put(raum(g), g));
    return result;
  }

  private Kennzahlantwort answer(Kennzahlauswahl auswahl) {
    List<Fakt> best = choose(auswahl);
    if (best.isEmpty()) {
      return Kennzahlantwort.hindernis(
          auswahl,
          new Abbruch(
              Kategorie.EINGABE,
              Sql.format(
                  "Für %s nach %s hat das Beispiel keine Zeile.",
                  auswahl.gegenstand(), auswahl.merkmale()),
              "Bitte bei \"fakten\" ergänzen."));
    }
    boolean delivered = best.get(0).wertart() == Wertart.GELIEFERT;
    if (delivered && !best.get(0).ebene().equals(auswahl.ebene())) {
      return Kennzahlantwort.hindernis(
          auswahl,
          new Abbruch(
              Kategorie.EINGABE,
              auswahl.gegenstand() + " darf nicht über Gebiete summiert werden.",
              "Bitte einen Wert der Stadt angeben."));
    }
    return new Kennzahlantwort(
        auswahl, compute(auswahl, best), Optional.empty(), QUELLE, !delivered, "");
  }

  /** The rows of the Aufgliederung that needs the least adding up. */
  private List<Fakt> choose(Kennzahlauswahl auswahl) {
    Map<String, List<Fakt>> candidates = new TreeMap<>();
    for (Fakt f : fakten) {
      boolean fits =
          f.gegenstand().equals(auswahl.gegenstand())
              && f.merkmale().keySet().containsAll(auswahl.merkmale().keySet())
              && (auswahl.ebene().equals(STADT) || f.ebene().equals(auswahl.ebene()));
      if (fits) {
        int effort = f.merkmale().size() + (f.ebene().equals(auswahl.ebene()) ? 0 : 100);
        candidates
            .computeIfAbsent(
                Sql.format("%03d %s", effort, f.merkmale().keySet()), k -> new ArrayList<>())
            .add(f);
      }
    }
    return candidates.values().stream()
        .filter(rows -> !plan(auswahl, rows).brauchbar().isEmpty())
        .findFirst()
        .or(() -> candidates.values().stream().findFirst())
        .orElse(List.of());
  }

  private static Jahresplan plan(Kennzahlauswahl auswahl, List<Fakt> rows) {
    List<Zelle> umfang = rows.stream().map(Beispielfakten::zelle).distinct().toList();
    return Jahresplan.of(umfang, auswahl, aufgliederung(auswahl, rows.get(0)));
  }

  private static Zelle zelle(Fakt f) {
    return new Zelle(f.berichtsjahr(), f.zeitbezug(), "", f.merkmale(), Set.of(), List.of());
  }

  private static Aufgliederung aufgliederung(Kennzahlauswahl auswahl, Fakt f) {
    return new Aufgliederung(
        QUELLE,
        QUELLE,
        auswahl.gegenstand(),
        auswahl.gegenstand(),
        "fct_zaehlung",
        Set.copyOf(f.merkmale().keySet()),
        QUELLE,
        GEBIETSSTAND,
        f.ebene(),
        true,
        false,
        0);
  }

  private List<Kennzahlwert> compute(Kennzahlauswahl auswahl, List<Fakt> rows) {
    Jahresplan plan = plan(auswahl, rows);
    List<Kennzahlwert> result = new ArrayList<>();
    for (String name : auswahl.ebene().equals(STADT) ? Set.of(STADT_NAME) : gebiete) {
      for (int jahr : auswahl.jahre()) {
        result.addAll(compute(plan, rows, name, jahr));
      }
    }
    return result;
  }

  private List<Kennzahlwert> compute(Jahresplan plan, List<Fakt> rows, String name, int jahr) {
    Map<String, List<Fakt>> byTime = new LinkedHashMap<>();
    boolean town = name.equals(STADT_NAME);
    rows.stream()
        .filter(f -> f.berichtsjahr() == jahr && plan.isWanted(zelle(f)))
        .filter(f -> town || f.gebiet().equals(name))
        .forEach(f -> byTime.computeIfAbsent(f.zeitbezug(), z -> new ArrayList<>()).add(f));
    if (byTime.isEmpty()) {
      String grund = plan.gruende().getOrDefault(jahr, "Für dieses Gebiet steht nichts da.");
      return List.of(wert(name, jahr, Optional.empty(), new NichtGeliefert(grund)));
    }
    long areas = town && rows.get(0).ebene().equals(SOZIALRAUM) ? gebiete.size() : 1;
    return byTime.entrySet().stream()
        .map(
            e -> {
              boolean whole = e.getValue().size() >= areas * plan.zellen(e.getKey());
              Wertstatus wert =
                  whole
                      ? sum(e.getValue())
                      : new NichtGeliefert("Ein Teil der Summe wurde nicht geliefert.");
              return wert(name, jahr, Optional.of(e.getKey()), wert);
            })
        .toList();
  }

  private static Wertstatus sum(List<Fakt> rows) {
    Wertstatus result = rows.get(0).wert();
    for (Fakt f : rows.subList(1, rows.size())) {
      result = result.plus(f.wert());
    }
    return result;
  }

  private static Kennzahlwert wert(
      String name, int jahr, Optional<String> zeitbezug, Wertstatus wert) {
    return new Kennzahlwert(
        raum(name), name, jahr, zeitbezug, QUELLE, wert, List.of(), Optional.empty());
  }

  /** Statuses that a row of an example may have instead of a number. */
  public static Wertstatus status(Statuscode code) {
    return Wertstatus.of(
        code,
        code.hasZahl() ? OptionalDouble.of(0) : OptionalDouble.empty(),
        "im Beispiel so angegeben");
  }
}
