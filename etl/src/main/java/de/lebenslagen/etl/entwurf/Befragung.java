package de.lebenslagen.etl.entwurf;

import java.util.Optional;

/** Who answers: a person at a terminal, or a file. */
@FunctionalInterface
public interface Befragung {

  /** The accepted answer; empty where it stays open. */
  Optional<String> ask(Frage frage);
}
