package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Dateiformat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one sheet of an Excel workbook, one after the other. Cells come as the text that a
 * person would read, formulas with the result that Excel stored. A row that is not in the file
 * counts as blank.
 */
final class XlsxRows implements Zeilenquelle {

  private static final int LETZTE_ZEILE = 1 << 20;

  private final Path datei;
  private final Ziparchiv archiv;
  private final Xmlteil xml;
  private final String blatt;
  private final Blattzelle zellen;
  private final Leerzellen leere = new Leerzellen();
  private Optional<Rohzeile> wartend = Optional.empty();
  private int nummer;
  private int ausgeblendete;

  private XlsxRows(Path datei, Ziparchiv archiv, Xmlteil xml, String blatt, Blattzelle zellen) {
    this.datei = datei;
    this.archiv = archiv;
    this.xml = xml;
    this.blatt = blatt;
    this.zellen = zellen;
  }

  static XlsxRows open(Path datei, Dateiformat format) throws IOException {
    Ziparchiv archiv = Ziparchiv.open(datei);
    try {
      Mappe mappe = Mappe.read(archiv);
      Mappe.Blatt blatt = mappe.getBlatt(format.lage().blatt());
      Blattzelle zellen =
          new Blattzelle(
              Mappentexte.read(archiv, mappe.texte()),
              Zahlenformate.read(archiv, mappe.formate()),
              new Zellzahl(format.dezimalzeichen(), mappe.ab1904()));
      return new XlsxRows(datei, archiv, Xmlteil.open(archiv, blatt.teil()), blatt.name(), zellen);
    } catch (IOException e) {
      archiv.close();
      throw e;
    }
  }

  @Override
  public Optional<Rohzeile> next() throws IOException {
    if (wartend.isPresent()) {
      Optional<Rohzeile> result = wartend;
      wartend = Optional.empty();
      return result;
    }
    if (!xml.find("row")) {
      return Optional.empty();
    }
    int before = nummer;
    nummer = readNummer();
    boolean hidden =
        xml.attribute("hidden").filter(h -> h.equals("1") || h.equals("true")).isPresent();
    Rohzeile zeile = new Rohzeile(nummer, readZellen());
    ausgeblendete += hidden && !zeile.zellen().isEmpty() ? 1 : 0;
    if (nummer == before + 1) {
      return Optional.of(zeile);
    }
    wartend = Optional.of(zeile);
    return Optional.of(new Rohzeile(before + 1, List.of()));
  }

  private int readNummer() throws Lesefehler {
    Optional<String> text = xml.attribute("r");
    int result = text.isPresent() ? Mappennummer.read(text.get()) : nummer + 1;
    if (result <= nummer || result > LETZTE_ZEILE) {
      throw Ziparchiv.refuse("ein Blatt, dessen Zeilen nicht der Reihe nach kommen");
    }
    return result;
  }

  private List<String> readZellen() throws IOException {
    List<String> result = new ArrayList<>();
    int spalte = 0;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isBegin("c")) {
        int links = spalte;
        spalte = zellen.enter(xml, nummer, links);
        if (spalte < 1 || spalte > Leerzellen.MEISTE_SPALTEN) {
          throw atZeile(Ziparchiv.refuse("eine Zelle, deren Adresse keine dieser Zeile ist"));
        }
        if (spalte <= links) {
          throw atZeile(Ziparchiv.refuse("Zellen, die nicht der Reihe nach kommen"));
        }
        put(result, spalte, readZelle());
      }
    }
    return result;
  }

  private String readZelle() throws IOException {
    try {
      return zellen.read(xml, nummer);
    } catch (Lesefehler e) {
      throw atZeile(e);
    }
  }

  /** What the parts of a workbook refuse knows no row. */
  private Lesefehler atZeile(Lesefehler e) {
    Lesefehler placed = new Lesefehler(e.regel(), nummer, e.erwartet(), e.gefunden(), e.abhilfe());
    placed.initCause(e);
    return placed;
  }

  private void put(List<String> row, int spalte, String text) throws Lesefehler {
    if (text.isEmpty()) {
      return;
    }
    leere.add(Math.max(0, spalte - row.size() - 1), spalte, nummer);
    while (row.size() < spalte) {
      row.add("");
    }
    row.set(spalte - 1, text);
  }

  @Override
  public Optional<String> blatt() {
    return Optional.of(blatt);
  }

  @Override
  public int ausgeblendete() {
    return ausgeblendete;
  }

  @Override
  public boolean isKurzErlaubt() {
    return true;
  }

  @Override
  public String sha256() throws IOException {
    try (HashingInputStream in = Eingangsdatei.open(datei)) {
      return in.readToEnd();
    }
  }

  @Override
  public void close() throws IOException {
    try (archiv) {
      xml.close();
    }
  }
}
