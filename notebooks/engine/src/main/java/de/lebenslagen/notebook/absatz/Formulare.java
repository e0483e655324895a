package de.lebenslagen.notebook.absatz;

import java.util.List;

/** Where the values of forms come from: boxes in a notebook, or parameters of a run. */
public interface Formulare {

  /** One of several choices. */
  record Wahl(String wert, String text) {
    public static Wahl of(String wert) {
      return new Wahl(wert, wert);
    }
  }

  /** What the reader wrote, at first the default. */
  String text(String name, String vorgabe);

  /** What the reader chose, at first the default. */
  String waehle(String name, String vorgabe, List<Wahl> wahl);

  /** All that the reader chose, at first the defaults. */
  List<String> waehleMehrere(String name, List<String> vorgabe, List<Wahl> wahl);
}
