package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.Ausnahmen;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that the tables of the star have in this version of the program. Files that an older
 * version wrote may lack some: their Lieferungen are then read again, and the dimensions written
 * again.
 */
final class Sternform {

  private final Path vermerk;

  /**
   * @param zustand the generated folder of the workspace, where is noted for which state the
   *     dimensions were last written and in which form
   */
  Sternform(Path zustand) {
    this.vermerk = zustand.resolve("stern.form");
  }

  /** What decides about the rows of a file: its Datenquelle, the Ausnahmen and the fact tables. */
  static String sha256(Ausnahmen ausnahmen, Datenquelle datenquelle) {
    Stream<Sterntabelle> tabellen =
        datenquelle.abbildungen().stream()
            .map(Faktabbildung::tabelle)
            .distinct()
            .sorted()
            .map(Sternschema::getTabelle);
    return Pruefsumme.of(ausnahmen.sha256(datenquelle) + describe(tabellen));
  }

  private static List<String> describe(Stream<Sterntabelle> tabellen) {
    return tabellen
        .flatMap(
            t ->
                t.spalten().stream()
                    .map(s -> t.name() + " " + s.name() + " " + s.art() + " " + s.pflicht()))
        .toList();
  }

  /** Whether the dimensions of a state were written by a version with other dimensions. */
  boolean isVeraltet(Datenstand stand) {
    try {
      return !Files.exists(vermerk) || !Files.readString(vermerk).equals(text(stand));
    } catch (IOException e) {
      return true;
    }
  }

  /** Notes that the dimensions of a state are as this version writes them. */
  void note(Datenstand stand) {
    Path neu = vermerk.resolveSibling(vermerk.getFileName() + ".neu");
    try {
      Files.writeString(neu, text(stand), StandardCharsets.UTF_8);
      Files.move(neu, vermerk, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Dateifehler.explain("Die Form der Tabellen kann nicht vermerkt werden", vermerk, e);
    }
  }

  private static String text(Datenstand stand) {
    Stream<Sterntabelle> dimensionen = Sternschema.listTabellen().stream().filter(t -> !t.isFakt());
    return Pruefsumme.of(describe(dimensionen).toString()) + " " + stand.listeSha256() + "\n";
  }
}
