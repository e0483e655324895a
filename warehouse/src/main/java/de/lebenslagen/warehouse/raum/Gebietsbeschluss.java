package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.model.EbenenRolle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a decision about new Sozialraeume adds to the declaration of an area system: the old
 * Gebietsstand gets its last day, the new one its Ebenen, and the units, which stay the same, a
 * conversion. Everything else in the file, comments included, stays as it is.
 *
 * @param ab first day of the new Gebietsstand
 * @param titel name of the new Ebene in the plural
 * @param raeumeDatei file with the new Sozialraeume
 * @param zuordnungDatei file that says which unit lies in which
 * @param grenzenDatei file with their boundaries, where there is one
 * @param einwohner file with the residents of the units, where there is one
 */
public record Gebietsbeschluss(
    LocalDate ab,
    String titel,
    String raeumeDatei,
    String zuordnungDatei,
    Optional<Grenzen> grenzenDatei,
    Optional<Einwohner> einwohner) {

  /** Id of the Ebene of the new Sozialraeume. */
  public static final String EBENE = "sozialraum";

  private static final Pattern ZEILENENDE = Pattern.compile("\\R");

  /** A GeoJSON file with the boundaries, and the fields with key and name. */
  public record Grenzen(String datei, String schluessel, String name) {}

  /** A CSV file with residents, and the columns with unit and number. */
  public record Einwohner(String datei, String schluessel, String feld) {}

  /**
   * The declaration with the new Gebietsstand.
   *
   * @param datei its name, for messages
   * @param text its text
   * @param alt the last Gebietsstand
   * @throws Abbruch EINGABE where the file is written in a way that can't be added to
   */
  public String addTo(String datei, String text, Gebietsstand alt) {
    Knoten wurzel = YamlDatei.parse(datei, text);
    List<String> zeilen = new ArrayList<>(ZEILENENDE.splitAsStream(text).toList());
    List<Knoten> staende = wurzel.get("gebietsstaende").liste();
    Knoten letzter =
        staende.stream()
            .filter(s -> RaumgliederungReader.datum(s.get("gueltig_von")).equals(alt.gueltigVon()))
            .findFirst()
            .orElseThrow();
    int von = letzter.get("gueltig_von").zeile();
    String einzug = einzug(zeilen.get(von - 1), letzter.get("gueltig_von"), "- gueltig_von:");
    SortedMap<Integer, List<String>> einfuegungen = new TreeMap<>(Comparator.reverseOrder());
    einfuegungen.put(von - 1, ebenen(alt, einzug));
    einfuegungen.put(von, List.of(einzug + "  gueltig_bis: " + ab.minusDays(1)));
    Optional<Knoten> umrechnungen = wurzel.find("umrechnungen");
    if (umrechnungen.isPresent()) {
      Knoten erste = umrechnungen.get().liste().get(0);
      String vorErster = einzug(zeilen.get(erste.zeile() - 1), erste, "-");
      einfuegungen.put(erste.zeile() - 1, umrechnung(alt, vorErster));
    } else {
      List<String> neu = new ArrayList<>(umrechnung(alt, "  "));
      neu.add(0, "umrechnungen:");
      einfuegungen.put(zeilen.size(), neu);
    }
    einfuegungen.forEach(zeilen::addAll);
    return String.join("\n", zeilen) + "\n";
  }

  /** The blanks before a list entry that begins its line. */
  private static String einzug(String zeile, Knoten knoten, String beginn) {
    int punkt = zeile.indexOf(beginn);
    if (punkt < 0 || !zeile.substring(0, punkt).isBlank()) {
      throw knoten.fehler(
          "eine Zeile, die mit \"" + beginn + "\" beginnt",
          "\"" + zeile.strip() + "\"",
          "Bitte die Einträge so schreiben; dann kann der neue angefügt werden.");
    }
    return zeile.substring(0, punkt);
  }

  private List<String> ebenen(Gebietsstand alt, String einzug) {
    String einheit = einheit(alt).id();
    List<String> zeilen = new ArrayList<>();
    zeilen.add("- gueltig_von: " + ab);
    zeilen.add("  ebenen:");
    zeilen.add("    - {ebene: " + einheit + ", wie: " + alt.gueltigVon() + "}");
    zeilen.add("    - ebene: " + EBENE);
    zeilen.add("      titel: " + RaumgliederungReader.quote(titel));
    zeilen.add("      rolle: sozialraum");
    zeilen.add(
        "      datei: "
            + RaumgliederungReader.quote(grenzenDatei.map(Grenzen::datei).orElse(raeumeDatei)));
    zeilen.add(
        "      schluessel: "
            + feld(grenzenDatei.map(Grenzen::schluessel).orElse(Beschlussvorlage.SOZIALRAUM)));
    zeilen.add(
        "      name: " + feld(grenzenDatei.map(Grenzen::name).orElse(Beschlussvorlage.NAME)));
    alt.ebenen().stream()
        .filter(e -> e.rolle() == EbenenRolle.STADT || e.rolle() == EbenenRolle.VERGLEICH)
        .forEach(e -> zeilen.add("    - {ebene: " + e.id() + ", wie: " + alt.gueltigVon() + "}"));
    zeilen.add("  zuordnungen:");
    zeilen.add("    - datei: " + RaumgliederungReader.quote(zuordnungDatei));
    zeilen.add(
        "      von: {ebene: " + einheit + ", schluessel: " + feld(Beschlussvorlage.EINHEIT) + "}");
    zeilen.add(
        "      nach: {ebene: "
            + EBENE
            + ", schluessel: "
            + feld(Beschlussvorlage.SOZIALRAUM)
            + "}");
    return zeilen.stream().map(z -> einzug + z).toList();
  }

  private List<String> umrechnung(Gebietsstand alt, String einzug) {
    String einheit = einheit(alt).id();
    List<String> zeilen = new ArrayList<>();
    zeilen.add("- von: {gebietsstand: " + alt.gueltigVon() + ", ebene: " + einheit + "}");
    zeilen.add("  nach: {gebietsstand: " + ab + ", ebene: " + einheit + "}");
    zeilen.add("  verfahren: gleich");
    einwohner.ifPresent(
        e ->
            zeilen.add(
                "  einwohner_alt: {datei: "
                    + RaumgliederungReader.quote(e.datei())
                    + ", schluessel: "
                    + feld(e.schluessel())
                    + ", feld: "
                    + RaumgliederungReader.quote(e.feld())
                    + "}"));
    return zeilen.stream().map(z -> einzug + z).toList();
  }

  private static String feld(String name) {
    return "{feld: " + RaumgliederungReader.quote(name) + "}";
  }

  private static Ebene einheit(Gebietsstand stand) {
    return stand.findEbene(EbenenRolle.KLEINSTE).orElseThrow();
  }
}
