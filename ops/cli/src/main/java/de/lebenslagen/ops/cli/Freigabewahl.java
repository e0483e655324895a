package de.lebenslagen.ops.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which release a command reads. */
final class Freigabewahl {

  @Option(
      names = "--freigabe",
      paramLabel = "KENNUNG",
      description = "Welche Freigabe; sonst die letzte.")
  private @Nullable String freigabe;

  /** Empty: the latest. */
  Optional<String> kennung() {
    return Optional.ofNullable(freigabe);
  }
}
