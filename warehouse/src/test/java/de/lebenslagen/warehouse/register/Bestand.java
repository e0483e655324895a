package de.lebenslagen.warehouse.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

/** Many files of one generation, so that a mixture of two would show. */
final class Bestand {

  static final int WENIG = 300;

  /** So many that SQLite writes to its file before the transaction ends. */
  static final int VIEL = 30_000;

  private Bestand() {}

  static Aenderung of(int generation) {
    return of(generation, WENIG);
  }

  static Aenderung of(int generation, int tabellen) {
    List<DatenstandDatei> dateien =
        IntStream.range(0, tabellen).mapToObj(i -> datei(generation, i)).toList();
    return new Aenderung.ErsetzeZeitbezug("kita", "2021", dateien);
  }

  private static DatenstandDatei datei(int generation, int i) {
    String sha256 = Beispiel.sha(generation + "/" + i);
    return new DatenstandDatei(tabelle(i), "kita", "2021", sha256, generation + 1, 1);
  }

  static String tabelle(int i) {
    return "fct_" + i;
  }

  /** All files of one generation, and the hash in the register is theirs. */
  static void requireWhole(Datenstand stand, List<DatenstandDatei> dateien) {
    assertThat(dateien).hasSize(WENIG);
    assertThat(dateien.stream().map(DatenstandDatei::zeilenAnzahl).distinct()).hasSize(1);
    assertThat(new Dateiliste(dateien).sha256()).isEqualTo(stand.listeSha256());
  }
}
