package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.stats.Interval;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All values of all indicators, one per row, for programs. */
final class Wertedatei {

  private static final String KOPF =
      "indikator,kuerzel,name,einheit,raum_id,raum,berichtsjahr,wert,intervall_von,intervall_bis,"
          + "wertstatus,grund\n";

  private Wertedatei() {}

  static byte[] csv(Seitenstoff stoff) {
    StringBuilder text = new StringBuilder(KOPF);
    List<Indikatorblatt> all = new ArrayList<>(stoff.blaetter());
    stoff.fruehere().forEach(f -> all.addAll(f.blaetter()));
    for (Indikatorblatt blatt : all) {
      for (Gebiet gebiet :
          Stream.concat(blatt.stadt().stream(), blatt.raeume().stream()).toList()) {
        for (int jahr : blatt.jahre()) {
          blatt.find(gebiet, jahr).ifPresent(w -> append(text, blatt, w));
        }
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder text, Indikatorblatt blatt, Indikatorwert wert) {
    Optional<Interval> span = wert.intervall().find();
    String line =
        List.of(
                blatt.schluessel(),
                blatt.indikator().kuerzel(),
                blatt.indikator().name(),
                blatt.indikator().einheit().text(),
                wert.gebiet().schluessel(),
                wert.gebiet().name(),
                String.valueOf(wert.berichtsjahr()),
                wert.wert().findZahl().isPresent()
                    ? String.valueOf(wert.wert().findZahl().getAsDouble())
                    : "",
                span.map(s -> String.valueOf(s.lower())).orElse(""),
                span.map(s -> String.valueOf(s.upper())).orElse(""),
                wert.wert().code().name().toLowerCase(Locale.ROOT),
                wert.wert().findGrund().orElse(""))
            .stream()
            .map(Wertedatei::quoted)
            .collect(Collectors.joining(","));
    text.append(line).append('\n');
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
