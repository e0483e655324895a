package de.lebenslagen.etl.entwurf;

import java.util.Map;
import java.util.Optional;

/** What a mark means, as somebody answered. */
record Markenantwort(String marke, String antwort) {

  /** What the signs of the statistical offices mean; "." means two things and is asked. */
  private static final Map<String, String> UEBLICH =
      Map.of(
          "-",
          "null",
          "–",
          "null",
          "*",
          "geheim",
          "...",
          "spaeter",
          "…",
          "spaeter",
          "x",
          "sinnlos",
          "X",
          "sinnlos",
          "/",
          "unsicher");

  static Optional<String> findVorschlag(String marke) {
    return Optional.ofNullable(UEBLICH.get(marke));
  }

  /** As a value of {@code marken}. */
  String yaml() {
    return switch (antwort) {
      case "null" -> "echte_null";
      case "geheim" -> "geheim_quelle";
      case "spaeter" -> "kommt_spaeter";
      case "sinnlos" -> "nicht_sinnvoll";
      case "unsicher" -> "{ status: nicht_bewertet, grund: nicht sicher genug }";
      default -> "{ status: nicht_geliefert, grund: in der Quelle unbekannt }";
    };
  }
}
