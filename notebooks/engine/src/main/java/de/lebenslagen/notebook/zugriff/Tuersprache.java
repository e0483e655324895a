package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.notebook.absatz.Abbruchgrund;
import de.lebenslagen.notebook.absatz.Sprache;
import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import java.util.List;

/** A language whose paragraphs ask through a door of the note: what runs, runs there. */
public abstract class Tuersprache implements Sprache {

  private final Tueren tueren;

  protected Tuersprache(Tueren tueren) {
    this.tueren = tueren;
  }

  protected final Tueren tueren() {
    return tueren;
  }

  /** Ways to go on, with what lies behind the door. */
  protected abstract List<Vervollstaendigung> complete(Tuer tuer, String text, int stelle);

  @Override
  public final List<Vervollstaendigung> complete(String text, int stelle) {
    return tueren.findFuerVorschlaege().map(t -> complete(t, text, stelle)).orElse(List.of());
  }

  @Override
  public final void cancel(Abbruchgrund grund) {
    tueren.halt();
  }

  @Override
  public final int fortschrittProzent() {
    return tueren.fortschrittProzent();
  }

  @Override
  public final void close() {
    // the doors belong to the note
  }
}
