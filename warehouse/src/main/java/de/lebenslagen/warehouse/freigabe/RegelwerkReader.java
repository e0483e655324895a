package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.disclosure.Geheimhaltungspolitik;
import de.lebenslagen.warehouse.disclosure.Stoerparameter;
import de.lebenslagen.warehouse.disclosure.Stoertabelle;
import de.lebenslagen.warehouse.freigabe.Regelwerk.Vorveroeffentlichung;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Muster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code geheimhaltung.yml}; without one, the policy that ships holds. The layout is
 * described in {@code geheimhaltung.schema.json}.
 */
public final class RegelwerkReader {

  /** Name of the file in a workspace, and of the shipped policy. */
  public static final String DATEI = "geheimhaltung.yml";

  private static final String MITGELIEFERT = "mitgeliefert";
  private static final String STOERTABELLE = "stoertabelle.csv";
  private static final Pattern GEGENSTAND = Pattern.compile("[a-z][a-z0-9_]*");

  private static final List<String> FELDER =
      List.of(
          "version",
          "mindestfallzahl",
          "mindestfallzahl_streng",
          "streng",
          "sensibel",
          "mindest_nenner",
          "mindest_werte",
          "mindest_einwohner",
          "dominanz_prozent",
          "mindest_beitragende",
          "hoechster_sperranteil",
          "zeitgrenze_sekunden",
          "bereits_veroeffentlicht",
          "teilmengen",
          "groessen",
          "mittelwerte",
          "ohne_personen",
          "einrichtungen",
          "verfahren",
          "stoertabelle");

  private RegelwerkReader() {}

