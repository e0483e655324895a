package de.lebenslagen.notebook.indikator;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence asks for.
 *
 * @param gemeint the indicators that are meant, the most exact first: shown is the first with
 *     values
 * @param gebiete in the order of the sentence; empty: all of the level
 * @param ebene where a level was named
 * @param darstellung where one was asked for
 */
record Frage(
    List<Indikator> gemeint,
    List<Gebiet> gebiete,
    Optional<Zielebene> ebene,
    Zeitangabe zeit,
    Optional<Darstellung> darstellung) {

  Frage {
    gemeint = List.copyOf(gemeint);
    gebiete = List.copyOf(gebiete);
  }

  /** What became of a sentence. */
  sealed interface Deutung {}

  /** It is clear. */
  record Verstanden(Frage frage) implements Deutung {}

  /**
   * It is not clear.
   *
   * @param satz what is not clear, German
   * @param vorschlaege whole sentences that may be meant
   */
  record Rueckfrage(String satz, List<String> vorschlaege) implements Deutung {
    Rueckfrage {
      vorschlaege = List.copyOf(vorschlaege);
    }
  }
}
