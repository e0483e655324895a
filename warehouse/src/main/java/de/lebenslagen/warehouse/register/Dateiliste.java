package de.lebenslagen.warehouse.register;

import de.lebenslagen.warehouse.model.Pruefsumme;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of one Datenstand, sorted alike on every product and machine. */
record Dateiliste(List<DatenstandDatei> dateien) {

  private static final Comparator<DatenstandDatei> ORDNUNG =
      Comparator.comparing(DatenstandDatei::tabelle)
          .thenComparing(DatenstandDatei::datenquelle)
          .thenComparing(DatenstandDatei::zeitbezug);

  static final Dateiliste LEER = new Dateiliste(List.of());

  Dateiliste {
    dateien = dateien.stream().sorted(ORDNUNG).toList();
  }

  /**
   * Identity of the content: SHA-256 over the sorted lines {@code tabelle TAB datenquelle TAB
   * zeitbezug TAB sha256 LF}. Row counts and sizes follow from the content and are left out.
   */
  String sha256() {
    MessageDigest digest = Pruefsumme.start();
    for (DatenstandDatei datei : dateien) {
      String line =
          String.join("\t", datei.tabelle(), datei.datenquelle(), datei.zeitbezug(), datei.sha256())
              + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return Pruefsumme.finish(digest);
  }

  /** What differs from an earlier list, as a German phrase; the same for the same two lists. */
  String describeChanges(Dateiliste basis) {
    Set<DatenstandDatei> geaendert = new HashSet<>(dateien);
    geaendert.addAll(basis.dateien);
    Set<DatenstandDatei> gleich = new HashSet<>(dateien);
    gleich.retainAll(new HashSet<>(basis.dateien));
    geaendert.removeAll(gleich);
    return Aenderungstext.describe(geaendert);
  }
}
