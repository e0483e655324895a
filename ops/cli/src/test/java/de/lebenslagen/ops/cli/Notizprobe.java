package de.lebenslagen.ops.cli;

import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Formulare;
import de.lebenslagen.notebook.sitzung.Notizsitzung;
import de.lebenslagen.notebook.zugriff.Einstellungen;
import de.lebenslagen.notebook.zugriff.Notizort;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.zugang.Ortszugang;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One open note over a workspace, for tests: runs paragraphs and reads what they show. */
final class Notizprobe implements AutoCloseable {

  private final Notizsitzung sitzung;
  private final Map<String, String> formulare = new HashMap<>();
  private Runnable beimFragen = () -> {};

  private Notizprobe(Notizsitzung sitzung) {
    this.sitzung = sitzung;
  }

  static Notizprobe in(Path ordner) {
    return in(ordner, Einstellungen.standard().withZweck(Optional.of("Test")));
  }

  static Notizprobe in(Path ordner, Einstellungen einstellungen) {
    Ortszugang zugang = new Ortszugang(ArbeitsbereichReader.read(ordner), Map.of(), Aufruf.UHR);
    return new Notizprobe(new Notizsitzung(new Notizort(zugang, einstellungen, "Probe", "Test")));
  }

  Notizsitzung sitzung() {
    return sitzung;
  }

  /** Sets what a reader writes into a form. */
  Notizprobe with(String name, String wert) {
    formulare.put(name, wert);
    return this;
  }

  /** Does this whenever a paragraph asks for what stands in a text form. */
  void whileAsked(Runnable work) {
    beimFragen = work;
  }

  Absatzergebnis run(String text) {
    return sitzung.run(Absatz.parse(text), new Eingabe(formulare, beimFragen));
  }

  private record Eingabe(Map<String, String> werte, Runnable beimFragen) implements Formulare {
    @Override
    public String text(String name, String vorgabe) {
      beimFragen.run();
      return werte.getOrDefault(name, vorgabe);
    }

    @Override
    public String waehle(String name, String vorgabe, List<Wahl> wahl) {
      return werte.getOrDefault(name, vorgabe);
    }

    @Override
    public List<String> waehleMehrere(String name, List<String> vorgabe, List<Wahl> wahl) {
      return vorgabe;
    }
  }

  /** The only table. */
  static Ausgabe.Tafel tafel(Absatzergebnis ergebnis) {
    return ergebnis.ausgaben().stream()
        .filter(Ausgabe.Tafel.class::isInstance)
        .map(Ausgabe.Tafel.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No table: " + ergebnis.ausgaben()));
  }

  /** All sentences and printed texts. */
  static String text(Absatzergebnis ergebnis) {
    return ergebnis.ausgaben().stream()
        .map(
            a ->
                a instanceof Ausgabe.Satz s
                    ? s.text()
                    : a instanceof Ausgabe.Text t ? t.text() : "")
        .collect(Collectors.joining("\n"));
  }

  static Ausgabe.Fuss fuss(Absatzergebnis ergebnis) {
    return ergebnis.ausgaben().stream()
        .filter(Ausgabe.Fuss.class::isInstance)
        .map(Ausgabe.Fuss.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No foot: " + ergebnis.ausgaben()));
  }

  @Override
  public void close() {
    sitzung.close();
  }
}
