package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Fassung;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out how a file of a known Datenquelle reads. */
final class Lesungswahl {

  private Lesungswahl() {}

  /** A Vorlage says what it is; else the first version counts whose columns are all there. */
  static Lesung choose(Path datei, Datenquelle datenquelle) {
    Optional<Vorlagenkennung> vorlage = Vorlagenkennung.find(datei);
    if (vorlage.isPresent()) {
      return ofVorlage(datei, datenquelle, vorlage.get());
    }
    List<Lesung> all = list(datenquelle);
    if (all.size() == 1) {
      return all.get(0);
    }
    Lesung best = all.get(0);
    int fewest = Integer.MAX_VALUE;
    for (Lesung lesung : all) {
      int missing =
          RohdatenReader.findKopf(datei, lesung.datenquelle().format())
              .map(kopf -> lesung.listFehlende(kopf).size())
              .orElse(Integer.MAX_VALUE);
      if (missing < fewest) {
        best = lesung;
        fewest = missing;
      }
    }
    return best;
  }

  private static Lesung ofVorlage(Path datei, Datenquelle datenquelle, Vorlagenkennung kennung) {
    if (!kennung.datenquelle().equals(datenquelle.id())) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Datei "
              + datei.getFileName()
              + " ist eine Vorlage für \""
              + kennung.datenquelle()
              + "\", nicht für \""
              + datenquelle.id()
              + "\".",
          "Bitte \"--datenquelle\" weglassen; die Vorlage sagt selbst, wozu sie gehört.");
    }
    return Lesung.ofVorlage(datenquelle, kennung.berichtsjahr());
  }

  /** The newest version first, the declared one last. */
  static List<Lesung> list(Datenquelle datenquelle) {
    List<Lesung> result = new ArrayList<>();
    for (Fassung fassung : datenquelle.fassungen()) {
      result.add(0, Lesung.of(datenquelle, fassung));
    }
    result.add(Lesung.of(datenquelle));
    return result;
  }
}
