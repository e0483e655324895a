package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code lebenslagen.yml}. Every command does this first, so it loads no more than the YAML
 * parser.
 *
 * <pre>
 * name: Flensburg
 * ags: "01001000"
 * register:                  # optional; SQLite in .lebenslagen/register.db
 *   art: postgres
 *   url: jdbc:postgresql://db.example/lebenslagen
 *   benutzer: lebenslagen
 *   passwort_variable: LEBENSLAGEN_PASSWORT
 * </pre>
 */
public final class ArbeitsbereichReader {

  private static final String POSTGRES_PRAEFIX = "jdbc:postgresql:";

  private ArbeitsbereichReader() {}

  /** The Arbeitsbereich that holds {@code start}: its folder or the nearest one above. */
  public static Optional<Arbeitsbereich> find(Path start) {
    Path folder = start.toAbsolutePath().normalize();
    while (folder != null) {
      if (Files.isRegularFile(folder.resolve(Arbeitsbereich.DATEI))) {
        return Optional.of(read(folder));
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** As {@link #find}, or an Abbruch that says how to get one. */
  public static Arbeitsbereich get(Path start) {
    return find(start)
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Weder "
                        + start.toAbsolutePath().normalize()
                        + " noch ein Ordner darüber enthält "
                        + Arbeitsbereich.DATEI
                        + ".",
                    "Bitte in den Ordner eines Arbeitsbereichs wechseln oder ihn angeben."));
  }

  /** The Arbeitsbereich in this folder. */
  public static Arbeitsbereich read(Path wurzel) {
    Path absolute = wurzel.toAbsolutePath().normalize();
    Knoten root = YamlDatei.read(absolute.resolve(Arbeitsbereich.DATEI));
    root.requireFelder(List.of("name", "ags", "register"));
    return new Arbeitsbereich(
        absolute, root.get("name").nichtLeer(), readAgs(root.get("ags")), register(absolute, root));
  }

  private static String readAgs(Knoten ags) {
    String text = ags.text();
    if (!isAgs(text)) {
      throw ags.fehler(
          "ein amtlicher Gemeindeschlüssel aus acht Ziffern",
          "\"" + text + "\"",
          "Bitte den Schlüssel in Anführungszeichen schreiben, etwa \"01001000\".");
    }
    return text;
  }

  private static boolean isAgs(String text) {
    if (text.length() != 8) {
      return false;
    }
    for (int i = 0; i < 8; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static Registereinstellung register(Path wurzel, Knoten root) {
    Optional<Knoten> register = root.find("register");
    Registereinstellung standard =
        new Registereinstellung.Sqlite(
            wurzel.resolve(Arbeitsbereich.ZUSTAND).resolve("register.db"));
    return register.isEmpty() ? standard : readRegister(register.get(), standard);
  }

  private static Registereinstellung readRegister(Knoten register, Registereinstellung standard) {
    Knoten art = register.get("art");
    switch (art.text()) {
      case "sqlite" -> {
        register.requireFelder(List.of("art"));
        return standard;
      }
      case "postgres" -> {
        register.requireFelder(List.of("art", "url", "benutzer", "passwort_variable"));
        return new Registereinstellung.Postgres(
            readUrl(register.get("url")),
            register.get("benutzer").nichtLeer(),
            register.get("passwort_variable").nichtLeer());
      }
      default ->
          throw art.fehler(
              "sqlite oder postgres", "\"" + art.text() + "\"", "Bitte eines davon wählen.");
    }
  }

  private static String readUrl(Knoten url) {
    String text = url.text();
    if (!text.startsWith(POSTGRES_PRAEFIX)) {
      throw url.fehler(
          "eine Adresse, die mit " + POSTGRES_PRAEFIX + " beginnt",
          "\"" + text + "\"",
          "Bitte etwa jdbc:postgresql://db.example/lebenslagen schreiben.");
    }
    if (text.contains("password=")) {
      throw url.fehler(
          "eine Adresse ohne Passwort",
          "\"password=\"",
          "Bitte das Passwort in eine Umgebungsvariable legen und passwort_variable nennen.");
    }
    return text;
  }
}
