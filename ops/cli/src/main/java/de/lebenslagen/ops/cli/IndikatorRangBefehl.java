package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import de.lebenslagen.warehouse.indicator.Vergleich;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Rangfolge;
import de.lebenslagen.warehouse.indicator.value.Vergleichsfamilie;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The areas in the order of an indicator, with intervals and the test against the town. */
@Command(
    name = "rang",
    description = {
      "Ordnet die Gebiete nach einem Indikator, der höchste Wert zuerst; gleiche Werte teilen ihren",
      "Rang. ▲ und ▼ stehen nur, wo der Test das Gebiet von der Stadt unterscheidet."
    },
    footer = {
      "  lebenslagen indikator rang arbeitslosenanteil_18_65",
      "  lebenslagen indikator rang sgb2_quote --jahr 2020 --als csv --deutsch"
    })
final class IndikatorRangBefehl extends Wertebefehl {

  private static final int SCHMAL = 100;

  @Parameters(index = "0", paramLabel = "INDIKATOR", description = "Schlüssel, Kürzel oder Name.")
  private String indikator = "";

  @Option(names = "--jahr", paramLabel = "JAHR", description = "Sonst das letzte mit Werten.")
  private @Nullable Integer jahr;

  @Option(names = "--ebene", paramLabel = "EBENE", description = "Sonst die der Sozialräume.")
  private @Nullable String ebene;

  IndikatorRangBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  private record Zeile(Indikatorwert wert, Optional<Rang> rang, Optional<Vergleich> stadt) {}

