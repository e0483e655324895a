package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the table beside a figure. */
final class Zahlentafel {

  private static final String INTERN =
      "Intern: nicht auf Geheimhaltung geprüft, nicht weitergeben.";

  private Zahlentafel() {}

  /** Area, value, interval, what must be said. */
  static Datentafel ofGebieten(Abbildung abbildung, int jahr, List<Bildwert> werte) {
    Kopf kopf = abbildung.kopf();
    return new Datentafel(
        kopf.thema() + " " + jahr,
        List.of("Gebiet", "Wert (" + kopf.einheit().text() + ")", "95-%-Intervall", "Vermerk"),
        werte.stream().map(w -> zeile(kopf, w)).toList());
  }

  private static List<String> zeile(Kopf kopf, Bildwert wert) {
    return List.of(
        wert.name(),
        zelle(wert.wert(), kopf.zahlformat()),
        intervall(wert.spanne(), kopf.zahlformat()),
        vermerk(wert));
  }

  /** A number, or the status in words. */
  static String zelle(Wertstatus wert, Zahlformat format) {
    return switch (wert.code()) {
      case ZAHL, UNSICHER -> format.format(wert);
      case ECHTE_NULL -> "– (genau null)";
      case GERUNDET_NULL -> "0 (gerundet)";
      default -> wert.code().bezeichnung();
    };
  }

  static String intervall(Optional<Interval> spanne, Zahlformat format) {
    return spanne
        .map(s -> format.format(s.lower()) + " bis " + format.format(s.upper()))
        .orElse("");
  }

  private static String vermerk(Bildwert wert) {
    Stream<String> reason = wert.wert().findGrund().filter(g -> !g.isBlank()).stream();
    Stream<String> notes = wert.vermerke().stream().sorted().map(Wertvermerk::bezeichnung);
    return Stream.concat(reason, notes).collect(Collectors.joining("; "));
  }

  /** All that stands below a figure. */
  static List<String> hinweise(Abbildung abbildung, List<Bildwert> werte) {
    List<String> result = new ArrayList<>();
    if (abbildung.zertifikat().isEmpty()) {
      result.add(INTERN);
    }
    result.addAll(abbildung.kopf().hinweise());
    result.addAll(Befundtext.vermerke(werte));
    return result;
  }
}
