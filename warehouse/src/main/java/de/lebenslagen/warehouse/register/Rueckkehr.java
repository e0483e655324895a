package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Abbruch;
import java.util.Optional;

/** When an earlier Datenstand may become the current one again. */
final class Rueckkehr {

  private Rueckkehr() {}

  static void require(
      Datenstand ziel, Optional<Datenstand> aktueller, Optional<Datenstand> entwurf) {
    if (ziel.zustand() != Datenstand.Zustand.VEROEFFENTLICHT) {
      throw refuse(
          "Der Datenstand " + ziel.id() + " wurde nie veröffentlicht.",
          "Wählen Sie einen veröffentlichten.");
    }
    if (aktueller.map(Datenstand::id).filter(ziel.id()::equals).isPresent()) {
      throw refuse(
          "Der Datenstand " + ziel.id() + " ist bereits der aktuelle.", "Es ist nichts zu tun.");
    }
    if (entwurf.isPresent()) {
      throw refuse(
          "Es gibt einen Entwurf ("
              + entwurf.get().anlass()
              + "), der auf dem jetzigen Datenstand aufbaut.",
          "Veröffentlichen oder verwerfen Sie ihn zuerst.");
    }
  }

  private static Abbruch refuse(String gefunden, String abhilfe) {
    return new Abbruch(Abbruch.Kategorie.EINGABE, gefunden, abhilfe);
  }
}
