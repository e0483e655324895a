package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import java.util.List;

/** Checks that area, move and counting of a Datenquelle go together. */
final class BezugPruefer {

  static final String WANDERUNG = "fct_wanderung";

  private BezugPruefer() {}

  static void check(Knoten root, Datenquelle datenquelle) {
    boolean adresse = datenquelle.raumbezuege().stream().anyMatch(r -> r.adresse().isPresent());
    boolean ziel = datenquelle.raumbezuege().stream().anyMatch(r -> r.ziel().isPresent());
    if (adresse && datenquelle.fallliste().isEmpty()) {
      throw root.get("raumbezug")
          .fehler(
              "eine fallliste zu einer adresse",
              "keine",
              "Adressen gehören zu Fällen, die gezählt werden; bitte fallliste ergänzen.");
    }
    if (ziel && adresse) {
      throw root.get("raumbezug")
          .fehler("ziel oder adresse", "beides", "Bitte die Umzüge mit Gebietsschlüsseln liefern.");
    }
    if (datenquelle.fallliste().isPresent() && datenquelle.raumbezuege().size() > 1) {
      throw root.get("raumbezug")
          .fehler(
              "zu einer fallliste ein Raumbezug",
              "mehrere",
              "Jeder Fall gehört zu einem Gebiet der kleinsten Ebene.");
    }
    List<Faktabbildung> abbildungen = datenquelle.abbildungen();
    for (int i = 0; i < abbildungen.size(); i++) {
      if (abbildungen.get(i).tabelle().equals(WANDERUNG) && !ziel) {
        throw root.get("abbildungen")
            .fehler(
                "zu " + WANDERUNG + " ein ziel unter raumbezug",
                "keines",
                "Umzüge brauchen Herkunft und Ziel; einseitig gelieferte gehören nach fct_bewegung"
                    + " und werden nicht über Räume summiert.");
      }
    }
    datenquelle
        .fallliste()
        .ifPresent(
            f -> {
              if (abbildungen.stream()
                  .flatMap(a -> a.werte().stream())
                  .anyMatch(w -> !w.spalte().equals(f.anzahl()))) {
                throw root.get("abbildungen")
                    .fehler(
                        "unter werte nur die gezählte Spalte \"" + f.anzahl() + "\"",
                        "eine andere",
                        "Eine Fallliste wird gezählt, nicht summiert.");
              }
            });
  }
}
