package de.lebenslagen.notebook.tablesaw;

import de.lebenslagen.notebook.zugriff.Absatzoptionen;
import de.lebenslagen.notebook.zugriff.Tuer;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Answers a sentence about indicators with a table: what Java paragraphs borrow from that language.
 */
public interface Indikatortabelle {

  /** The values and where they come from. */
  record Antwort(Table tabelle, List<String> quellen) {}

  /**
   * @throws de.lebenslagen.warehouse.model.Abbruch EINGABE with suggestions where the sentence is
   *     not understood
   */
  Antwort ask(String satz, Tuer tuer, Absatzoptionen optionen);
}
