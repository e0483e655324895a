package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.publish.Verarbeitung;
import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Asks on which legal basis and for which purpose a delivery with persons is read: the options of
 * the command say it, else the Lieferschein beside the file, else the person at the terminal.
 *
 * @param frage shows a text and returns the answer; empty where nobody can be asked
 */
record Verarbeitungsfrage(
    Optional<String> rechtsgrundlage, Optional<String> zweck, Optional<UnaryOperator<String>> frage)
    implements Function<Lieferung, Verarbeitung> {

  /** What a Lieferschein is called: the name of the file and this. */
  static final String LIEFERSCHEIN = ".lieferschein.yml";

  @Override
  public Verarbeitung apply(Lieferung lieferung) {
    Optional<Knoten> schein = findLieferschein(lieferung);
    String grundlage =
        rechtsgrundlage
            .or(() -> schein.flatMap(s -> s.find("rechtsgrundlage")).map(Knoten::nichtLeer))
            .orElseGet(
                () ->
                    ask(
                        lieferung,
                        "Rechtsgrundlage",
                        lieferung.datenquelle().herkunft().rechtsgrundlage()));
    String wozu =
        zweck
            .or(() -> schein.flatMap(s -> s.find("zweck")).map(Knoten::nichtLeer))
            .orElseGet(() -> ask(lieferung, "Zweck", lieferung.datenquelle().herkunft().zweck()));
    return new Verarbeitung(grundlage, wozu);
  }

  private static Optional<Knoten> findLieferschein(Lieferung lieferung) {
    Path datei = lieferung.datei().resolveSibling(lieferung.datei().getFileName() + LIEFERSCHEIN);
    if (!Files.isRegularFile(datei)) {
      return Optional.empty();
    }
    Knoten root = YamlDatei.read(datei);
    root.requireFelder(List.of("rechtsgrundlage", "zweck"));
    return Optional.of(root);
  }

  private String ask(Lieferung lieferung, String was, String vorschlag) {
    String answer =
        frage
            .map(
                f ->
                    f.apply(
                        lieferung.name()
                            + " enthält Personen. "
                            + was
                            + (vorschlag.isEmpty() ? ": " : " [" + vorschlag + "]: ")))
            .map(String::strip)
            .orElse("");
    if (answer.isEmpty() && frage.isPresent()) {
      answer = vorschlag;
    }
    if (answer.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Zeilen von "
              + lieferung.name()
              + " sind Personen; ihre "
              + (was.equals("Zweck")
                  ? "Verwendung braucht einen Zweck"
                  : "Verarbeitung braucht eine Rechtsgrundlage")
              + ", und keine Angabe liegt vor.",
          "Bitte \"--rechtsgrundlage … --zweck …\" angeben oder beides in die Datei "
              + lieferung.name()
              + LIEFERSCHEIN
              + " daneben schreiben.");
    }
    return answer;
  }
}
