package de.lebenslagen.ops.cli;

import de.lebenslagen.notebook.einbau.Einbau;
import de.lebenslagen.notebook.einbau.Einbauwunsch;
import de.lebenslagen.notebook.einbau.Einbauwunsch.Prozesse;
import de.lebenslagen.notebook.einbau.Zeppelin;
import de.lebenslagen.notebook.zugriff.Einstellungen.Javaschalter;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts the interpreter into a Zeppelin. */
@Command(
    name = "installiere",
    description = {
      "Baut den Interpreter in ein Zeppelin (ab 0.10) ein und probiert ihn dort aus: mit Zeppelins",
      "eigenem Startskript, in jeder Sprache ein Absatz. Erst wenn das geht, kommt er an seinen Platz;",
      "sonst bleibt das Zeppelin, wie es war. Noch einmal aufgerufen bringt er ihn auf den Stand."
    },
    footer = {
      "  lebenslagen notizbuch installiere --zeppelin /opt/zeppelin-0.11.2-bin-netinst",
      "  lebenslagen notizbuch installiere --zeppelin /opt/zeppelin --zweck \"Sozialplanung\" --java aus",
      "  lebenslagen notizbuch installiere --zeppelin /opt/zeppelin --entferne"
    })
final class NotizbuchInstalliereBefehl extends Ortsbefehl {

  private static final String PLUGIN = "notebooks/zeppelin/target/sozialraum";
  private static final String SONDE = "notebooks/zeppelin/target/sonde";

  /** Whether paragraphs in Java run. */
  enum Schalter {
    an,
    aus
  }

  /** How many notes share a process. */
  enum Teilung {
    je_notiz,
    gemeinsam
  }

  @Option(
      names = "--zeppelin",
      paramLabel = "ORDNER",
      description = "Das Zeppelin; sonst ZEPPELIN_HOME oder eines an den üblichen Orten.")
  private @Nullable Path ordner;

  @Option(
      names = "--zweck",
      paramLabel = "TEXT",
      description = "Für die Tür intern, wo ein Absatz keinen nennt; wird protokolliert.")
  private @Nullable String zweck;

  @Option(
      names = "--datenstand",
      paramLabel = "NR",
      description = "Für die Tür intern: ein früherer Datenstand; sonst der aktuelle.")
  private @Nullable String datenstand;

  @Option(
      names = "--java",
      paramLabel = "an|aus",
      description = "Ob Absätze in Java laufen; sie dürfen alles, was ihr Prozess darf. Sonst: an.")
  private Schalter java = Schalter.an;

  @Option(
      names = "--prozesse",
      paramLabel = "je_notiz|gemeinsam",
      description = "Ob jede Notiz einen Prozess für sich hat. Sonst: je_notiz.")
  private Teilung prozesse = Teilung.je_notiz;

  @Option(names = "--entferne", description = "Den Interpreter wieder ausbauen.")
  private boolean entferne;

  NotizbuchInstalliereBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zeppelin zeppelin =
        Zeppelin.find(Optional.ofNullable(ordner).map(this::resolve), umgebung().variablen());
    Einbau einbau = new Einbau(zeppelin, umgebung().variablen());
    if (entferne) {
      println(
          einbau.remove()
              ? "Entfernt: " + zeppelin.interpreter()
              : "In " + zeppelin.ordner() + " war kein Interpreter dieses Programms.");
      return 0;
    }
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    einbau.requireReady();
    umgebung().meldungen().println("Der Interpreter wird geschrieben und ausprobiert …");
    show(zeppelin, einbau.install(wunsch(arbeitsbereich)));
    return 0;
  }

  private Einbauwunsch wunsch(Arbeitsbereich arbeitsbereich) {
    Path wurzel =
        umgebung()
            .wurzel()
            .orElseThrow(
                () ->
                    new Abbruch(
                        Abbruch.Kategorie.SYSTEM,
                        "Der Ordner des Programms ist nicht bekannt.",
                        "Bitte über das Startskript \"lebenslagen\" aufrufen."));
    return new Einbauwunsch(
        wurzel.resolve(PLUGIN),
        wurzel.resolve(SONDE),
        Path.of(System.getProperty("java.home")),
        arbeitsbereich.wurzel().toAbsolutePath().normalize(),
        prozesse == Teilung.je_notiz ? Prozesse.JE_NOTIZ : Prozesse.GEMEINSAM,
        Optional.ofNullable(zweck).filter(z -> !z.isBlank()),
        Optional.ofNullable(datenstand),
        java == Schalter.an ? Javaschalter.AN : Javaschalter.AUS,
        umgebung().variablen());
  }

  private void show(Zeppelin zeppelin, Einbau.Bericht bericht) {
    println(
        switch (bericht.tat()) {
              case EINGEBAUT -> "Eingebaut in Zeppelin " + zeppelin.version() + ": ";
              case ERNEUERT -> "Erneuert in Zeppelin " + zeppelin.version() + ": ";
              case UNVERAENDERT -> "Schon auf dem Stand in Zeppelin " + zeppelin.version() + ": ";
            }
            + zeppelin.interpreter());
    println(
        String.format(
            Locale.GERMANY,
            "Ausprobiert: nach %.1f s bereit, erster Absatz nach weiteren %.1f s.",
            bericht.probe().bereit(),
            bericht.probe().ersterAbsatz()));
    if (!bericht.probe().hinweis().isEmpty()) {
      println("Hinweis: " + bericht.probe().hinweis());
    }
    println("Weiter mit: lebenslagen notizbuch starte --zeppelin " + zeppelin.ordner());
    println(
        stil()
            .blass(
                "Wer sonst an dieses Zeppelin kommt, regeln Sie: docs/handbuch/notizbuecher.md"));
  }
}
