package de.lebenslagen.etl.intake;

import de.lebenslagen.etl.intake.Zeilenempfaenger.Kopfzeile;
import de.lebenslagen.etl.zaehlung.Dateizaehler;
import de.lebenslagen.etl.zaehlung.Zaehlauftrag;
import de.lebenslagen.etl.zaehlung.Zeilenstelle;
import de.lebenslagen.etl.zaehlung.Zeilenzaehler;
import de.lebenslagen.etl.zaehlung.Zellencoder;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the rows of a delivery whose rows are persons, without making an object of any of them: a
 * large plain CSV file by its bytes and on all processors, every other file row by row.
 */
public final class Zaehlleser {

  /** From this size on the bytes themselves are counted. */
  private static final long GROSS = 1L << 20;

  private final Lieferung lieferung;
  private final Zaehlempfaenger empfaenger;
  private final long gross;

  private Zaehlleser(Lieferung lieferung, Zaehlempfaenger empfaenger, long gross) {
    this.lieferung = lieferung;
    this.empfaenger = empfaenger;
    this.gross = gross;
  }

  /**
   * What came of it.
   *
   * @param abbruch what ended the reading before the end of the file
   * @param ersteZeilen line of the file at which each range begins
   */
  public record Ergebnis(Optional<Befund> abbruch, List<Integer> ersteZeilen) {
    public Ergebnis {
      ersteZeilen = List.copyOf(ersteZeilen);
    }

    /** The line of the file, from 1. */
    public int zeile(Zeilenstelle stelle) {
      return ersteZeilen.get(stelle.bereich()) + stelle.zeile();
    }
  }

  /**
   * Counts all rows.
   *
   * @throws Abbruch if the file is no longer the one that was received
   */
  public static Ergebnis read(Lieferung lieferung, Zaehlempfaenger empfaenger) {
    return read(lieferung, empfaenger, GROSS);
  }

  static Ergebnis read(Lieferung lieferung, Zaehlempfaenger empfaenger, long gross) {
    return new Zaehlleser(lieferung, empfaenger, gross).read();
  }

  private Ergebnis read() {
    try {
      if (isEinfach()) {
        Optional<Ergebnis> result = readBytes();
        if (result.isPresent()) {
          return result.get();
        }
      }
    } catch (IOException e) {
      throw Eingangsdatei.unreadable(lieferung.datei(), e);
    }
    return readRows();
  }

  /** Whether every line is a row and every separator ends a cell, unless quotes turn up. */
  private boolean isEinfach() throws IOException {
    Dateiformat format = lieferung.datenquelle().format();
    Dateiformat.Tabellenlage lage = format.lage();
    return format.art() == Dateiart.CSV
        && lieferung.groesseBytes() >= gross
        && lieferung.lesung().spalteByKopf().isEmpty()
        && lieferung.lesung().konstanten().isEmpty()
        && lage.kopfzeilen() == 1
        && lage.datenzeile() == 0
        && lage.fusszeilen() == 0
        && lage.endeBei().isEmpty()
        && format.trennzeichen() < 128
        && isAsciiNah(findMarke().orElse(Charset.forName(format.zeichensatz())));
  }

  private Optional<Charset> findMarke() throws IOException {
    try (InputStream in = Files.newInputStream(lieferung.datei())) {
      return StrictReader.findMarke(in.readNBytes(3));
    }
  }

  /** Whether the bytes below 128 always are the characters below 128. */
  private static boolean isAsciiNah(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        || charset.name().startsWith("ISO-8859-")
        || charset.name().startsWith("windows-125");
  }