  /** The policy of a workspace, or the shipped one. */
  public static Regelwerk read(Path wurzel) {
    Path datei = wurzel.resolve(DATEI);
    if (!Files.exists(datei)) {
      return readMitgeliefert();
    }
    try {
      return parse(DATEI, Files.readString(datei, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Dateifehler.explain("Die Geheimhaltungspolitik ist nicht lesbar", datei, e);
    }
  }

  /** The policy that ships. */
  public static Regelwerk readMitgeliefert() {
    return parse(DATEI, readResource(DATEI));
  }

  private static String readResource(String name) {
    try (InputStream in = Objects.requireNonNull(RegelwerkReader.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " is unreadable.", e);
    }
  }

  static Regelwerk parse(String datei, String text) {
    Knoten root = YamlDatei.parse(datei, text);
    root.requireFelder(FELDER);
    int k = atLeast(root.get("mindestfallzahl"), 2);
    int strict = atLeast(root.get("mindestfallzahl_streng"), k);
    return new Regelwerk(
        politik(root, k),
        politik(root, strict),
        root.listTexte("streng"),
        root.listTexte("sensibel"),
        root.get("bereits_veroeffentlicht").auswahl(Vorveroeffentlichung.class),
        root.find("teilmengen").map(RegelwerkReader::teilmengen).orElse(List.of()),
        root.find("groessen").map(RegelwerkReader::groessen).orElse(List.of()),
        root.find("mittelwerte").map(RegelwerkReader::messwertregeln).orElse(List.of()),
        root.find("ohne_personen").map(list -> ohnePersonen(list, root)).orElse(Set.of()),
        List.of(),
        root.find("einrichtungen").map(Einrichtungsregel::parse).orElse(Einrichtungsregel.KEINE),
        stoertabelle(root),
        text);
  }

  private static Geheimhaltungspolitik politik(Knoten root, int mindestfallzahl) {
    return new Geheimhaltungspolitik(
        root.get("version").nichtLeer(),
        mindestfallzahl,
        atLeast(root.get("mindest_nenner"), 0),
        atLeast(root.get("mindest_werte"), 0),
        atLeast(root.get("mindest_einwohner"), 0),
        atLeast(root.get("dominanz_prozent"), 0),
        atLeast(root.get("mindest_beitragende"), 0),
        anteil(root.get("hoechster_sperranteil")),
        Duration.ofSeconds(atLeast(root.get("zeitgrenze_sekunden"), 1)));
  }

  private static int atLeast(Knoten knoten, int least) {
    int wert = knoten.ganzzahl();
    if (wert < least) {
      throw knoten.fehler(
          "eine Zahl ab " + least, String.valueOf(wert), "Bitte eine größere Zahl schreiben.");
    }
    return wert;
  }

  private static double anteil(Knoten knoten) {
    double wert = knoten.dezimal();
    if (!(wert > 0 && wert <= 1)) {
      throw knoten.fehler("ein Anteil über 0 bis 1", knoten.text(), "Bitte etwa 0.66 schreiben.");
    }
    return wert;
  }

  /** How counts are protected. */
  private enum Verfahren {
    SPERRUNG,
    ZELLSCHLUESSEL
  }

  private static Optional<Stoertabelle> stoertabelle(Knoten root) {
    Verfahren verfahren =
        root.find("verfahren").map(v -> v.auswahl(Verfahren.class)).orElse(Verfahren.SPERRUNG);
    Optional<Knoten> tabelle = root.find("stoertabelle");
    if (verfahren == Verfahren.SPERRUNG) {
      tabelle.ifPresent(
          t -> {
            throw t.fehler(
                "keine Störtabelle, solange gesperrt wird",
                "eine Störtabelle",
                "Entweder sperren oder verändern: bitte \"verfahren: zellschluessel\" schreiben oder"
                    + " die Tabelle löschen.");
          });
      return Optional.empty();
    }
    Knoten given = root.get("stoertabelle");
    try {
      return Optional.of(Stoertabelle.parse(given.isMapping() ? build(given) : text(given)));
    } catch (IllegalArgumentException e) {
      throw given.fehler(
          "\""
              + MITGELIEFERT
              + "\", Parameter wie { d: 5, v: 3, js: 2 } oder eine gültige Störtabelle, wie das"
              + " R-Paket ptable sie schreibt",
          "eine, die nicht geht: " + e.getMessage(),
          "Bitte die Parameter ändern oder die Tabelle unverändert übernehmen.");
    }
  }

  private static String text(Knoten given) {
    boolean shipped = given.text().strip().equals(MITGELIEFERT);
    return shipped ? readResource(STOERTABELLE) : given.nichtLeer();
  }

  private static String build(Knoten given) {
    given.requireFelder(List.of("d", "v", "js", "pstay"));
    return new Stoerparameter(
            given.get("d").ganzzahl(),
            given.get("v").dezimal(),
            given.find("js").map(Knoten::ganzzahl).orElse(0),
            given.find("pstay").map(Knoten::dezimal))
        .toTabelle();
  }

  private static List<Groesse> groessen(Knoten list) {
    return list.liste().stream().map(RegelwerkReader::groesse).toList();
  }

  private static Groesse groesse(Knoten knoten) {
    knoten.requireFelder(List.of("groesse", "beitragende", "groesster", "zweitgroesster"));
    return new Groesse(
        knoten.get("groesse").nichtLeer(),
        knoten.get("beitragende").nichtLeer(),
        knoten.find("groesster").map(Knoten::nichtLeer),
        knoten.find("zweitgroesster").map(Knoten::nichtLeer));
  }

  private static List<Messwertregel> messwertregeln(Knoten list) {
    return list.liste().stream().map(RegelwerkReader::messwertregel).toList();
  }

  private static Messwertregel messwertregel(Knoten knoten) {
    knoten.requireFelder(List.of("wert", "art", "anzahl", "hoechstens"));
    Messwertregel.Art art = knoten.get("art").auswahl(Messwertregel.Art.class);
    Optional<Knoten> most =
        art == Messwertregel.Art.MITTELWERT
            ? Optional.of(knoten.get("hoechstens"))
            : knoten.find("hoechstens");
    return new Messwertregel(
        knoten.get("wert").nichtLeer(),
        art,
        knoten.get("anzahl").nichtLeer(),
        most.map(RegelwerkReader::groessterWert));
  }

  private static BigDecimal groessterWert(Knoten knoten) {
    double wert = knoten.dezimal();
    if (!(wert > 0) || Double.isInfinite(wert)) {
      throw knoten.fehler(
          "eine Zahl über 0: mehr hat kein einzelner Mensch",
          knoten.text(),
          "Bitte etwa 110 für ein Alter in Jahren schreiben.");
    }
    return BigDecimal.valueOf(wert);
  }

  /** Exact names, so that no star opens more than somebody meant; none that other rules protect. */
  private static Set<String> ohnePersonen(Knoten list, Knoten root) {
    List<String> geschuetzt = new ArrayList<>(root.listTexte("streng"));
    geschuetzt.addAll(root.listTexte("sensibel"));
    root.find("teilmengen")
        .map(RegelwerkReader::teilmengen)
        .orElse(List.of())
        .forEach(t -> geschuetzt.addAll(List.of(t.teil(), t.von())));
    root.find("groessen")
        .map(RegelwerkReader::groessen)
        .orElse(List.of())
        .forEach(g -> geschuetzt.addAll(List.of(g.groesse(), g.beitragende())));
    root.find("mittelwerte")
        .map(RegelwerkReader::messwertregeln)
        .orElse(List.of())
        .forEach(m -> geschuetzt.add(m.anzahl()));
    Set<String> result = new LinkedHashSet<>();
    for (Knoten each : list.liste()) {
      String name = each.nichtLeer();
      if (!GEGENSTAND.matcher(name).matches()) {
        throw each.fehler(
            "ein Gegenstand, ausgeschrieben und ohne * und ?",
            "\"" + name + "\"",
            "Bitte jeden Gegenstand einzeln nennen: sonst öffnet ein Muster mehr als gemeint.");
      }
      if (geschuetzt.stream().anyMatch(m -> Muster.fits(m, name))) {
        throw each.fehler(
            "eine Angabe von Einrichtungen, die keine Menschen zählt, etwa kitaplaetze",
            "\"" + name + "\"; andere Regeln dieser Politik schützen es",
            "Bitte hier oder dort streichen.");
      }
      result.add(name);
    }
    return result;
  }

  private static List<Teilmenge> teilmengen(Knoten list) {
    return list.liste().stream().map(RegelwerkReader::teilmenge).toList();
  }

  private static Teilmenge teilmenge(Knoten knoten) {
    knoten.requireFelder(List.of("teil", "von", "von_merkmale"));
    return new Teilmenge(
        knoten.get("teil").nichtLeer(),
        knoten.get("von").nichtLeer(),
        knoten.mapTexte("von_merkmale"));
  }
}
