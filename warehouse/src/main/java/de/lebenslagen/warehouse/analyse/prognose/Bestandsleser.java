package de.lebenslagen.warehouse.analyse.prognose;

import de.lebenslagen.warehouse.analyse.declaration.Altersraster;
import de.lebenslagen.warehouse.analyse.declaration.Prognose;
import de.lebenslagen.warehouse.analyse.declaration.Prognose.Komponentenverfahren;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.model.Zeitart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlantwort;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlquelle;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.stats.Ergebnis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads stocks by age (and sex) of all areas of a level. */
final class Bestandsleser {

  private static final String ALTER = "altersgruppe";
  private static final String GESCHLECHT = "geschlecht";

  private final Kennzahlquelle quelle;
  private final Prognose prognose;
  private final boolean nachGeschlecht;
  private final boolean needsFrueher;
  private final Map<Integer, LocalDate> tage;

  /**
   * @param tage the day on which the stock of a year must be; of other years it is the last one
   */
  Bestandsleser(
      Kennzahlquelle quelle,
      Prognose prognose,
      Schrittrechner rechner,
      Map<Integer, LocalDate> tage) {
    this.tage = Map.copyOf(tage);
    this.quelle = quelle;
    this.needsFrueher = rechner.needsFrueher();
    this.prognose = prognose;
    this.nachGeschlecht = prognose.verfahren() instanceof Komponentenverfahren;
  }

  /**
   * What was found.
   *
   * @param gebiete area, year → stock, or why there is none
   * @param tage year → the last day of the stocks that were read
   * @param verteilt whether wide bands were spread evenly over their ages
   * @param umgerechnet whether a number was converted to another Gebietsstand
   */
  record Bestaende(
      SortedMap<Gebiet, SortedMap<Integer, Ergebnis<Altersbestand>>> gebiete,
      SortedMap<Integer, LocalDate> tage,
      boolean verteilt,
      boolean umgerechnet,
      SortedSet<String> datenquellen,
      List<LieferungId> lieferungen) {

    /** The years in which any area has a stock. */
    SortedSet<Integer> listJahre() {
      SortedSet<Integer> result = new TreeSet<>();
      gebiete
          .values()
          .forEach(
              jahre ->
                  jahre.forEach(
                      (jahr, b) -> {
                        if (b.find().isPresent()) {
                          result.add(jahr);
                        }
                      }));
      return result;
    }
  }

  private record Stelle(Gebiet gebiet, int jahr) {}

  /** In the groups of the raster where the source can compose them, else in its own bands. */
  Bestaende read(Zielebene ziel, SortedSet<Integer> jahre) {
    Altersraster raster = prognose.raster();
    Bestaende exact = read(raster.gruppen(), ziel, jahre);
    Bestaende found = exact;
    for (List<Altersgruppe> bands : raster.ersatz()) {
      if (isEnough(found)) {
        break;
      }
      found = read(bands, ziel, jahre);
    }
    return found.listJahre().isEmpty() ? exact : found;
  }

  /** Two stocks, one step apart. */
  private boolean isEnough(Bestaende found) {
    SortedSet<Integer> known = found.listJahre();
    int step = prognose.raster().schrittJahre();
    return known.stream().anyMatch(j -> !needsFrueher || known.contains(j - step));
  }

  private Bestaende read(List<Altersgruppe> bands, Zielebene ziel, SortedSet<Integer> jahre) {
    List<Optional<String>> sexes =
        nachGeschlecht
            ? List.of(Optional.of("weiblich"), Optional.of("maennlich"), Optional.empty())
            : List.of(Optional.empty());
    List<Kennzahlauswahl> wanted = new ArrayList<>();
    for (Optional<String> sex : sexes) {
      for (Altersgruppe band : bands) {
        Map<String, Set<String>> merkmale = new TreeMap<>();
        merkmale.put(ALTER, Set.of(band.schluessel()));
        sex.ifPresent(s -> merkmale.put(GESCHLECHT, Set.of(s)));
        wanted.add(
            new Kennzahlauswahl(
                prognose.bestand().gegenstand(),
                prognose.bestand().datenquelle(),
                merkmale,
                ziel,
                Optional.empty(),
                jahre));
      }
    }
    return collect(quelle.answerAll(wanted), bands, sexes.size(), jahre, ziel);
  }

