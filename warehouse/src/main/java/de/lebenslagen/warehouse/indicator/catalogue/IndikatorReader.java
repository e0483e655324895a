package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.Berechnung;
import de.lebenslagen.warehouse.indicator.Berechnung.Mittelwert;
import de.lebenslagen.warehouse.indicator.Berechnung.Quote;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikator.Fassung;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Sensibilitaet;
import de.lebenslagen.warehouse.indicator.Variante;
import de.lebenslagen.warehouse.indicator.Wirkungsrichtung;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.indicator.Zeitvorgabe;
import de.lebenslagen.warehouse.indicator.Zeitvorgabe.Nennerjahr;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.model.Zeitart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code indikatoren/HANDLUNGSFELD/ID.yml}: an indicator and its variants. Strict: what is
 * unknown, missing or does not fit ends with an {@link Abbruch} that names file, line and field.
 */
final class IndikatorReader {

  private static final List<String> GEMEINSAM =
      List.of("einheit", "zeitbezug", "lesebeispiel", "wartet_auf", "interpretation");
  private static final List<String> STANDARD =
      List.of(
          "id",
          "kuerzel",
          "name",
          "definition",
          "art",
          "wirkungsrichtung",
          "sensibilitaet",
          "quelle",
          "brueche",
          "variante_von",
          "fussnote",
          "varianten");
  private static final List<String> VARIANTE = List.of("id", "kuerzel", "name", "fussnote");
  private static final Pattern PLATZHALTER = Pattern.compile("\\{(\\w*)\\}");
  private static final List<String> ERLAUBTE_PLATZHALTER =
      List.of("gebiet", "wert", "zahl", "zaehler", "nenner", "zeit", "jahr");

  private final Knoten root;
  private final String handlungsfeld;
  private final Fassung fassung;

  private IndikatorReader(Knoten root, String handlungsfeld, Fassung fassung) {
    this.root = root;
    this.handlungsfeld = handlungsfeld;
    this.fassung = fassung;
  }

  /**
   * The indicator of a file, then its variants.
   *
   * @param datei name of the file, for messages; without {@code .yml} it is the id
   * @param handlungsfeld folder of the file
   */
  static List<GelesenerIndikator> parse(String datei, String handlungsfeld, String text) {
    Knoten root = YamlDatei.parse(datei, text);
    IndikatorReader reader =
        new IndikatorReader(root, handlungsfeld, new Fassung(datei, Pruefsumme.of(text)));
    List<GelesenerIndikator> result = new ArrayList<>();
    Indikator standard = reader.readStandard();
    result.add(new GelesenerIndikator(standard, root, text));
    root.find("varianten")
        .ifPresent(
            v ->
                v.liste()
                    .forEach(
                        k ->
                            result.add(
                                new GelesenerIndikator(
                                    reader.readVariante(k, standard.schluessel()), k, text))));
    return result;
  }

  private Indikator readStandard() {
    root.requireFelder(concat(STANDARD, GEMEINSAM, BerechnungReader.FELDER));
    Indikator result = read(List.of(root), readVarianteVon());
    String expected = result.schluessel() + ".yml";
    if (!fassung.datei().equals(expected)) {
      throw root.get("id")
          .fehler(
              "die id, nach der die Datei heißt",
              "\"" + result.schluessel() + "\"",
              "Bitte die Datei in " + expected + " umbenennen oder die id ändern.");
    }
    return result;
  }

  /** An indicator in a file of its own can be a variant too: that of a shipped one. */
  private Optional<Variante> readVarianteVon() {
    Optional<Knoten> standard = root.find("variante_von");
    if (standard.isEmpty()) {
      root.find("fussnote")
          .ifPresent(
              k -> {
                throw k.fehler(
                    "eine Fußnote nur bei einer Variante",
                    "\"fussnote\"",
                    "Bitte \"variante_von\" ergänzen oder die Fußnote löschen.");
              });
      return Optional.empty();
    }
    return Optional.of(
        new Variante(
            standard.get().als("der Schlüssel eines Indikators", IndikatorSchluessel::new),
            root.get("fussnote").nichtLeer()));
  }

  private Indikator readVariante(Knoten k, IndikatorSchluessel standard) {
    k.requireFelder(concat(VARIANTE, GEMEINSAM, BerechnungReader.FELDER));
    return read(
        List.of(k, root), Optional.of(new Variante(standard, k.get("fussnote").nichtLeer())));
  }