  private Optional<Ergebnis> readBytes() throws IOException {
    Dateiformat format = lieferung.datenquelle().format();
    Optional<List<String>> kopf = RohdatenReader.findKopf(lieferung.datei(), format);
    Optional<Long> ab = kopf.isEmpty() ? Optional.empty() : findFirstRow(format);
    if (ab.isEmpty()) {
      return Optional.empty();
    }
    FileTime before = Files.getLastModifiedTime(lieferung.datei());
    int kopfzeile = format.lage().kopfzeile();
    Optional<Zaehlauftrag> auftrag =
        empfaenger.accept(
            new Kopfzeile(new Rohzeile(kopfzeile, kopf.orElseThrow()), Optional.empty()));
    if (auftrag.isEmpty()) {
      return Optional.of(new Ergebnis(Optional.empty(), List.of(0)));
    }
    Dateizaehler.Ergebnis gezaehlt =
        new Dateizaehler(
                lieferung.datei(),
                findMarke().orElse(Charset.forName(format.zeichensatz())),
                (byte) format.trennzeichen(),
                (byte) format.anfuehrungszeichen(),
                kopf.orElseThrow().size(),
                auftrag.get())
            .count(ab.get(), lieferung.groesseBytes());
    if (!gezaehlt.gezaehlt()) {
      auftrag.get().neubeginn().run();
      return Optional.of(readRows(auftrag.get()));
    }
    requireUnchanged(before);
    return Optional.of(
        new Ergebnis(Optional.empty(), sum(kopfzeile + 1, gezaehlt.zeilenJeBereich())));
  }

  /** The first byte behind the header; empty where the header has quotes. */
  private Optional<Long> findFirstRow(Dateiformat format) throws IOException {
    long at = 0;
    int lines = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(lieferung.datei()))) {
      for (int b = in.read(); b >= 0 && b != format.anfuehrungszeichen(); b = in.read()) {
        at++;
        lines += b == '\n' ? 1 : 0;
        if (lines == format.lage().kopfzeile()) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  private void requireUnchanged(FileTime before) throws IOException {
    if (Files.size(lieferung.datei()) != lieferung.groesseBytes()
        || !Files.getLastModifiedTime(lieferung.datei()).equals(before)) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Die Datei " + lieferung.name() + " wurde verändert, während sie gelesen wurde.",
          "Bitte den Befehl wiederholen, wenn niemand mehr in sie schreibt.");
    }
  }

  private static List<Integer> sum(int first, List<Integer> zeilen) {
    List<Integer> result = new ArrayList<>();
    int at = first;
    for (int n : zeilen) {
      result.add(at);
      at += n;
    }
    return result;
  }

  private Ergebnis readRows() {
    Zeilenweise rows = new Zeilenweise(empfaenger);
    return new Ergebnis(RohdatenReader.read(lieferung, rows), List.of(0));
  }

  /** Once more, without the header, which is known. */
  private Ergebnis readRows(Zaehlauftrag auftrag) {
    Zeilenweise rows = new Zeilenweise(kopf -> Optional.of(auftrag));
    return new Ergebnis(RohdatenReader.read(lieferung, rows), List.of(0));
  }

  /** Counts row by row; the cells' texts are remembered as long as the file is read. */
  private static final class Zeilenweise implements Zeilenempfaenger {

    private final Zaehlempfaenger empfaenger;
    private final List<Map<String, Integer>> bekannt = new ArrayList<>();
    private Optional<Zaehlauftrag> auftrag = Optional.empty();
    private Optional<Zeilenzaehler> zaehler = Optional.empty();
    private int[] codes = new int[0];
    private int breite;

    Zeilenweise(Zaehlempfaenger empfaenger) {
      this.empfaenger = empfaenger;
    }

    @Override
    public void accept(Kopfzeile kopf) {
      breite = kopf.zeile().zellen().size();
      auftrag = empfaenger.accept(kopf);
      zaehler = auftrag.map(a -> a.zaehler().get());
      codes = new int[auftrag.map(a -> a.stellen().size()).orElse(0)];
      for (int i = 0; i < codes.length; i++) {
        bekannt.add(new HashMap<>());
      }
    }

    @Override
    public void accept(Rohzeile zeile) {
      if (zaehler.isEmpty()) {
        return;
      }
      Zeilenstelle stelle = new Zeilenstelle(0, zeile.nummer());
      if (zeile.zellen().size() != breite) {
        zaehler.get().onFehler(stelle, -1, Integer.toString(zeile.zellen().size()));
        return;
      }
      boolean whole = true;
      for (int i = 0; i < codes.length; i++) {
        String text = zeile.zellen().get(auftrag.orElseThrow().stellen().get(i));
        Zellencoder coder = auftrag.orElseThrow().coder().get(i);
        codes[i] = bekannt.get(i).computeIfAbsent(text, coder::code);
        if (codes[i] < 0) {
          whole = false;
          zaehler.get().onFehler(stelle, i, text);
        }
      }
      if (whole) {
        zaehler.get().onZeile(0, zeile.nummer(), codes);
      }
    }
  }
}
