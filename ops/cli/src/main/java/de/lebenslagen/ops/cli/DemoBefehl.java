package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.ArbeitsbereichReader;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets everything up and shows it on real data: the first thing a newcomer sees. */
@Command(
    name = "lebenslagen demo",
    description = {
      "Legt einen Arbeitsbereich mit den echten, offenen Zahlen einer Stadt an, lädt sie,",
      "veröffentlicht einen Datenstand und zeigt, was man daraus sieht. Beliebig oft."
    },
    footer = "  lebenslagen demo")
final class DemoBefehl extends Befehl {

  /** The names of the demos, for the help. */
  static final class Orte extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Orte() {
      super(Demo.list().stream().map(Demo::ort).toList());
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "ORT",
      defaultValue = Demo.ERSTE,
      completionCandidates = Orte.class,
      description = "Welche Stadt: ${COMPLETION-CANDIDATES}; sonst ${DEFAULT-VALUE}.")
  private String ort = Demo.ERSTE;

  @Option(
      names = "--nach",
      paramLabel = "ORDNER",
      description = "Wohin der Arbeitsbereich kommt; sonst demo-ORT neben dem Programm.")
  private @Nullable Path nach;

  DemoBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Demo demo = Demo.get(ort);
    Path ordner = nach == null ? getProgrammordner().resolve("demo-" + demo.ort()) : resolve(nach);
    if (Files.isDirectory(ordner)
        && !isLeer(ordner)
        && !Files.exists(ordner.resolve(Arbeitsbereich.DATEI))) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          ordner + " ist nicht leer und kein Arbeitsbereich.",
          "Mit \"--nach ORDNER\" einen anderen Ort nennen.");
    }
    Path vorlage = getProgrammordner().resolve("ops/demo").resolve(demo.ort());
    step(1, "Arbeitsbereich " + ordner);
    copy(vorlage, ordner);
    Arbeitsbereich arbeitsbereich = ArbeitsbereichReader.read(ordner);
    step(2, "Lieferungen erkennen, prüfen, laden");
    load(arbeitsbereich, listLieferungen(vorlage, arbeitsbereich));
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung());
    step(3, "Datenstand");
    try (Register register = zugang.openRegister()) {
      Datenstand datenstand = publish(zugang, register);
      try (Datenbank datenbank = zugang.openDatenbank(register, datenstand)) {
        println("");
        demo.bericht().accept(new Demo.Stand(umgebung(), ordner, register, datenbank, datenstand));
      }
    }
    return 0;
  }

  private Path getProgrammordner() {
    return umgebung()
        .wurzel()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.SYSTEM,
                    "Die Demo findet die mitgelieferten Daten nicht.",
                    "Bitte über das Skript \"lebenslagen\" starten."));
  }

  private void step(int nummer, String text) {
    umgebung().meldungen().println(stil().fett("[" + nummer + "/3] ") + text);
  }

  /** A new folder appears whole; in an old one what the user has changed stays. */
  private static void copy(Path from, Path to) {
    try {
      if (Files.exists(to.resolve(Arbeitsbereich.DATEI))) {
        copyMissing(from, to);
        return;
      }
      Path part = to.resolveSibling("." + to.getFileName() + ".neu");
      copyMissing(from, part);
      Files.deleteIfExists(to);
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Der Arbeitsbereich " + to + " ließ sich nicht anlegen: " + e.getMessage() + ".",
          "Bitte Schreibrechte und freien Platz prüfen oder mit \"--nach\" einen anderen Ort"
              + " nennen.",
          e);
    }
  }

  private static void copyMissing(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    }
  }

  /** The shipped deliveries; what the user has put beside them is hers. */
  private static List<String> listLieferungen(Path vorlage, Arbeitsbereich arbeitsbereich) {
    return Eingangsliste.expand(List.of(vorlage.resolve("lieferungen"))).stream()
        .map(f -> arbeitsbereich.lieferungen().resolve(f.getFileName().toString()).toString())
        .toList();
  }

  /** Loading needs Spark's class path, so it runs in a process of its own. */
  private void load(Arbeitsbereich arbeitsbereich, List<String> dateien) {
    Path start =
        umgebung()
            .start()
            .orElseThrow(
                () ->
                    new Abbruch(
                        Abbruch.Kategorie.SYSTEM,
                        "Die Demo findet das Startskript nicht.",
                        "Bitte über das Skript \"lebenslagen\" starten."));
    List<String> command =
        new ArrayList<>(
            List.of(
                start.toString(),
                "aufnehmen",
                "--arbeitsbereich",
                arbeitsbereich.wurzel().toString()));
    command.addAll(dateien);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put(AufnehmenBefehl.TEIL_EINES_BEFEHLS, "demo");
      int code = builder.start().waitFor();
      if (code != 0) {
        throw new Abbruch(
            Abbruch.Kategorie.DATEN,
            "Das Aufnehmen der Lieferungen endete mit Code " + code + ".",
            "Die Meldungen darüber sagen, woran es lag.");
      }
    } catch (IOException e) {
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM,
          "Das Startskript " + start + " ließ sich nicht ausführen.",
          "Bitte prüfen, ob es ausführbar ist.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Abbruch(
          Abbruch.Kategorie.SYSTEM, "Die Demo wurde unterbrochen.", "Bitte neu starten.", e);
    }
  }

  private Datenstand publish(Zugang zugang, Register register) {
    if (register.datenstaende().findEntwurf().isPresent()) {
      try (Schreibsperre sperre = register.acquireSperre("demo")) {
        DatenstandVeroeffentlicheBefehl.publish(zugang, register, sperre);
      }
    }
    return zugang.getDatenstand(register, Optional.empty());
  }
}
