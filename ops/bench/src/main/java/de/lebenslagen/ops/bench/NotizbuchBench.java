package de.lebenslagen.ops.bench;

import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Formulare;
import de.lebenslagen.notebook.sitzung.Notizsitzung;
import de.lebenslagen.notebook.zugriff.Einstellungen;
import de.lebenslagen.notebook.zugriff.Notizort;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.zugang.Ortszugang;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One fresh process that runs a first paragraph of a language and then some more of the same. */
final class NotizbuchBench {

  private static final int WEITERE = 15;

  private NotizbuchBench() {}

  private record Vorgaben() implements Formulare {
    @Override
    public String text(String name, String vorgabe) {
      return vorgabe;
    }

    @Override
    public String waehle(String name, String vorgabe, List<Wahl> wahl) {
      return vorgabe;
    }

    @Override
    public List<String> waehleMehrere(String name, List<String> vorgabe, List<Wahl> wahl) {
      return vorgabe;
    }
  }

  /**
   * Prints seconds: from the start of the JVM to the first result, then of each further one.
   *
   * @param args workspace, paragraph
   */
  public static void main(String[] args) {
    Ortszugang zugang =
        new Ortszugang(
            ArbeitsbereichReader.read(Path.of(args[0])), Map.of(), Clock.systemDefaultZone());
    Einstellungen einstellungen = Einstellungen.standard().withZweck(Optional.of("Messung"));
    Absatz absatz = Absatz.parse(args[1]);
    try (Notizsitzung sitzung =
        new Notizsitzung(new Notizort(zugang, einstellungen, "Messung", "Messung"))) {
      run(sitzung, absatz);
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.println((System.currentTimeMillis() - started) / 1e3);
      for (int i = 0; i < WEITERE; i++) {
        long begin = System.nanoTime();
        run(sitzung, absatz);
        System.out.println((System.nanoTime() - begin) / 1e9);
      }
    }
    System.exit(0);
  }

  private static void run(Notizsitzung sitzung, Absatz absatz) {
    Absatzergebnis ergebnis = sitzung.run(absatz, new Vorgaben());
    if (ergebnis.ausgang() != Absatzergebnis.Ausgang.GUT) {
      throw new IllegalStateException(ergebnis.ausgaben().toString());
    }
  }
}
