package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the Straßenverzeichnis that a Raumgliederung declares: a CSV file beside its declaration.
 * What is wrong becomes findings with file and line; two areas for one house on one day are a
 * FEHLER, a gap in the numbers a HINWEIS.
 */
public final class StrassenverzeichnisReader {

  /** The field of the declaration of a Raumgliederung. */
  static final String FELD = "strassenverzeichnis";

  private static final List<String> FELDER =
      List.of("datei", "zeichensatz", "kopfzeile", "ebene", "spalten");
  private static final List<String> SPALTEN =
      List.of(
          "strasse",
          "schluessel",
          "hausnummer_von",
          "hausnummer_bis",
          "seite",
          "einheit",
          "gueltig_von",
          "gueltig_bis");
  private static final LocalDate IMMER = LocalDate.of(1, 1, 1);
  private static final Hausnummer LETZTE = new Hausnummer(99_999, "", 99_999, "");
  private static final Hausnummer ERSTE = new Hausnummer(1, "", 1, "");

  private final String datei;
  private final Set<String> einheiten;
  private final Befundliste befunde = new Befundliste();
  private final List<Strassenabschnitt> abschnitte = new ArrayList<>();

  private StrassenverzeichnisReader(String datei, Set<String> einheiten) {
    this.datei = datei;
    this.einheiten = einheiten;
  }

  /**
   * What reading found.
   *
   * @param verzeichnis empty where a finding of Schweregrad FEHLER stops it
   */
  public record Ergebnis(
      String datei, List<Befund> befunde, Optional<Strassenverzeichnis> verzeichnis) {
    public Ergebnis {
      befunde = List.copyOf(befunde);
    }

    /** The Straßenverzeichnis, or an Abbruch that tells the first findings. */
    public Strassenverzeichnis get() {
      return verzeichnis.orElseThrow(
          () -> Gebietspruefung.abbruch("Das Straßenverzeichnis " + datei, befunde));
    }
  }

  /**
   * Reads the Straßenverzeichnis of a Raumgliederung.
   *
   * @param deklaration {@code gebiete/<id>.yml}
   * @param gliederung what that file declares; its areas are those that entries may name
   * @return empty where it declares none
   */
  public static Optional<Ergebnis> read(Path deklaration, Raumgliederung gliederung) {
    Optional<Knoten> knoten = YamlDatei.read(deklaration).find(FELD);
    return knoten.map(k -> read(k, deklaration, gliederung));
  }

  private static Ergebnis read(Knoten knoten, Path deklaration, Raumgliederung gliederung) {
    knoten.requireFelder(FELDER);
    Knoten spalten = knoten.get("spalten");
    spalten.requireFelder(SPALTEN);
    String ebene = knoten.get("ebene").nichtLeer();
    Set<String> einheiten =
        gliederung.gebietsstaende().stream()
            .flatMap(g -> g.listRaeume(ebene).stream())
            .map(r -> r.id().schluessel())
            .collect(Collectors.toSet());
    if (einheiten.isEmpty()) {
      throw knoten
          .get("ebene")
          .fehler(
              "eine Ebene von \"" + gliederung.id() + "\"",
              "\"" + ebene + "\"",
              "Bitte die Ebene nennen, deren Schlüssel in der Datei stehen.");
    }
    String name = knoten.get("datei").nichtLeer();
    StrassenverzeichnisReader reader = new StrassenverzeichnisReader(name, einheiten);
    int kopfzeile = knoten.find("kopfzeile").map(Knoten::ganzzahl).orElse(1);
    reader.readAll(readText(knoten, deklaration, name), kopfzeile, spalten);
    new Strassenpruefung(name, reader.befunde).check(reader.abschnitte);
    return new Ergebnis(
        name,
        reader.befunde.list(Fundstelle.inFile(name)),
        reader.befunde.hasFehler()
            ? Optional.empty()
            : Optional.of(new Strassenverzeichnis(ebene, reader.abschnitte)));
  }

