package de.lebenslagen.ops.cli;

import java.util.Optional;

/** Which program this is. */
final class Version {

  private Version() {}

  static String nummer() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("Entwicklung");
  }

  static String satz() {
    return "Lebenslagen " + nummer();
  }
}
