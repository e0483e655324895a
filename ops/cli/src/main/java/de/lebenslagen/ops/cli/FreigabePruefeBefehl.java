package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.freigabe.Antragsdatei;
import de.lebenslagen.warehouse.freigabe.Freigabeantrag;
import de.lebenslagen.warehouse.freigabe.FreigabeantragReader;
import de.lebenslagen.warehouse.freigabe.Freigabestelle;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.freigabe.RegelwerkReader;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Register;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a request and says what it would cost later ones. Never writes. */
@Command(
    name = "pruefe",
    description = {
      "Prüft einen Freigabeantrag und sagt, was er spätere kostet. Geschrieben wird nichts.",
      "Ohne Angabe: welche Anträge es gibt."
    },
    footer = "  lebenslagen freigabe pruefe monitoring_2022")
final class FreigabePruefeBefehl extends Ortsbefehl {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ANTRAG",
      description = "Name der Datei in freigaben/, ohne .yml")
  private @Nullable String id;

  FreigabePruefeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Path wurzel = getArbeitsbereich().wurzel();
    Indikatorkatalog katalog = Indikatorkatalog.read(wurzel.resolve("indikatoren"));
    if (id == null) {
      list(FreigabeantragReader.listAll(wurzel, katalog));
      return 0;
    }
    Freigabeantrag antrag = FreigabeantragReader.get(wurzel, id, katalog);
    List<Antragsdatei> antraege = FreigabeantragReader.listAll(wurzel, katalog);
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      Datenstand stand = zugang.getDatenstand(register, Optional.empty());
      try (Datenbank datenbank = zugang.openDatenbank(register, stand)) {
        Freigabestelle stelle =
            Freigabestelle.open(RegelwerkReader.read(wurzel), datenbank, register.freigaben());
        Moeglich moeglich = Freigabeanzeige.require(antrag, stelle.check(antrag));
        new Freigabeanzeige(umgebung()).print(antrag, moeglich);
        println("");
        costs(stelle, antrag, moeglich, later(antraege, antrag, register.freigaben().list()));
        println(stil().blass("  Datenstand " + stand.id() + " · geprüft, nicht freigegeben"));
      }
    }
    return 0;
  }

  private void list(List<Antragsdatei> antraege) {
    if (antraege.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Es gibt noch keinen Freigabeantrag: der Ordner freigaben/ fehlt oder ist leer.",
          "Das Handbuch, Kapitel Geheimhaltung, zeigt, wie einer aussieht.");
    }
    TerminalTabelle tabelle =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.rechts("Rang"),
            TerminalTabelle.Spalte.links("Antrag"),
            TerminalTabelle.Spalte.links("Titel"));
    antraege.forEach(
        datei ->
            tabelle.add(
                datei
                    .antrag()
                    .map(a -> List.of(String.valueOf(a.rang()), a.id(), a.titel()))
                    .orElseGet(() -> List.of("", datei.id(), "nicht lesbar, siehe unten"))));
    tabelle.render().forEach(this::println);
    antraege.forEach(
        datei ->
            datei.fehler().ifPresent(f -> warn(datei.id() + " ist nicht lesbar. " + words(f))));
  }

  /** The other requests that have not been granted yet. */
  private static List<Antragsdatei> later(
      List<Antragsdatei> all, Freigabeantrag antrag, List<Freigabeeintrag> granted) {
    List<String> done = granted.stream().map(Freigabeeintrag::antrag).toList();
    return all.stream().filter(a -> !a.id().equals(antrag.id()) && !done.contains(a.id())).toList();
  }

  private void costs(
      Freigabestelle stelle, Freigabeantrag antrag, Moeglich moeglich, List<Antragsdatei> others) {
    for (Antragsdatei other : others) {
      other.fehler().ifPresent(problem -> warnUnknown(other.id(), problem));
      other.antrag().ifPresent(a -> cost(stelle, antrag, moeglich, a));
    }
    if (others.isEmpty()) {
      println("  Weitere Anträge, die das etwas kosten könnte, liegen nicht vor.");
    }
  }

  /** What another request would lose; one that is wrong itself must not stop the check. */
  private void cost(
      Freigabestelle stelle, Freigabeantrag antrag, Moeglich moeglich, Freigabeantrag other) {
    try {
      Freigabeurteil alone = stelle.check(other);
      Freigabeurteil after = stelle.after(antrag, moeglich).check(other);
      println("  " + cost(other, alone, after));
    } catch (Abbruch problem) {
      warnUnknown(other.id(), problem);
    }
    if (other.rang() < antrag.rang()) {
      warn(other.id() + " hat den kleineren Rang und sollte zuerst freigegeben werden.");
    }
  }

  private void warnUnknown(String id, Abbruch problem) {
    warn("Was diese Freigabe " + id + " kostet, lässt sich nicht sagen. " + words(problem));
  }

  private void warn(String text) {
    println("  " + stil().gelb("Achtung: ") + text);
  }

  private static String words(Abbruch problem) {
    return problem.getMessage() + " " + problem.abhilfe();
  }

  private static String cost(Freigabeantrag other, Freigabeurteil alone, Freigabeurteil after) {
    if (!(alone instanceof Moeglich without)) {
      return other.id() + " wäre auch ohne diese Freigabe nicht möglich.";
    }
    if (!(after instanceof Moeglich with)) {
      return other.id() + " wäre danach nicht mehr möglich.";
    }
    int more = with.gesperrt() - without.gesperrt();
    return more == 0
        ? other.id() + " kostet das nichts."
        : other.id()
            + " hätte danach "
            + with.gesperrt()
            + " gesperrte Zahlen statt "
            + without.gesperrt()
            + ".";
  }
}
