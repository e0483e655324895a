package de.lebenslagen.notebook.absatz;

import java.util.List;

/** A language of paragraphs. One object serves one note; one paragraph runs at a time. */
public interface Sprache extends AutoCloseable {

  /** Runs one paragraph to its end. What is wrong with it is thrown as an Abbruch. */
  Absatzergebnis run(Absatz absatz, Formulare formulare);

  /** Ways to go on at a place of the text, the nearest first; never fails. */
  List<Vervollstaendigung> complete(String text, int stelle);

  /** Stops what runs, from another thread. May be called again until it has stopped. */
  void cancel(Abbruchgrund grund);

  /** How far it is, in percent, as far as that is known. */
  default int fortschrittProzent() {
    return 0;
  }

  @Override
  void close();
}
