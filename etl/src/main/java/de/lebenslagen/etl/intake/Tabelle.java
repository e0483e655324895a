package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import de.lebenslagen.warehouse.model.Muster;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table within the rows of a file: its header, which may have several lines, and its rows up to
 * the foot. Blank rows are passed over. A row below the declared end that is filled like one of the
 * table is refused: nothing is cut off in silence.
 */
final class Tabelle {

  private final Zeilenquelle quelle;
  private final Tabellenlage lage;
  private final Deque<Rohzeile> zurueckgehalten = new ArrayDeque<>();
  private final Deque<Rohzeile> geteilt = new ArrayDeque<>();
  private final List<Integer> auffuellen = new ArrayList<>();
  private final Map<Integer, String> darueber = new HashMap<>();
  private Optional<Zeitspalten> zeitspalten = Optional.empty();
  private final Ende ende;
  private Optional<Rohzeile> summe = Optional.empty();
  private int breite;

  /** What the row is that ends a table. */
  enum Ende {
    /** The first line below it. */
    FUSS,
    /** The totals of its columns, filled like a row. */
    SUMME
  }

  Tabelle(Zeilenquelle quelle, Tabellenlage lage) {
    this(quelle, lage, Ende.FUSS);
  }

  Tabelle(Zeilenquelle quelle, Tabellenlage lage, Ende ende) {
    this.quelle = quelle;
    this.lage = lage;
    this.ende = ende;
  }

  /** The row with the totals, after the last row was read. */
  Optional<Rohzeile> findSumme() {
    return summe;
  }

  /** The header; comes before the rows. */
  Rohzeile readKopf() throws IOException {
    List<Rohzeile> zeilen = new ArrayList<>();
    while (zeilen.size() < lage.kopfzeilen()) {
      Optional<Rohzeile> next = quelle.next();
      if (next.isEmpty()) {
        throw noKopf();
      }
      boolean above = next.get().nummer() < lage.kopfzeile();
      if (!above && !(zeilen.isEmpty() && isBlank(next.get()))) {
        zeilen.add(next.get());
      }
    }
    List<Rohzeile> named = zeilen.stream().map(this::nameVorspalten).toList();
    List<String> namen =
        Kopfnamen.merge(named.stream().map(Rohzeile::zellen).toList(), lage.kopfverbinder());
    breite = namen.size();
    if (lage.zeitkopf().isPresent()) {
      Zeitspalten found = Zeitspalten.of(named, lage.kopfverbinder(), lage.zeitkopf().get());
      zeitspalten = Optional.of(found);
      namen = found.kopf();
    }
    for (String spalte : lage.auffuellen()) {
      if (namen.contains(spalte)) {
        auffuellen.add(namen.indexOf(spalte));
      }
    }
    return new Rohzeile(zeilen.get(zeilen.size() - 1).nummer(), namen);
  }

  /** Puts the declared names where the header is empty. */
  private Rohzeile nameVorspalten(Rohzeile zeile) {
    List<String> zellen = new ArrayList<>(zeile.zellen());
    for (int i = 0; i < lage.vorspalten().size(); i++) {
      if (i >= zellen.size()) {
        zellen.add(lage.vorspalten().get(i));
      } else if (zellen.get(i).isBlank()) {
        zellen.set(i, lage.vorspalten().get(i));
      }
    }
    return new Rohzeile(zeile.nummer(), zellen);
  }

  private Lesefehler noKopf() {
    return new Lesefehler(
        Leseregel.KOPFZEILE_FEHLT,
        lage.kopfzeile(),
        "die Zeile mit den Spaltennamen",
        "das Ende der Datei",
        "Bitte eine Datei mit Kopfzeile liefern oder die kopfzeile in der Datenquelle ändern.");
  }

  /** The next row of the table, as wide as the header unless it holds more, or less in a CSV. */
  Optional<Rohzeile> next() throws IOException {
    if (geteilt.isEmpty()) {
      Optional<Rohzeile> next = nextZeile();
      if (next.isEmpty() || zeitspalten.isEmpty()) {
        return next.map(this::fill);
      }
      geteilt.addAll(zeitspalten.get().split(next.get()));
    }
    return Optional.of(fill(geteilt.remove()));
  }

  /** With what the cell above says where a declared column is empty. */
  private Rohzeile fill(Rohzeile zeile) {
    if (auffuellen.isEmpty()) {
      return zeile;
    }
    List<String> zellen = new ArrayList<>(zeile.zellen());
    for (int spalte : auffuellen) {
      if (spalte < zellen.size() && zellen.get(spalte).isBlank()) {
        zellen.set(spalte, darueber.getOrDefault(spalte, ""));
      } else if (spalte < zellen.size()) {
        darueber.put(spalte, zellen.get(spalte));
      }
    }
    return new Rohzeile(zeile.nummer(), zellen);
  }

  private Optional<Rohzeile> nextZeile() throws IOException {
    while (zurueckgehalten.size() <= lage.fusszeilen()) {
      Optional<Rohzeile> next = quelle.next();
      boolean above = next.isPresent() && next.get().nummer() < lage.datenzeile();
      if (next.isEmpty() || !above && isEnde(next.get())) {
        summe = ende == Ende.SUMME ? next.map(this::fit) : Optional.empty();
        requireNoData(ende == Ende.SUMME ? quelle.next() : next);
        return Optional.empty();
      }
      if (!above && !isBlank(next.get())) {
        zurueckgehalten.add(fit(next.get()));
      }
    }
    return Optional.of(zurueckgehalten.remove());
  }

  private boolean isEnde(Rohzeile zeile) {
    if (lage.endeBei().isEmpty()) {
      return false;
    }
    String first =
        zeile.zellen().stream().map(String::strip).filter(z -> !z.isEmpty()).findFirst().orElse("");
    return lage.endeBei().stream().anyMatch(m -> Muster.fits(m, first));
  }

  private static boolean isBlank(Rohzeile zeile) {
    for (String zelle : zeile.zellen()) {
      if (!zelle.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private Rohzeile fit(Rohzeile zeile) {
    List<String> zellen = zeile.zellen();
    int size = zellen.size();
    while (size > breite && zellen.get(size - 1).isBlank()) {
      size--;
    }
    if (size < breite && quelle.isKurzErlaubt()) {
      List<String> padded = new ArrayList<>(zellen);
      padded.addAll(Collections.nCopies(breite - size, ""));
      return new Rohzeile(zeile.nummer(), padded);
    }
    return size == zellen.size() ? zeile : new Rohzeile(zeile.nummer(), zellen.subList(0, size));
  }

  /** Looks through everything that is passed over as foot. */
  private void requireNoData(Optional<Rohzeile> ende) throws IOException {
    for (Rohzeile zeile : zurueckgehalten) {
      requireNoData(zeile);
    }
    zurueckgehalten.clear();
    Optional<Rohzeile> next = ende;
    while (next.isPresent()) {
      requireNoData(next.get());
      next = quelle.next();
    }
  }

  private void requireNoData(Rohzeile zeile) throws Lesefehler {
    long filled = zeile.zellen().stream().filter(z -> !z.isBlank()).count();
    if (breite > 1 && filled >= breite) {
      throw new Lesefehler(
          Leseregel.NACH_DEM_ENDE,
          zeile.nummer(),
          "nach dem Ende der Tabelle nur Fußnoten",
          "eine Zeile, in der alle " + breite + " Spalten gefüllt sind",
          "Bitte fusszeilen oder ende_bei in der Datenquelle oder die Datei berichtigen.");
    }
  }
}