  @Override
  void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel) {
    Indikator wanted = zugang.katalog().getByName(indikator);
    Zielebene level = level(zugang, ebene);
    Indikatorwerte werte =
        compute(
            zugang,
            List.of(wanted),
            level,
            List.of(),
            jahr == null ? zugang.listJahre() : new TreeSet<>(List.of(jahr)));
    int year = getJahr(werte, wanted, jahr);
    List<Indikatorwert> ofYear = werte.list(wanted.schluessel(), year);
    if (ofYear.stream().allMatch(w -> w.wert().findZahl().isEmpty())) {
      throw ohneWerte(werte, wanted);
    }
    Optional<Indikatorwert> town =
        findStadtwert(zugang, wanted, level, new TreeSet<>(List.of(year)), year);
    List<Zeile> zeilen = zeilen(wanted, ofYear, town);
    if (ziel.isTafel()) {
      print(zugang, wanted, year, zeilen, town);
    } else {
      write(zugang, ziel, tabelle(wanted, zeilen));
    }
  }

  private static List<Zeile> zeilen(
      Indikator wanted, List<Indikatorwert> werte, Optional<Indikatorwert> town) {
    Rangfolge rangfolge = Rangfolge.of(werte);
    Map<Gebiet, Vergleich> byArea = new HashMap<>();
    town.ifPresent(
        t -> {
          Vergleichsfamilie familie = new Vergleichsfamilie();
          werte.forEach(w -> familie.addGanzes(wanted, w, t));
          familie.judge().forEach(v -> byArea.put(v.wert().gebiet(), v));
        });
    List<Zeile> result = new ArrayList<>();
    for (Indikatorwert w : werte) {
      result.add(
          new Zeile(w, rangfolge.find(w.gebiet()), Optional.ofNullable(byArea.get(w.gebiet()))));
    }
    result.sort(
        Comparator.comparing((Zeile z) -> z.rang().map(Rang::von).orElse(Integer.MAX_VALUE))
            .thenComparing(z -> z.wert().gebiet().name()));
    return result;
  }

  private void print(
      Indikatorzugang zugang,
      Indikator wanted,
      int year,
      List<Zeile> zeilen,
      Optional<Indikatorwert> town) {
    println(
        stil().fett(wanted.name())
            + stil()
                .blass("  " + wanted.einheit().text() + " · " + year + " · " + wanted.kuerzel()));
    println("");
    Spannenbild bild = bild(zeilen, town);
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.rechts("Rang"),
            TerminalTabelle.Spalte.links("Gebiet"),
            TerminalTabelle.Spalte.rechts("Wert"),
            TerminalTabelle.Spalte.links("95-%-Intervall"),
            TerminalTabelle.Spalte.rechts("zur\nStadt"),
            TerminalTabelle.Spalte.links(""),
            TerminalTabelle.Spalte.links(""));
    zeilen.forEach(z -> table.add(row(wanted, z, bild)));
    town.ifPresent(
        t -> table.close(row(wanted, new Zeile(t, Optional.empty(), Optional.empty()), bild)));
    table.render().forEach(this::println);
    println("");
    List<Indikatorwert> all = new ArrayList<>(zeilen.stream().map(Zeile::wert).toList());
    town.ifPresent(all::add);
    Wertereihen.legende(all).ifPresent(this::note);
    note(
        "Rang 1 hat den höchsten Wert ("
            + wanted.wirkungsrichtung().bezeichnung()
            + "). ▲ über, ▼ unter der Stadt, ≈ kein sicherer Unterschied; ┊ die Stadt.");
    wanted.variante().ifPresent(v -> note("Variante: " + v.fussnote()));
    printFuss(zugang);
  }

  private Spannenbild bild(List<Zeile> zeilen, Optional<Indikatorwert> town) {
    double[] ends =
        zeilen.stream()
            .map(Zeile::wert)
            .filter(w -> w.wert().findZahl().isPresent())
            .flatMapToDouble(
                w -> {
                  double own = w.wert().findZahl().getAsDouble();
                  return w.intervall()
                      .find()
                      .map(i -> DoubleStream.of(i.lower(), own, i.upper()))
                      .orElse(DoubleStream.of(own));
                })
            .sorted()
            .toArray();
    int width = umgebung().tabellenbreite() >= SCHMAL ? 28 : 16;
    return new Spannenbild(ends[0], ends[ends.length - 1], width, zahl(town));
  }

  private static List<String> row(Indikator wanted, Zeile z, Spannenbild bild) {
    Indikatorwert w = z.wert();
    Optional<Interval> interval = w.intervall().find();
    return List.of(
        z.rang().map(IndikatorRangBefehl::text).orElse(""),
        w.gebiet().name(),
        Wertereihen.zelle(w.wert(), wanted.einheit()),
        interval.map(i -> Werttext.intervall(i, wanted.einheit())).orElse(""),
        z.stadt().map(v -> Wertereihen.differenz(v, wanted.einheit())).orElse(""),
        z.stadt().map(Wertereihen::zeichen).orElse(""),
        bild.render(w.wert().findZahl(), interval));
  }

  /** {@code 3}, or {@code 3–4} where the place is shared. */
  static String text(Rang rang) {
    return rang.von() == rang.bis() ? String.valueOf(rang.von()) : rang.von() + "–" + rang.bis();
  }

  private static Wertetabelle tabelle(Indikator wanted, List<Zeile> zeilen) {
    int digits = wanted.einheit().nachkommastellen();
    Wertetabelle result =
        new Wertetabelle(wanted.name() + ", Rang")
            .text("indikator")
            .text("rang")
            .text("raum_id")
            .text("gebiet")
            .jahr("berichtsjahr")
            .zahl("wert", digits)
            .text("einheit")
            .text("wertstatus")
            .zahl("intervall_von", digits)
            .zahl("intervall_bis", digits)
            .zahl("differenz_zur_stadt", digits)
            .text("urteil");
    for (Zeile z : zeilen) {
      Optional<Interval> interval = z.wert().intervall().find();
      result
          .row()
          .text(wanted.schluessel().wert())
          .text(z.rang().map(IndikatorRangBefehl::text).orElse(""))
          .text(z.wert().gebiet().schluessel())
          .text(z.wert().gebiet().name())
          .jahr(z.wert().berichtsjahr())
          .zahl(z.wert().wert().findZahl())
          .text(wanted.einheit().text())
          .text(z.wert().wert().code().name().toLowerCase(Locale.ROOT))
          .zahl(interval.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty()))
          .zahl(interval.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty()))
          .zahl(z.stadt().map(v -> v.differenz().findZahl()).orElse(OptionalDouble.empty()))
          .text(
              z.stadt()
                  .flatMap(v -> v.pruefung().find())
                  .map(p -> p.urteil().wort())
                  .orElse("nicht geprüft"));
    }
    return result;
  }
}
