package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.dashboards.publish.zitat.Zitierung;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.build.Zusatztabelle;
import de.lebenslagen.warehouse.schema.Weitergabeschema;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The indicators and their values as tables of the star. */
final class Wertetafeln {

  private Wertetafeln() {}

  static List<Zusatztabelle> of(Wertestoff stoff) {
    return List.of(
        new Zusatztabelle(
            Weitergabeschema.INDIKATOR,
            stoff.indikatoren().stream().map(Wertetafeln::row).toList()),
        new Zusatztabelle(
            Weitergabeschema.INDIKATORWERT, stoff.werte().stream().map(Wertetafeln::row).toList()));
  }

  private static List<@Nullable Object> row(Indikator i) {
    return list(
        i.schluessel().wert(),
        Zitierung.version(i),
        i.kuerzel(),
        i.name(),
        i.handlungsfeld(),
        i.definition(),
        i.einheit().text(),
        i.einheit().nachkommastellen(),
        i.wirkungsrichtung().name(),
        i.quelle(),
        i.interpretation(),
        i.variante().map(v -> v.standard().wert()).orElse(null),
        i.brueche().isEmpty()
            ? null
            : i.brueche().stream()
                .map(b -> "ab " + Werttext.tag(b.ab()) + ": " + b.grund())
                .collect(Collectors.joining("; ")));
  }

  private static List<@Nullable Object> row(Indikatorwert w) {
    Optional<Interval> span = w.intervall().find();
    return list(
        w.indikator().wert(),
        w.gebiet().schluessel(),
        w.berichtsjahr(),
        zahl(w.wert()),
        w.wert().code().name(),
        w.wert().findGrund().filter(g -> !g.isBlank()).orElse(null),
        span.map(Interval::lower).orElse(null),
        span.map(Interval::upper).orElse(null),
        w.zaehler().map(t -> zahl(t.wert())).orElse(null),
        w.zaehler().map(t -> t.wert().code().name()).orElse(null),
        w.nenner().map(t -> zahl(t.wert())).orElse(null),
        w.nenner().map(t -> t.wert().code().name()).orElse(null),
        w.vermerke().isEmpty()
            ? null
            : w.vermerke().stream().map(Wertvermerk::bezeichnung).collect(Collectors.joining("; ")),
        datenquellen(w));
  }

  private static @Nullable Double zahl(Wertstatus wert) {
    OptionalDouble zahl = wert.findZahl();
    return zahl.isPresent() ? zahl.getAsDouble() : null;
  }

  private static @Nullable String datenquellen(Indikatorwert w) {
    String all =
        List.of(w.zaehler(), w.nenner()).stream()
            .flatMap(Optional<Teilwert>::stream)
            .flatMap(t -> t.datenquellen().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? null : all;
  }

  private static List<@Nullable Object> list(@Nullable Object... werte) {
    return Arrays.asList(werte);
  }
}
