package de.lebenslagen.warehouse.query.kennzahl;

import static de.lebenslagen.warehouse.query.kennzahl.Verzeichnis.text;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Umrechnungsfehler;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Wertstatus.NichtGeliefert;
import de.lebenslagen.warehouse.model.Wertstatus.NichtVergleichbar;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.build.Sql;
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
 * of {@link Statuscode#combine}; where a part was not delivered the sum is not delivered either. On
 * another Gebietsstand counts are converted by y(new) = Σ w·y(old), numerators and denominators
 * apart; delivered rates never are.
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
    Reihe reihe = resolve(auswahl);
    Map<RaumId, String> raeume = new TreeMap<>();
    Map<RaumId, List<Kennzahlwert>> found = new LinkedHashMap<>();
    for (Zellabfrage teil : reihe.teile()) {
      checkAnteile(teil);
      raeume.putAll(listRaeume(teil));
      listWerte(teil).forEach(w -> found.computeIfAbsent(w.raum(), r -> new ArrayList<>()).add(w));
    }
    found.values().forEach(w -> raeume.putIfAbsent(w.get(0).raum(), w.get(0).name()));
    auswahl.raeume().ifPresent(wanted -> keep(raeume, wanted));
    return complete(reihe, raeume, found);
  }

  /** The cells behind a selection. */
  Reihe resolve(Kennzahlauswahl auswahl) {
    verzeichnis.check(auswahl);
    return new Reihenwahl(auswahl, verzeichnis).choose();
  }

  Verzeichnis verzeichnis() {
    return verzeichnis;
  }

  private void checkAnteile(Zellabfrage zellen) {
    if (zellen.isUmrechnung()) {
      checkVerlorene(zellen);
    } else if (!verzeichnis
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

  private void checkVerlorene(Zellabfrage zellen) {
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

  private Map<RaumId, String> listRaeume(Zellabfrage zellen) {
    Map<RaumId, String> result = new TreeMap<>();
    String sql =
        zellen.with()
            + " SELECT DISTINCT raum_id, name FROM ziel"
            + (zellen.auswahl().gebietsstand().isPresent()
                ? ""
                : " JOIN weg ON weg.nach = ziel.raum_id")
            + " WHERE NOT nicht_zuordenbar";
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
    return verzeichnis.list(zellen.werte()).stream().map(z -> wert(zellen, z)).toList();
  }

  private static Kennzahlwert wert(Zellabfrage zellen, Ergebniszeile z) {
    boolean lueckenhaft = Boolean.TRUE.equals(z.wert(8));
    double zahl = z.wert(4) instanceof Double d ? d : 0;
    Wertstatus wert =
        lueckenhaft
            ? new NichtGeliefert("Ein Teil der Summe wurde nicht geliefert.")
            : status(text(z, 5), zahl, text(z, 6));
    Optional<Umrechnungsfehler> umrechnung =
        zellen.isUmrechnung() && wert.code().hasZahl()
            ? Optional.of(Umrechnungsfehler.of(zahl, z.wert(9) instanceof Double v ? v : 0))
            : Optional.empty();
    return new Kennzahlwert(
        RaumId.parse(text(z, 0)),
        text(z, 1),
        Integer.parseInt(text(z, 2)),
        Optional.of(text(z, 3)),
        wert,
        Arrays.stream(text(z, 7).split(",", -1)).map(LieferungId::new).toList(),
        Optional.of(wertart(text(z, 10), zahl, umrechnung)).filter(w -> wert.code().hasZahl()),
        umrechnung);
  }

  /** The least certain of its parts; a conversion outweighs all but an estimate. */
  private static Wertart wertart(
      String teile, double zahl, Optional<Umrechnungsfehler> umrechnung) {
    Wertart gezaehlt =
        Arrays.stream(teile.split(",", -1))
            .map(Wertart::valueOf)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    if (umrechnung.isEmpty() || gezaehlt == Wertart.GESCHAETZT || gezaehlt == Wertart.PROJIZIERT) {
      return gezaehlt;
    }
    return umrechnung.get().isGeschaetzt(zahl) ? Wertart.GESCHAETZT : Wertart.UMGERECHNET;
  }

  static Wertstatus status(String code, double zahl, String grund) {
    Statuscode status = Statuscode.valueOf(code);
    return Wertstatus.of(
        status, status.hasZahl() ? OptionalDouble.of(zahl) : OptionalDouble.empty(), grund);
  }

  private static List<Kennzahlwert> complete(
      Reihe reihe, Map<RaumId, String> raeume, Map<RaumId, List<Kennzahlwert>> found) {
    List<Kennzahlwert> result = new ArrayList<>();
    raeume.forEach(
        (raum, name) -> {
          List<Kennzahlwert> werte = found.getOrDefault(raum, List.of());
          result.addAll(werte);
          for (int jahr : reihe.teile().get(0).auswahl().jahre()) {
            if (werte.stream().noneMatch(w -> w.berichtsjahr() == jahr)) {
              result.add(
                  new Kennzahlwert(
                      raum,
                      name,
                      jahr,
                      Optional.empty(),
                      luecke(reihe, jahr),
                      List.of(),
                      Optional.empty(),
                      Optional.empty()));
            }
          }
        });
    result.sort(
        Comparator.comparing(Kennzahlwert::raum)
            .thenComparing(Kennzahlwert::berichtsjahr)
            .thenComparing(w -> w.zeitbezug().orElse("")));
    return result;
  }

  private static Wertstatus luecke(Reihe reihe, int jahr) {
    return reihe.unvergleichbar().contains(jahr)
        ? new NichtVergleichbar()
        : new NichtGeliefert(reihe.teile().get(0).grundFuerLuecke(jahr));
  }
}