  private static String readText(Knoten knoten, Path deklaration, String name) {
    Path pfad = deklaration.resolveSibling(Gebietsdatei.requireEinfach(name));
    Charset charset =
        knoten
            .find("zeichensatz")
            .map(z -> z.als("ein Zeichensatz wie UTF-8 oder windows-1252", Charset::forName))
            .orElse(StandardCharsets.UTF_8);
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(Files.readAllBytes(pfad)))
          .toString();
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Das Straßenverzeichnis "
              + name
              + " ist nicht lesbar, als Zeichensatz ist "
              + charset.name()
              + " angegeben.",
          "Bitte prüfen, ob die Datei neben der Deklaration liegt und der Zeichensatz stimmt.",
          e);
    }
  }

  private static String skip(String text, int zeilen) {
    int at = 0;
    for (int i = 0; i < zeilen; i++) {
      int next = text.indexOf('\n', at);
      at = next < 0 ? text.length() : next + 1;
    }
    return text.substring(at);
  }

  private void readAll(String text, int kopfzeile, Knoten spalten) {
    Map<String, String> namen = new LinkedHashMap<>();
    spalten.felder().forEach((feld, spalte) -> namen.put(feld, spalte.nichtLeer()));
    spalten.get("strasse");
    spalten.get("einheit");
    CsvParser.Tabelle tabelle = CsvParser.parse(datei, skip(text, kopfzeile - 1));
    for (Map.Entry<String, String> e : namen.entrySet()) {
      if (!tabelle.kopf().contains(e.getValue())) {
        befunde.add(
            Gebietsregel.SPALTE_FEHLT,
            Fundstelle.inFile(datei),
            "die Spalte \"" + e.getValue() + "\"",
            "nur " + tabelle.kopf());
      }
    }
    if (befunde.hasFehler()) {
      return;
    }
    for (CsvParser.Zeile zeile : tabelle.zeilen()) {
      readZeile(zeile.zeile() + kopfzeile - 1, zeile.felder(), namen);
    }
  }

  private void readZeile(int nr, Map<String, String> felder, Map<String, String> namen) {
    Fundstelle stelle = Fundstelle.inFile(datei).atZeile(nr);
    String strasse = feld(felder, namen, "strasse");
    String einheit = feld(felder, namen, "einheit");
    if (strasse.isEmpty()) {
      befunde.add(Gebietsregel.STRASSE_UNGUELTIG, stelle, "der Name einer Straße", "keiner");
      return;
    }
    if (!einheiten.contains(einheit)) {
      befunde.add(
          Gebietsregel.STRASSE_OHNE_GEBIET,
          stelle,
          "der Schlüssel eines Gebiets",
          einheit.isEmpty() ? "keiner" : "\"" + einheit + "\"");
      return;
    }
    Optional<Hausnummer> von = nummer(feld(felder, namen, "hausnummer_von"), ERSTE, stelle);
    Optional<Hausnummer> bis = nummer(feld(felder, namen, "hausnummer_bis"), LETZTE, stelle);
    Optional<Strassenabschnitt.Seite> seite = seite(feld(felder, namen, "seite"), stelle);
    Optional<LocalDate> ab = tag(feld(felder, namen, "gueltig_von"), IMMER, stelle);
    Optional<LocalDate> ende = tag(feld(felder, namen, "gueltig_bis"), LocalDate.MAX, stelle);
    if (von.isPresent()
        && bis.isPresent()
        && seite.isPresent()
        && ab.isPresent()
        && ende.isPresent()) {
      Strassenabschnitt abschnitt =
          new Strassenabschnitt(
              nr,
              strasse,
              feld(felder, namen, "schluessel"),
              von.get(),
              bis.get(),
              seite.get(),
              einheit,
              ab.get(),
              ende.filter(e -> !e.equals(LocalDate.MAX)));
      if (isGueltig(abschnitt, stelle)) {
        abschnitte.add(abschnitt);
      }
    }
  }

  private boolean isGueltig(Strassenabschnitt a, Fundstelle stelle) {
    boolean reversed = a.bis().von() < a.von().von();
    boolean ended = a.gueltigBis().filter(b -> b.isBefore(a.gueltigVon())).isPresent();
    if (reversed) {
      befunde.add(
          Gebietsregel.STRASSE_UNGUELTIG,
          stelle,
          "eine letzte Hausnummer ab " + a.von().von(),
          "" + a.bis().von());
    }
    if (ended) {
      befunde.add(
          Gebietsregel.STRASSE_UNGUELTIG,
          stelle,
          "ein letzter Tag ab " + a.gueltigVon(),
          a.gueltigBis().get().toString());
    }
    return !reversed && !ended;
  }

  private static String feld(Map<String, String> felder, Map<String, String> namen, String name) {
    String spalte = namen.get(name);
    return spalte == null ? "" : felder.getOrDefault(spalte, "");
  }

  private Optional<Hausnummer> nummer(String text, Hausnummer leer, Fundstelle stelle) {
    if (text.isEmpty()) {
      return Optional.of(leer);
    }
    Optional<Hausnummer> result = Hausnummer.find(text).filter(h -> !h.isBereich());
    if (result.isEmpty()) {
      befunde.add(
          Gebietsregel.STRASSE_UNGUELTIG, stelle, "eine Hausnummer wie 12 oder 12a", quote(text));
    }
    return result;
  }

  private Optional<Strassenabschnitt.Seite> seite(String text, Fundstelle stelle) {
    Optional<Strassenabschnitt.Seite> result =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "g", "gerade", "2" -> Optional.of(Strassenabschnitt.Seite.GERADE);
          case "u", "ungerade", "1" -> Optional.of(Strassenabschnitt.Seite.UNGERADE);
          case "", "b", "beide", "alle", "0" -> Optional.of(Strassenabschnitt.Seite.BEIDE);
          default -> Optional.empty();
        };
    if (result.isEmpty()) {
      befunde.add(
          Gebietsregel.STRASSE_UNGUELTIG, stelle, "gerade, ungerade oder beide", quote(text));
    }
    return result;
  }

  private Optional<LocalDate> tag(String text, LocalDate leer, Fundstelle stelle) {
    if (text.isEmpty()) {
      return Optional.of(leer);
    }
    Optional<LocalDate> result = Tagestext.find(text);
    if (result.isEmpty()) {
      befunde.add(
          Gebietsregel.STRASSE_UNGUELTIG,
          stelle,
          "ein Tag wie 2018-01-01 oder 1.1.2018",
          quote(text));
    }
    return result;
  }

  private static String quote(String text) {
    return "\"" + text + "\"";
  }
}
