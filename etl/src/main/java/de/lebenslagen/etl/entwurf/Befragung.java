package de.lebenslagen.etl.entwurf;

import java.util.Optional;

/** Who answers: a person at a terminal, or a file. */
public interface Befragung {

  /** The accepted answer; empty where it stays open. */
  Optional<String> ask(Frage frage);

  /** Hears what was recognised, before the first question. */
  default void tell(String text) {}
}
