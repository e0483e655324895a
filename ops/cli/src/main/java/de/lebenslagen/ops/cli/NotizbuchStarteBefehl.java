package de.lebenslagen.ops.cli;

import de.lebenslagen.notebook.einbau.Einbau;
import de.lebenslagen.notebook.einbau.Notizkopien;
import de.lebenslagen.notebook.einbau.Zeppelin;
import de.lebenslagen.notebook.einbau.Zeppelinlauf;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a Zeppelin on copies of the notes. */
@Command(
    name = "starte",
    description = {
      "Startet ein Zeppelin mit Kopien der Notizen und beendet es mit Strg+C. Nur dieser Rechner",
      "erreicht es. Die Kopien liegen mit allen Ergebnissen im Arbeitsbereich unter",
      ".lebenslagen/zeppelin/notizen; was Sie ändern, bleibt dort bis --frisch."
    },
    footer = {
      "  lebenslagen notizbuch starte",
      "  lebenslagen notizbuch starte --zeppelin /opt/zeppelin --port 8090 --frisch"
    })
final class NotizbuchStarteBefehl extends Ortsbefehl {

  private static final int UEBLICHER_PORT = 8080;
  private static final int HOECHSTER_PORT = 65_535;
  private static final int FREIER_PORT = 1024;

  @Option(
      names = "--zeppelin",
      paramLabel = "ORDNER",
      description = "Das Zeppelin; sonst ZEPPELIN_HOME oder eines an den üblichen Orten.")
  private @Nullable Path ordner;

  @Option(names = "--port", paramLabel = "ZAHL", description = "Port auf 127.0.0.1. Sonst: 8080.")
  private int port = UEBLICHER_PORT;

  @Option(
      names = "--frisch",
      description = "Die Kopien der Notizen mit allen Ergebnissen löschen und neu anlegen.")
  private boolean frisch;

  NotizbuchStarteBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    if (port < FREIER_PORT || port > HOECHSTER_PORT) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"--port\" ist eine Zahl von 1024 bis 65535, gefunden: " + port + ".",
          "Bitte etwa --port 8080 schreiben.");
    }
    Zeppelin zeppelin =
        Zeppelin.find(Optional.ofNullable(ordner).map(this::resolve), umgebung().variablen());
    requireEingebaut(zeppelin);
    Path eigener = arbeitsbereich.zustand().resolve("zeppelin").toAbsolutePath().normalize();
    Notizkopien kopien = copy(arbeitsbereich, eigener.resolve("notizen"));
    umgebung().meldungen().println("Zeppelin " + zeppelin.version() + " wird gestartet …");
    try (Zeppelinlauf lauf =
        Zeppelinlauf.start(
            new Zeppelinlauf.Start(
                zeppelin,
                Path.of(System.getProperty("java.home")),
                arbeitsbereich.wurzel().toAbsolutePath().normalize(),
                kopien.ordner(),
                eigener,
                port))) {
      Runtime.getRuntime().addShutdownHook(new Thread(lauf::close));
      show(lauf, kopien);
      lauf.awaitEnd();
    }
    return 0;
  }

  private void requireEingebaut(Zeppelin zeppelin) {
    if (!new Einbau(zeppelin, umgebung().variablen()).isEingebaut()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "In " + zeppelin.ordner() + " ist der Interpreter noch nicht eingebaut.",
          "Bitte einmal: lebenslagen notizbuch installiere --zeppelin " + zeppelin.ordner());
    }
  }

  private Notizkopien copy(Arbeitsbereich arbeitsbereich, Path ziel) {
    if (frisch) {
      Notizkopien.delete(ziel);
    }
    return Notizkopien.copy(
        Notizverzeichnis.of(umgebung(), Optional.of(arbeitsbereich)).list(), ziel);
  }

  private void show(Zeppelinlauf lauf, Notizkopien kopien) {
    println("Zeppelin läuft: " + stil().fett(lauf.adresse()));
    println(
        "Notizen: "
            + kopien.ordner()
            + " ("
            + kopien.neu()
            + " neu kopiert, "
            + kopien.behalten()
            + " von früher)");
    kopien.ausgelassen().forEach(a -> println("Ausgelassen: " + a));
    println(
        lauf.isAbgeschottet()
            ? "Ports: Zeppelin hat ein eigenes Netz; von außen ist nichts zu erreichen."
            : "Ports: Die Ports der Interpreter sind auf allen Netzwerkkarten offen, bis eine Firewall"
                + " sie schließt; das Handbuch (Notizbücher, In Zeppelin) sagt, wie.");
    println("Beenden: Strg+C");
  }
}
