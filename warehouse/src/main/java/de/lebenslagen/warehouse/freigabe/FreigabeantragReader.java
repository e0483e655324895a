package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.freigabe.Freigabeantrag.Einrichtungsliste;
import de.lebenslagen.warehouse.freigabe.Freigabeantrag.Tafel;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.register.Freigabeinhalt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads {@code freigaben/ID.yml}.
 *
 * <pre>
 * titel: Monitoring 2022
 * rang: 1
 * tabellen:
 *   - gegenstand: arbeitslose
 *     ebenen: [stadt, stadtteil]
 *     nach: [[], [geschlecht]]     # insgesamt, und nach Geschlecht
 *     jahre: [2021, 2022]          # oder 2017-2022
 *   - indikatoren: [ARB01, arbeitslosenanteil]
 *     ebenen: [stadt, stadtteil]
 *     jahre: [2017-2022]
 * einrichtungen:                   # statt der Tabellen oder neben ihnen
 *   - { datenquelle: einrichtungen, arten: [kita, grundschule], jahre: [2022] }
 * </pre>
 */
public final class FreigabeantragReader {

  /** The folder below a workspace. */
  public static final String ORDNER = "freigaben";

  private static final String TABELLEN = "tabellen";
  private static final String EINRICHTUNGEN = "einrichtungen";
  private static final String ENDUNG = ".yml";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern SPANNE = Pattern.compile("(\\d{4})-(\\d{4})");
  private static final int MEISTE_JAHRE = 100;

  private FreigabeantragReader() {}

  /** All requests of a workspace by rank, then id; those that can't be read at the end. */
  public static List<Antragsdatei> listAll(Path wurzel, Indikatorkatalog katalog) {
    List<Antragsdatei> result = new ArrayList<>();
    for (String id : listIds(wurzel)) {
      result.add(Antragsdatei.of(id, () -> get(wurzel, id, katalog)));
    }
    result.sort(Antragsdatei.ORDNUNG);
    return result;
  }

  private static List<String> listIds(Path wurzel) {
    Path ordner = wurzel.resolve(ORDNER);
    if (!Files.isDirectory(ordner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ordner)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(name -> name.endsWith(ENDUNG))
          .map(name -> name.substring(0, name.length() - ENDUNG.length()))
          .filter(name -> ID.matcher(name).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Dateifehler.explain("Der Ordner mit den Freigabeanträgen ist nicht lesbar", ordner, e);
    }
  }

  /** The request of this id, or an Abbruch with the ids there are. */
  public static Freigabeantrag get(Path wurzel, String id, Indikatorkatalog katalog) {
    List<String> ids = listIds(wurzel);
    if (!ids.contains(id)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Es gibt keinen Freigabeantrag \"" + id + "\": die Datei freigaben/" + id + ".yml fehlt.",
          Vorschlaege.findFrage(id, ids)
              .orElse(
                  ids.isEmpty()
                      ? "Das Handbuch, Kapitel Geheimhaltung, zeigt, wie einer aussieht."
                      : "Vorhanden sind: " + String.join(", ", ids) + "."));
    }
    Path datei = wurzel.resolve(ORDNER).resolve(id + ENDUNG);
    return readFile(datei, id, katalog, Freigabedeklarationen.listBeilagen(wurzel, katalog));
  }

  private static Freigabeantrag readFile(
      Path datei, String id, Indikatorkatalog katalog, List<Freigabeinhalt.Deklaration> beilagen) {
    return parse(id, YamlDatei.readText(datei), katalog, beilagen);
  }

  static Freigabeantrag parse(
      String id, String text, Indikatorkatalog katalog, List<Freigabeinhalt.Deklaration> beilagen) {
    Knoten root = YamlDatei.parse(ORDNER + "/" + id + ENDUNG, text);
    root.requireFelder(List.of("titel", "rang", TABELLEN, EINRICHTUNGEN));
    List<Tafel> tafeln = new ArrayList<>();
    Set<Indikator> indikatoren = new LinkedHashSet<>();
    List<Einrichtungsliste> einrichtungen = einrichtungen(root);
    boolean needsTables = root.find(TABELLEN).isPresent();
    if (!needsTables && einrichtungen.isEmpty()) {
      throw root.fehler(
          "\"" + TABELLEN + "\" oder \"" + EINRICHTUNGEN + "\"",
          "keins von beiden",
          "Bitte nennen, was veröffentlicht werden soll; das Handbuch, Kapitel Geheimhaltung, zeigt"
              + " beides.");
    }
    for (Knoten table : needsTables ? tabellen(root.get(TABELLEN)) : List.<Knoten>of()) {
      if (table.find("indikatoren").isPresent()) {
        tafeln.addAll(indikatortafeln(table, katalog, indikatoren));
      } else {
        tafeln.add(tafel(table));
      }
    }
    return new Freigabeantrag(
        id,
        root.get("titel").nichtLeer(),
        root.find("rang").map(Knoten::ganzzahl).orElse(MEISTE_JAHRE),
        tafeln,
        einrichtungen,
        List.copyOf(indikatoren),
        katalog.list(),
        text,
        beilagen);
  }

