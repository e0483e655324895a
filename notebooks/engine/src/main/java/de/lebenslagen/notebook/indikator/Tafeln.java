package de.lebenslagen.notebook.indikator;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Ausgabe.Art;
import de.lebenslagen.notebook.absatz.Ausgabe.Spalte;
import de.lebenslagen.notebook.absatz.Ausgabe.Wert;
import de.lebenslagen.notebook.absatz.Ausgabe.Zahlen;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.value.Rangfolge;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables of an answer. */
final class Tafeln {

  private final Werteblatt blatt;
  private final Zahlen zahlen;
  private final Indikator indikator;
  private final int stellen;

  Tafeln(Werteblatt blatt, Zahlen zahlen) {
    this.blatt = blatt;
    this.zahlen = zahlen;
    this.indikator = blatt.indikator();
    this.stellen = indikator.einheit().nachkommastellen();
  }

  /** One row per area and year. */
  Ausgabe.Tafel reihe() {
    List<List<@Nullable Object>> zeilen = new ArrayList<>();
    for (Indikatorwert w : blatt.listWerte()) {
      List<@Nullable Object> zeile = new ArrayList<>();
      zeile.add(w.gebiet().name());
      zeile.add((long) w.berichtsjahr());
      addWert(zeile, w);
      zeile.add(vermerk(w));
      zeilen.add(zeile);
    }
    List<Spalte> spalten = new ArrayList<>(List.of(Spalte.text("Gebiet"), Spalte.zahl("Jahr")));
    spalten.addAll(wertspalten());
    spalten.add(Spalte.text("Vermerk"));
    return withoutEmpty(new Ausgabe.Tafel(titel(), spalten, zeilen, zahlen));
  }

  /** One row per area, the highest value first, with what the test says beside the town. */
  Ausgabe.Tafel rang(int jahr) {
    List<Indikatorwert> werte =
        blatt.gebiete().stream().flatMap(g -> blatt.find(g, jahr).stream()).toList();
    Rangfolge rangfolge = Rangfolge.of(blatt.werte().list(indikator.schluessel(), jahr));
    Stadtvergleich zurStadt = Stadtvergleich.of(blatt, jahr);
    List<Indikatorwert> sorted = new ArrayList<>(werte);
    sorted.sort(
        Comparator.comparing(
                (Indikatorwert w) ->
                    rangfolge.find(w.gebiet()).map(Rang::von).orElse(Integer.MAX_VALUE))
            .thenComparing(w -> w.gebiet().name()));
    blatt.stadt().flatMap(s -> blatt.find(s, jahr)).ifPresent(sorted::add);
    List<List<@Nullable Object>> zeilen = new ArrayList<>();
    for (Indikatorwert w : sorted) {
      List<@Nullable Object> zeile = new ArrayList<>();
      zeile.add(rangfolge.find(w.gebiet()).map(Tafeln::text).orElse(""));
      zeile.add(w.gebiet().name());
      addWert(zeile, w);
      addVergleich(zeile, w.gebiet(), zurStadt);
      zeile.add(vermerk(w));
      zeilen.add(zeile);
    }
    return withoutEmpty(new Ausgabe.Tafel(titel() + ", " + jahr, rangspalten(), zeilen, zahlen));
  }

  /** A column in which no row has anything is left out. */
  private static Ausgabe.Tafel withoutEmpty(Ausgabe.Tafel tafel) {
    List<Integer> kept =
        IntStream.range(0, tafel.spalten().size())
            .filter(
                c ->
                    tafel.zeilen().stream()
                        .map(z -> z.get(c))
                        .anyMatch(w -> w != null && !w.equals("")))
            .boxed()
            .toList();
    List<List<@Nullable Object>> zeilen = new ArrayList<>();
    for (List<@Nullable Object> zeile : tafel.zeilen()) {
      List<@Nullable Object> neu = new ArrayList<>();
      kept.forEach(c -> neu.add(zeile.get(c)));
      zeilen.add(neu);
    }
    return new Ausgabe.Tafel(
        tafel.titel(), kept.stream().map(tafel.spalten()::get).toList(), zeilen, tafel.zahlen());
  }

  private List<Spalte> rangspalten() {
    List<Spalte> spalten = new ArrayList<>(List.of(Spalte.zahl("Rang"), Spalte.text("Gebiet")));
    spalten.addAll(wertspalten());
    spalten.add(Spalte.zahl("zur Stadt"));
    spalten.add(Spalte.text("Test"));
    spalten.add(Spalte.text("Vermerk"));
    return spalten;
  }

  private String titel() {
    return indikator.name();
  }

  private List<Spalte> wertspalten() {
    Optional<String> einheit = Optional.of(indikator.einheit().text());
    return List.of(
        new Spalte("Wert", Art.ZAHL, einheit),
        Spalte.zahl("95 % von"),
        Spalte.zahl("95 % bis"),
        Spalte.zahl("Zähler"),
        Spalte.zahl("Nenner"));
  }

  private void addWert(List<@Nullable Object> zeile, Indikatorwert w) {
    zeile.add(Wert.of(w.wert(), stellen));
    zeile.add(end(w, Interval::lower));
    zeile.add(end(w, Interval::upper));
    zeile.add(count(w.zaehler()));
    zeile.add(count(w.nenner()));
  }

  private @Nullable Object end(Indikatorwert w, ToDoubleFunction<Interval> which) {
    return w.wert().findZahl().isEmpty()
        ? null
        : w.intervall()
            .find()
            .map(i -> (Object) Wert.of(new Wertstatus.Zahl(which.applyAsDouble(i)), stellen))
            .orElse(null);
  }

  private static @Nullable Object count(Optional<Teilwert> teil) {
    return teil.map(t -> (Object) Wert.of(t.wert(), isWhole(t.wert()) ? 0 : 1)).orElse(null);
  }

  private static boolean isWhole(Wertstatus wert) {
    double zahl = wert.findZahl().orElse(0);
    return zahl == Math.rint(zahl);
  }

  private static String vermerk(Indikatorwert w) {
    String grund = w.wert().findZahl().isPresent() ? "" : w.wert().findGrund().orElse("");
    String vermerke =
        w.vermerke().stream().map(Wertvermerk::bezeichnung).collect(Collectors.joining("; "));
    return grund.isEmpty() || vermerke.isEmpty() ? grund + vermerke : grund + "; " + vermerke;
  }

  private static String text(Rang rang) {
    return rang.von() == rang.bis() ? String.valueOf(rang.von()) : rang.von() + "–" + rang.bis();
  }

  private void addVergleich(List<@Nullable Object> zeile, Gebiet gebiet, Stadtvergleich zurStadt) {
    zeile.add(
        zurStadt
            .find(gebiet)
            .map(v -> (Object) new Wert(v.differenz(), stellen, Zahlformat.Vorzeichen.IMMER))
            .orElse(null));
    zeile.add(zurStadt.judge(gebiet).zeichen());
  }
}
