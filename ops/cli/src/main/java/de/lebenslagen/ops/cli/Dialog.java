package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.entwurf.Befragung;
import de.lebenslagen.etl.entwurf.Frage;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Asks a person at the terminal, again where the answer is none. */
final class Dialog implements Befragung {

  private final BufferedReader eingabe;
  private final PrintStream ausgabe;
  private final Stil stil;
  private final int breite;

  Dialog(BufferedReader eingabe, PrintStream ausgabe, Stil stil, int breite) {
    this.eingabe = eingabe;
    this.ausgabe = ausgabe;
    this.stil = stil;
    this.breite = breite;
  }

  /** One with the person who sits there; empty where nobody does. */
  static Optional<Dialog> find(Umgebung umgebung) {
    boolean somebody = umgebung.ziel() == Umgebung.Ausgabeziel.TERMINAL && System.console() != null;
    return somebody
        ? Optional.of(
            new Dialog(
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                umgebung.ausgabe(),
                Stil.of(umgebung),
                umgebung.breite()))
        : Optional.empty();
  }

  @Override
  public Optional<String> ask(Frage frage) {
    ausgabe.println();
    Umbruch.wrap(frage.text(), breite).forEach(l -> ausgabe.println(stil.fett(l)));
    List<Frage.Wahl> choices = frage.moeglich();
    int widest = choices.stream().mapToInt(w -> w.wert().length()).max().orElse(0);
    for (int i = 0; i < choices.size(); i++) {
      Frage.Wahl wahl = choices.get(i);
      String gap = " ".repeat(widest - wahl.wert().length() + 2);
      String same = wahl.wert().equals(wahl.text()) ? "" : gap + stil.blass(wahl.text());
      ausgabe.println("  " + (i + 1) + "  " + wahl.wert() + same);
    }
    while (true) {
      ausgabe.print(frage.vorschlag().map(v -> "[" + v + "] > ").orElse("> "));
      ausgabe.flush();
      String line = readLine();
      if (line.isBlank() && frage.vorschlag().isPresent()) {
        return frage.vorschlag();
      }
      try {
        return Optional.of(frage.accept(line));
      } catch (Abbruch e) {
        ausgabe.println(stil.rot("Das geht nicht: ") + e.abhilfe());
      }
    }
  }

  @Override
  public void tell(String text) {
    Umbruch.wrap(text, breite).forEach(l -> ausgabe.println(stil.blass(l)));
  }

  private String readLine() {
    try {
      String line = eingabe.readLine();
      if (line == null) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Das Gespräch endete, ehe alle Fragen beantwortet waren; es ist nichts geschrieben.",
            "Bitte noch einmal anfangen oder die Antworten mit --antworten DATEI geben.");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
