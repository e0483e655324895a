package de.lebenslagen.warehouse.disclosure;

import java.time.Duration;

/** Policies for tests. */
final class TestPolitik {

  /** Hides as many cells as it takes. */
  static final Geheimhaltungspolitik WITHOUT_SHARE_LIMIT = with(1, Duration.ofMinutes(5));

  private TestPolitik() {}

  static Geheimhaltungspolitik with(double hoechsterSperranteil, Duration zeitgrenze) {
    Geheimhaltungspolitik standard = Geheimhaltungspolitik.standard();
    return new Geheimhaltungspolitik(
        "test",
        standard.mindestfallzahl(),
        standard.mindestNenner(),
        standard.mindestWerte(),
        standard.mindestEinwohner(),
        standard.dominanzProzent(),
        standard.mindestBeitragende(),
        hoechsterSperranteil,
        zeitgrenze);
  }
}
