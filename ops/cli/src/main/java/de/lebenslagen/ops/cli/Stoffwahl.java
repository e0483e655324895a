package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.stoff.SiteangabenReader;
import de.lebenslagen.dashboards.publish.stoff.Stoffauftrag;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.freigabe.Freigabedeklarationen;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Register;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a publication is made from, as a command was told: a release with the declarations of its
 * day, and an Indikatorenset of it.
 *
 * @param set id; empty: the latest
 * @param bisJahr the last year; empty: the last with figures
 */
record Stoffwahl(Optional<String> set, OptionalInt bisJahr) {

  Stoffauftrag of(Arbeitsbereich ort, Register register, Freigabezugang offen) {
    Freigabedeklarationen deklarationen = offen.deklarationen();
    return new Stoffauftrag(
        offen,
        bis(register, offen.zertifikat().freigabe()),
        ort.name(),
        deklarationen.katalog(),
        findSet(deklarationen.indikatorensets()),
        SiteangabenReader.read(ort.wurzel(), ort.name()),
        Version.nummer(),
        bisJahr);
  }

  /** All releases up to that one: later ones must not change what an earlier one tells. */
  private static List<Freigabeeintrag> bis(Register register, String kennung) {
    Freigabeeintrag last = register.freigaben().get(kennung);
    return register.freigaben().list().stream().filter(e -> e.nr() <= last.nr()).toList();
  }

  private Optional<Indikatorenset> findSet(List<Indikatorenset> sets) {
    if (set.isEmpty()) {
      return sets.stream().findFirst();
    }
    String wanted = set.get();
    Optional<Indikatorenset> found = sets.stream().filter(s -> s.id().equals(wanted)).findFirst();
    if (found.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Das Indikatorenset \"" + wanted + "\" gab es nicht, als die Freigabe erteilt wurde.",
          Vorschlaege.satz(
              wanted,
              sets.stream().map(Indikatorenset::id).toList(),
              "Eine neue Freigabe bewahrt die Sets auf, die es dann gibt."));
    }
    return found;
  }
}