  private Bestaende collect(
      List<Kennzahlantwort> answers,
      List<Altersgruppe> bands,
      int sexes,
      SortedSet<Integer> jahre,
      Zielebene ziel) {
    SortedMap<Gebiet, SortedMap<Integer, Ergebnis<Altersbestand>>> result = new TreeMap<>();
    SortedSet<String> datenquellen = new TreeSet<>();
    List<LieferungId> lieferungen = new ArrayList<>();
    List<Map<Stelle, Kennzahlwert>> cells = answers.stream().map(this::last).toList();
    SortedMap<Integer, LocalDate> letzte = new TreeMap<>();
    Map<String, Gebiet> gebiete = new LinkedHashMap<>();
    quelle
        .listRaeume(ziel)
        .forEach((id, name) -> gebiete.put(id.schluesselVoll(), Gebiet.of(id, name)));
    cells.forEach(
        c -> c.keySet().forEach(s -> gebiete.putIfAbsent(s.gebiet().schluessel(), s.gebiet())));
    boolean umgerechnet = false;
    for (Gebiet gebiet : gebiete.values()) {
      SortedMap<Integer, Ergebnis<Altersbestand>> own = new TreeMap<>();
      for (int jahr : jahre) {
        own.put(jahr, bestand(cells, answers, new Stelle(gebiet, jahr), bands, sexes));
      }
      result.put(gebiet, own);
    }
    for (Map<Stelle, Kennzahlwert> c : cells) {
      for (Kennzahlwert w : c.values()) {
        if (w.wert().findZahl().isPresent()) {
          stichtag(w)
              .ifPresent(t -> letzte.merge(w.berichtsjahr(), t, (a, b) -> a.isAfter(b) ? a : b));
          datenquellen.add(w.datenquelle());
          lieferungen.addAll(w.herkunft());
          umgerechnet |= w.findUmrechnungsart().filter(a -> a != Wertart.GEZAEHLT).isPresent();
        }
      }
    }
    boolean verteilt = !bands.equals(prognose.raster().gruppen());
    return new Bestaende(result, letzte, verteilt, umgerechnet, datenquellen, lieferungen);
  }

  /** Of several days in a year the wanted one, else the last. */
  private Map<Stelle, Kennzahlwert> last(Kennzahlantwort answer) {
    Map<Stelle, Kennzahlwert> result = new HashMap<>();
    for (Kennzahlwert w : answer.werte()) {
      Optional<LocalDate> tag = Optional.ofNullable(tage.get(w.berichtsjahr()));
      if (!w.raum().isNichtZuordenbar() && (tag.isEmpty() || stichtag(w).equals(tag))) {
        result.merge(
            new Stelle(Gebiet.of(w.raum(), w.name()), w.berichtsjahr()),
            w,
            (a, b) -> LATEST.compare(a, b) >= 0 ? a : b);
      }
    }
    return result;
  }

  private static final Comparator<Kennzahlwert> LATEST =
      Comparator.comparing(w -> stichtag(w).orElse(LocalDate.MIN));

  private static Optional<LocalDate> stichtag(Kennzahlwert w) {
    return w.zeitbezug()
        .map(Zeitbezug::parse)
        .filter(z -> z.art() == Zeitart.STICHTAG)
        .map(Zeitbezug::bis);
  }

  private Ergebnis<Altersbestand> bestand(
      List<Map<Stelle, Kennzahlwert>> cells,
      List<Kennzahlantwort> answers,
      Stelle stelle,
      List<Altersgruppe> bands,
      int sexes) {
    List<List<Double>> bySex = new ArrayList<>();
    for (int s = 0; s < sexes; s++) {
      List<Double> column = new ArrayList<>();
      for (int b = 0; b < bands.size(); b++) {
        int i = s * bands.size() + b;
        Optional<Kennzahlwert> cell = Optional.ofNullable(cells.get(i).get(stelle));
        if (cell.isEmpty() || cell.get().wert().findZahl().isEmpty()) {
          return Ergebnis.missing(grund(cell, answers.get(i), bands.get(b)));
        }
        column.add(Math.max(0, cell.get().wert().findZahl().getAsDouble()));
      }
      bySex.add(
          bands.equals(prognose.raster().gruppen())
              ? column
              : prognose.raster().spread(bands, column));
    }
    return Ergebnis.of(
        sexes == 1
            ? Altersbestand.of(bySex.get(0))
            : Altersbestand.of(bySex.get(0), bySex.get(1), bySex.get(2)));
  }

  private static String grund(
      Optional<Kennzahlwert> cell, Kennzahlantwort answer, Altersgruppe band) {
    return band.bezeichnung()
        + ": "
        + cell.map(Kennzahlwert::wert)
            .map(Werttext::grund)
            .or(() -> answer.hindernis().map(h -> String.valueOf(h.getMessage())))
            .orElseGet(
                () ->
                    Werttext.grund(new Wertstatus.NichtGeliefert("Dazu wurde nichts geliefert.")));
  }
}