  private Indikator read(List<Knoten> orte, Optional<Variante> variante) {
    Knoten own = orte.get(0);
    BerechnungReader felder = new BerechnungReader(orte);
    Berechnung berechnung = felder.read();
    return new Indikator(
        own.get("id").als("ein Schlüssel aus a–z, 0–9 und _", IndikatorSchluessel::new),
        zeile(own.get("kuerzel")),
        zeile(own.get("name")),
        handlungsfeld,
        root.get("definition").nichtLeer(),
        berechnung,
        EinheitReader.read(felder.get("einheit"), berechnung),
        root.get("wirkungsrichtung").auswahl(Wirkungsrichtung.class),
        root.get("sensibilitaet").auswahl(Sensibilitaet.class),
        root.get("quelle").nichtLeer(),
        readZeitvorgabe(felder.get("zeitbezug"), berechnung),
        readBrueche(),
        felder.get("interpretation").nichtLeer(),
        readLesebeispiel(felder.get("lesebeispiel")),
        variante,
        felder
            .find("wartet_auf")
            .map(k -> k.liste().stream().map(Knoten::nichtLeer).toList())
            .orElse(List.of()),
        fassung);
  }

  /** A text for one line of a table: nothing in it moves the cursor. */
  private static String zeile(Knoten k) {
    String text = k.nichtLeer();
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw k.fehler("ein Text in einer Zeile", "ein Steuerzeichen", "Bitte löschen.");
    }
    return text;
  }

  private static Zeitvorgabe readZeitvorgabe(Knoten k, Berechnung berechnung) {
    k.requireFelder(List.of("zaehler", "nenner", "nennerjahr", "jahre", "regel"));
    boolean divided = berechnung instanceof Quote || berechnung instanceof Mittelwert;
    int jahre = k.find("jahre").map(Knoten::ganzzahl).orElse(1);
    if (jahre < 1 || jahre > 10) {
      throw k.get("jahre").fehler("1 bis 10 Jahre", String.valueOf(jahre), "Bitte ändern.");
    }
    if (!divided && k.find("nenner").isPresent()) {
      throw k.get("nenner")
          .fehler("nur \"zaehler\", weil es keinen Nenner gibt", "\"nenner\"", "Bitte löschen.");
    }
    return new Zeitvorgabe(
        arten(k.get("zaehler")),
        divided ? arten(k.get("nenner")) : Set.of(),
        k.find("nennerjahr").map(n -> n.auswahl(Nennerjahr.class)).orElse(Nennerjahr.BERICHTSJAHR),
        jahre,
        k.get("regel").nichtLeer());
  }

  private static Set<Zeitart> arten(Knoten k) {
    Set<Zeitart> result = EnumSet.noneOf(Zeitart.class);
    (k.isListe() ? k.liste() : List.of(k)).forEach(e -> result.add(e.auswahl(Zeitart.class)));
    if (result.isEmpty()) {
      throw k.fehler("mindestens eine Zeitart", "keine", "Bitte etwa stichtag schreiben.");
    }
    return result;
  }

  private List<Zeitreihenbruch> readBrueche() {
    List<Zeitreihenbruch> result = new ArrayList<>();
    for (Knoten k : root.find("brueche").map(Knoten::liste).orElse(List.of())) {
      k.requireFelder(List.of("ab", "grund"));
      LocalDate ab = k.get("ab").als("ein Tag wie 2023-01-01", LocalDate::parse);
      if (!result.isEmpty() && !result.get(result.size() - 1).ab().isBefore(ab)) {
        throw k.get("ab")
            .fehler("Brüche in der Reihenfolge der Zeit", ab.toString(), "Bitte ordnen.");
      }
      result.add(new Zeitreihenbruch(ab, k.get("grund").nichtLeer()));
    }
    return result;
  }

  private static String readLesebeispiel(Knoten k) {
    String text = k.nichtLeer();
    Matcher matcher = PLATZHALTER.matcher(text);
    while (matcher.find()) {
      if (!ERLAUBTE_PLATZHALTER.contains(matcher.group(1))) {
        throw k.fehler(
            "nur die Platzhalter {" + String.join("}, {", ERLAUBTE_PLATZHALTER) + "}",
            "{" + matcher.group(1) + "}",
            "Bitte einen davon schreiben.");
      }
    }
    if (!text.contains("{gebiet}") || !text.matches("(?s).*\\{(wert|zahl)\\}.*")) {
      throw k.fehler(
          "ein Satz mit {gebiet} und {wert} oder {zahl}",
          "\"" + text + "\"",
          "Bitte beide einsetzen.");
    }
    return text;
  }

  @SafeVarargs
  private static List<String> concat(List<String>... lists) {
    List<String> result = new ArrayList<>();
    for (List<String> list : lists) {
      result.addAll(list);
    }
    return result;
  }
}
