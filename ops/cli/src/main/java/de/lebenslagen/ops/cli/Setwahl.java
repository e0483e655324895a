package de.lebenslagen.ops.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says whose indicators a publication tells about. */
final class Setwahl {

  @Option(
      names = "--set",
      paramLabel = "ID",
      description = "Welches Indikatorenset; sonst das letzte, ohne Set alle Indikatoren.")
  private @Nullable String set;

  /** Empty: the latest. */
  Optional<String> id() {
    return Optional.ofNullable(set);
  }
}
