package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code site.yml} of an Arbeitsbereich. Without the file the pages say what is missing.
 *
 * <pre>
 * titel: Sozialmonitoring Musterstadt
 * hinweis: Dies ist eine Vorführung.              # optional, on every page
 * adresse: https://monitoring.musterstadt.de/     # optional
 * herausgeber: [Stadt Musterstadt, Sozialplanung, Rathausplatz 1, 12345 Musterstadt]
 * email: sozialplanung@musterstadt.de             # optional
 * telefon: 01234 5678                             # optional
 * verantwortlich: Vorname Nachname                # optional
 * schlichtung: Schlichtungsstelle …               # optional
 * impressum: [Weitere Absätze …]                  # optional
 * lizenz: dl-de/by-2-0                            # optional
 * dcat_kennung: http://dcat-ap.de/def/contributors/…   # optional
 * </pre>
 */
public final class SiteangabenReader {

  /** Name of the file below the Arbeitsbereich. */
  public static final String DATEI = "site.yml";

  private static final Pattern ADRESSE = Pattern.compile("https?://[^\\s<>\"']+");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"']+@[^@\\s<>\"']+");

  private static final List<String> FELDER =
      List.of(
          "titel",
          "hinweis",
          "adresse",
          "herausgeber",
          "email",
          "telefon",
          "verantwortlich",
          "schlichtung",
          "impressum",
          "lizenz",
          "dcat_kennung");

  private SiteangabenReader() {}

  /**
   * @param wurzel of the Arbeitsbereich
   * @param ort name of the town, for the title where none is declared
   */
  public static Siteangaben read(Path wurzel, String ort) {
    Path datei = wurzel.resolve(DATEI);
    return Files.isRegularFile(datei) ? parse(YamlDatei.readText(datei), ort) : Siteangaben.of(ort);
  }

  static Siteangaben parse(String text, String ort) {
    Knoten root = YamlDatei.parse(DATEI, text);
    root.requireFelder(FELDER);
    return new Siteangaben(
        find(root, "titel").orElse(Siteangaben.of(ort).titel()),
        find(root, "hinweis"),
        root.find("adresse").map(SiteangabenReader::adresse),
        root.listTexte("herausgeber"),
        root.find("email").map(k -> matching(k, EMAIL, "eine E-Mail-Adresse")),
        find(root, "telefon"),
        find(root, "verantwortlich"),
        find(root, "schlichtung"),
        root.listTexte("impressum"),
        find(root, "lizenz"),
        root.find("dcat_kennung").map(k -> matching(k, ADRESSE, "eine Adresse mit http")));
  }

  private static Optional<String> find(Knoten root, String feld) {
    return root.find(feld).map(Knoten::nichtLeer);
  }

  private static String adresse(Knoten knoten) {
    String text = matching(knoten, ADRESSE, "eine Adresse, die mit https:// beginnt");
    return text.endsWith("/") ? text : text + "/";
  }

  private static String matching(Knoten knoten, Pattern form, String expected) {
    String text = knoten.nichtLeer();
    if (!form.matcher(text).matches()) {
      throw knoten.fehler(expected, "\"" + text + "\"", "Bitte ganz und ohne Leerzeichen angeben.");
    }
    return text;
  }
}
