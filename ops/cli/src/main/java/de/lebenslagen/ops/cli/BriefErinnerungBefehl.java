package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.brief.Erinnerung;
import de.lebenslagen.dashboards.publish.brief.Lieferwunsch;
import de.lebenslagen.dashboards.publish.brief.Schreiben;
import de.lebenslagen.warehouse.model.Briefart;
import de.lebenslagen.warehouse.model.Lieferstelle;
import de.lebenslagen.warehouse.register.Briefeintrag;
import de.lebenslagen.warehouse.register.Briefeintrag.Briefgegenstand;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Asks again. */
@Command(
    name = "erinnerung",
    description = {
      "Erinnert an Lieferungen. Ohne DATENQUELLE: an alles, worum schon mit einem Brief gebeten",
      "wurde und was noch fehlt."
    },
    footer = "  lebenslagen brief erinnerung kita --jahr 2025")
final class BriefErinnerungBefehl extends Wunschbriefbefehl {

  BriefErinnerungBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  Optional<Schreiben> schreiben(
      Lieferlage lage, Lieferstelle an, List<Lieferwunsch> wuensche, LocalDate frist) {
    List<Lieferwunsch> asked =
        isNamed() ? wuensche : wuensche.stream().filter(w -> isGebeten(lage, w)).toList();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(new Erinnerung(an, asked, gebetenAm(lage, asked), frist));
  }

  private static boolean isGebeten(Lieferlage lage, Lieferwunsch wunsch) {
    return lage.briefe().stream().anyMatch(b -> isAnforderung(b, wunsch));
  }

  private static boolean isAnforderung(Briefeintrag brief, Lieferwunsch wunsch) {
    return brief.art() == Briefart.ANFORDERUNG
        && brief
            .gegenstaende()
            .contains(new Briefgegenstand(wunsch.datenquelle().id(), wunsch.berichtsjahr()));
  }

  /** The day of the last letter that asked for one of them and was sent. */
  private static Optional<LocalDate> gebetenAm(Lieferlage lage, List<Lieferwunsch> wuensche) {
    return lage.briefe().stream()
        .filter(b -> wuensche.stream().anyMatch(w -> isAnforderung(b, w)))
        .flatMap(b -> b.versandtAm().stream())
        .max(Comparator.naturalOrder());
  }
}
