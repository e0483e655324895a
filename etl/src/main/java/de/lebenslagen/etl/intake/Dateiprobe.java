package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A look at a file of which nothing is known yet: what kind of file it is, where its table lies,
 * what stands in it.
 *
 * @param format without marks; a thousands separator is for others to find
 * @param titel the filled cells above the header
 * @param kopf names of the columns
 * @param zeilen the first rows, each as wide as the header
 */
public record Dateiprobe(
    Dateiformat format, List<String> titel, List<String> kopf, List<List<String>> zeilen) {

  private static final int MEISTE_ZEILEN = 20_000;

  public Dateiprobe {
    titel = List.copyOf(titel);
    kopf = List.copyOf(kopf);
    zeilen = List.copyOf(zeilen);
  }

  /** Looks at a file; what can't be read at all ends with an Abbruch that says why. */
  public static Dateiprobe read(Path datei) {
    Path real = Eingangsdatei.require(datei, LieferungReader.GROESSTE_BYTES);
    try {
      Dateiformat raw = format(real);
      List<Rohzeile> all = readRaw(real, raw);
      return read(real, with(raw, lage(raw, all)), all);
    } catch (Lesefehler e) {
      throw toAbbruch(datei.getFileName().toString(), e);
    } catch (IOException e) {
      throw Eingangsdatei.unreadable(datei, e);
    }
  }

  private static Tabellenlage lage(Dateiformat raw, List<Rohzeile> all) {
    return switch (raw.art()) {
      case GEOJSON, GENESIS_FFCSV -> Tabellenlage.GANZE_DATEI;
      case GENESIS_KLASSISCH ->
          Klassikkopf.find(all).orElseGet(() -> Kopfsuche.find(all, Optional.empty()));
      case CSV, XLSX -> Kopfsuche.find(all, raw.lage().blatt());
    };
  }

  private static Dateiformat format(Path datei) throws IOException {
    return Dateiart.XLSX == Artsuche.find(datei) ? xlsx(datei) : Artsuche.format(datei);
  }

  /** What ends the reading of the first rows of a file. */
  static Optional<Lesefehler> findLesefehler(Path datei) throws IOException {
    try {
      readRaw(datei, format(datei));
      return Optional.empty();
    } catch (Lesefehler e) {
      return Optional.of(e);
    }
  }

  static Abbruch toAbbruch(String name, Lesefehler e) {
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        "Die Datei "
            + name
            + " lässt sich nicht als Tabelle lesen: Zeile "
            + e.zeile()
            + ", erwartet "
            + e.erwartet()
            + ", gefunden "
            + e.gefunden()
            + ".",
        e.abhilfe());
  }

  private static Dateiprobe read(Path datei, Dateiformat format, List<Rohzeile> all)
      throws IOException {
    List<String> above =
        all.stream()
            .filter(z -> z.nummer() < format.lage().kopfzeile())
            .flatMap(z -> z.zellen().stream())
            .map(String::strip)
            .filter(z -> !z.isEmpty())
            .toList();
    try (Zeilenquelle quelle = RohdatenReader.open(datei, format)) {
      Tabelle tabelle = new Tabelle(quelle, format.lage());
      List<String> kopf = tabelle.readKopf().zellen();
      List<List<String>> rows = new ArrayList<>();
      Optional<Rohzeile> row = tabelle.next();
      while (row.isPresent() && rows.size() < MEISTE_ZEILEN) {
        rows.add(fit(row.get().zellen(), kopf.size()));
        row = tabelle.next();
      }
      return new Dateiprobe(format, above, kopf, rows);
    }
  }

  private static List<String> fit(List<String> cells, int breite) {
    List<String> result = new ArrayList<>(cells.subList(0, Math.min(breite, cells.size())));
    while (result.size() < breite) {
      result.add("");
    }
    return result;
  }

  /** The column names of a file in a known format; empty where it can't be read in it. */
  public static Optional<List<String>> findKopf(Path datei, Dateiformat format) {
    Path real = Eingangsdatei.require(datei, LieferungReader.GROESSTE_BYTES);
    return RohdatenReader.findKopf(real, format);
  }

  private static List<Rohzeile> readRaw(Path datei, Dateiformat format) throws IOException {
    List<Rohzeile> result = new ArrayList<>();
    try (Zeilenquelle quelle = RohdatenReader.open(datei, format)) {
      Optional<Rohzeile> row = quelle.next();
      while (row.isPresent() && result.size() < MEISTE_ZEILEN) {
        result.add(row.get());
        row = quelle.next();
      }
    }
    return result;
  }

  /** The visible sheet with the most filled cells; named where there are several. */
  private static Dateiformat xlsx(Path datei) throws IOException {
    List<Mappe.Blatt> visible;
    try (Ziparchiv archiv = Ziparchiv.open(datei)) {
      visible = Mappe.read(archiv).blaetter().stream().filter(Mappe.Blatt::sichtbar).toList();
    }
    if (visible.size() <= 1) {
      return Artsuche.xlsx(Optional.empty());
    }
    Dateiformat best = Artsuche.xlsx(Optional.of("1"));
    long most = -1;
    for (int i = 0; i < visible.size(); i++) {
      boolean unique = isUnique(visible, visible.get(i).name());
      Dateiformat format =
          Artsuche.xlsx(Optional.of(unique ? visible.get(i).name() : String.valueOf(i + 1)));
      long filled =
          readRaw(datei, format).stream()
              .flatMap(z -> z.zellen().stream())
              .filter(c -> !c.isBlank())
              .count();
      if (filled > most) {
        most = filled;
        best = format;
      }
    }
    return best;
  }

  private static boolean isUnique(List<Mappe.Blatt> blaetter, String name) {
    boolean plain = name.equals(name.strip()) && !name.contains("*") && !name.contains("?");
    return plain && blaetter.stream().filter(b -> b.name().equals(name)).count() == 1;
  }

  private static Dateiformat with(Dateiformat raw, Tabellenlage lage) {
    return new Dateiformat(
        raw.art(),
        raw.zeichensatz(),
        raw.trennzeichen(),
        raw.anfuehrungszeichen(),
        raw.dezimalzeichen(),
        raw.tausenderzeichen(),
        lage,
        Map.of(),
        Map.of());
  }
}
