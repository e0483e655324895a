package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Absender;
import de.lebenslagen.warehouse.model.Lieferstelle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads who writes and who is written to: {@code kontakte.yml} of an Arbeitsbereich. Without the
 * file only the names are known.
 *
 * <pre>
 * absender:
 *   stelle: Sozialplanung
 *   anschrift: [Rathausplatz 1, 12345 Musterstadt]
 *   person: Vorname Nachname
 *   telefon: 01234 5678          # optional
 *   email: sozialplanung@…       # optional
 * lieferstellen:
 *   Jugendamt:
 *     anschrift: [Rathausplatz 1, 12345 Musterstadt]   # optional
 *     anrede: Guten Tag            # optional
 *     email: jugendamt@…           # optional
 * </pre>
 */
public final class KontaktReader {

  /** Name of the file below the Arbeitsbereich. */
  public static final String DATEI = "kontakte.yml";

  private KontaktReader() {}

  /**
   * The sender and, by name, those who are written to.
   *
   * @param lieferstellen only those whose contact is known
   */
  public record Kontakte(Absender absender, Map<String, Lieferstelle> lieferstellen) {
    public Kontakte {
      lieferstellen = Map.copyOf(lieferstellen);
    }

    /** The Lieferstelle of this name, with what is known of it. */
    public Lieferstelle get(String name) {
      return lieferstellen.getOrDefault(name, Lieferstelle.of(name));
    }
  }

  public static Kontakte read(Arbeitsbereich arbeitsbereich) {
    Path datei = arbeitsbereich.wurzel().resolve(DATEI);
    return Files.isRegularFile(datei)
        ? read(YamlDatei.read(datei), arbeitsbereich.name())
        : new Kontakte(Absender.of(arbeitsbereich.name()), Map.of());
  }

  static Kontakte read(Knoten root, String stadt) {
    root.requireFelder(List.of("absender", "lieferstellen"));
    Map<String, Lieferstelle> lieferstellen = new LinkedHashMap<>();
    root.find("lieferstellen")
        .ifPresent(
            k -> k.felder().forEach((name, v) -> lieferstellen.put(name, lieferstelle(name, v))));
    return new Kontakte(
        root.find("absender").map(k -> absender(k, stadt)).orElse(Absender.of(stadt)),
        lieferstellen);
  }

  private static Absender absender(Knoten knoten, String stadt) {
    knoten.requireFelder(List.of("stelle", "anschrift", "person", "telefon", "email"));
    return new Absender(
        stadt,
        knoten.textOr("stelle", ""),
        knoten.listTexte("anschrift"),
        knoten.textOr("person", ""),
        knoten.find("telefon").map(Knoten::nichtLeer),
        knoten.find("email").map(KontaktReader::email));
  }

  private static Lieferstelle lieferstelle(String name, Knoten knoten) {
    knoten.requireFelder(List.of("anschrift", "anrede", "email"));
    return new Lieferstelle(
        name,
        knoten.listTexte("anschrift"),
        knoten.find("anrede").map(Knoten::nichtLeer),
        knoten.find("email").map(KontaktReader::email));
  }

  private static String email(Knoten knoten) {
    String text = knoten.nichtLeer();
    if (!text.matches("[^\\s@<>\",;:\\\\()]+@[^\\s@<>\",;:\\\\()]+")) {
      throw knoten.fehler("eine E-Mail-Adresse", "\"" + text + "\"", "Bitte prüfen.");
    }
    return text;
  }
}
