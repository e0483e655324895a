package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.brief.Anforderung;
import de.lebenslagen.dashboards.publish.brief.Lieferwunsch;
import de.lebenslagen.dashboards.publish.brief.Schreiben;
import de.lebenslagen.warehouse.model.Lieferstelle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Asks Lieferstellen for deliveries: a letter to each. */
@Command(
    name = "anforderung",
    description = {
      "Bittet um Lieferungen: je Stelle ein Brief mit allem, was von ihr gebraucht wird. Ohne",
      "DATENQUELLE: alles, was der Lieferplan als offen, bald fällig oder überfällig zeigt und was",
      "sich nicht selbst herunterladen lässt."
    },
    footer = {
      "  lebenslagen brief anforderung",
      "  lebenslagen brief anforderung kita hilfen_zur_erziehung --jahr 2025 --frist 31.3.2026"
    })
final class BriefAnforderungBefehl extends Wunschbriefbefehl {

  BriefAnforderungBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  Optional<Schreiben> schreiben(
      Lieferlage lage, Lieferstelle an, List<Lieferwunsch> wuensche, LocalDate frist) {
    return Optional.of(new Anforderung(an, wuensche, frist));
  }
}