  private static Tafel tafel(Knoten knoten) {
    knoten.requireFelder(List.of("gegenstand", "datenquelle", "ebenen", "nach", "jahre"));
    return new Tafel(
        knoten.get("gegenstand").nichtLeer(),
        knoten.find("datenquelle").map(Knoten::nichtLeer),
        nonEmpty(knoten.get("ebenen"), "mindestens eine Ebene").stream().map(Knoten::text).toList(),
        knoten.find("nach").map(FreigabeantragReader::nach).orElse(List.of(Set.of())),
        jahre(knoten.get("jahre")),
        Map.of(),
        Optional.empty());
  }

  private static List<Tafel> indikatortafeln(
      Knoten knoten, Indikatorkatalog katalog, Set<Indikator> indikatoren) {
    knoten.requireFelder(List.of("indikatoren", "ebenen", "jahre"));
    List<String> ebenen =
        nonEmpty(knoten.get("ebenen"), "mindestens eine Ebene").stream().map(Knoten::text).toList();
    Indikatortafeln tafeln = new Indikatortafeln(katalog, ebenen, jahre(knoten.get("jahre")));
    for (Knoten each : nonEmpty(knoten.get("indikatoren"), "mindestens ein Indikator")) {
      Indikator indikator = katalog.getByName(each.nichtLeer());
      indikatoren.add(indikator);
      tafeln.add(indikator);
    }
    return tafeln.list();
  }

  private static List<Einrichtungsliste> einrichtungen(Knoten root) {
    return root
        .find(EINRICHTUNGEN)
        .map(list -> nonEmpty(list, "mindestens eine Liste von Einrichtungen"))
        .orElse(List.of())
        .stream()
        .map(FreigabeantragReader::einrichtungsliste)
        .toList();
  }

  private static Einrichtungsliste einrichtungsliste(Knoten knoten) {
    knoten.requireFelder(List.of("datenquelle", "arten", "jahre", "ohne", "eigenstaendig"));
    return new Einrichtungsliste(
        knoten.get("datenquelle").nichtLeer(),
        knoten
            .find("arten")
            .map(list -> nonEmpty(list, "mindestens eine Art; ohne \"arten\": alle offenen"))
            .orElse(List.of())
            .stream()
            .map(Knoten::nichtLeer)
            .toList(),
        jahre(knoten.get("jahre")),
        Set.copyOf(knoten.listTexte("ohne")),
        Set.copyOf(knoten.listTexte("eigenstaendig")));
  }

  private static List<Knoten> tabellen(Knoten list) {
    if (list.liste().isEmpty()) {
      throw list.fehler("mindestens eine Tabelle", "keine", "Bitte eine Tabelle nennen.");
    }
    return list.liste();
  }

  private static List<Knoten> nonEmpty(Knoten list, String erwartet) {
    List<Knoten> found = list.liste();
    if (found.isEmpty()) {
      throw list.fehler(erwartet, "nichts", "Bitte ausfüllen.");
    }
    return found;
  }

  private static List<Set<String>> nach(Knoten list) {
    List<Set<String>> result = new ArrayList<>();
    for (Knoten each : nonEmpty(list, "mindestens eine Aufteilung, etwa [] für insgesamt")) {
      Set<String> merkmale = new LinkedHashSet<>();
      each.liste().forEach(merkmal -> merkmale.add(merkmal.nichtLeer()));
      result.add(merkmale);
    }
    return result;
  }

  private static SortedSet<Integer> jahre(Knoten list) {
    SortedSet<Integer> result = new TreeSet<>();
    for (Knoten each : nonEmpty(list, "mindestens ein Jahr")) {
      span(each).forEach(result::add);
    }
    return result;
  }

  private static IntStream span(Knoten knoten) {
    var match = SPANNE.matcher(knoten.text());
    if (!match.matches()) {
      return IntStream.of(knoten.ganzzahl());
    }
    int von = Integer.parseInt(match.group(1));
    int bis = Integer.parseInt(match.group(2));
    if (von > bis || bis - von > MEISTE_JAHRE) {
      throw knoten.fehler(
          "eine Spanne von Jahren", knoten.text(), "Bitte etwa 2017-2022 schreiben.");
    }
    return IntStream.rangeClosed(von, bis);
  }
}
