package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command other than those that load ({@code aufnehmen}, {@code raum beschliesse}, {@code
 * raum uebernimm}), as a process in which Spark's jars are absent.
 */
@Tag("langsam")
class OhneSparkTest {

  @TempDir Path ordner;

  static List<List<String>> befehle() {
    return List.of(
        List.of("hilfe"),
        List.of("test", "--hilfe"),
        List.of("bench", "--hilfe"),
        List.of("neu", "Voerde", "--ags", "05170044"),
        List.of("demo", "--nach", "."),
        List.of("musterstadt", "--nach", "muster"),
        List.of("pruefe", "lieferungen"),
        List.of("uebersicht"),
        List.of("uebersicht", "--nach", "uebersicht.xlsx"),
        List.of("faellig"),
        List.of("lieferplan", "liste"),
        List.of("brief", "vorlage"),
        List.of("ausnahme", "liste"),
        List.of("datenquelle", "liste"),
        List.of("datenquelle", "vorlage", "wohngeld", "--jahr", "2023"),
        List.of("deklaration", "pruefe"),
        List.of("freigabe", "pruefe", "--hilfe"),
        List.of("freigabe", "liste"),
        List.of("site", "--hilfe"),
        List.of("bericht", "steckbrief", "--hilfe"),
        List.of("export", "--hilfe"),
        List.of("zitiere", "--hilfe"),
        List.of("zertifikat", "pruefe", "--hilfe"),
        List.of("notizbuch", "liste"),
        List.of("notizbuch", "installiere", "--hilfe"),
        List.of("notizbuch", "starte", "--hilfe"),
        List.of("katalog"),
        List.of("abfrage", "SELECT raum, anzahl FROM arbeitslose__insgesamt"),
        List.of("herkunft", "arbeitslose", "Nordstadt", "2022"),
        List.of("indikator", "liste"),
        List.of("index", "liste"),
        List.of("segregation", "arbeitslosenanteil_18_65"),
        List.of("versorgung"),
        List.of("prognose"),
        List.of("typologie"),
        List.of("vergleich", "Nordstadt"),
        List.of("raum", "liste"),
        List.of("raum", "pruefe"),
        List.of("raum", "reihe", "einwohner", "Nordstadt"),
        List.of("datenstand", "liste"),
        List.of("datenstand", "zeige"),
        List.of("datenstand", "vergleiche"),
        List.of("datenstand", "veroeffentliche"),
        List.of("datenstand", "verwerfe"));
  }

  @ParameterizedTest
  @MethodSource("befehle")
  void commandRunsWithoutSpark(List<String> worte) {
    Path ort = Testort.copy(Testort.mitEntwurf(), ordner.resolve("ort"));
    Prozess.Ausgang ausgang = Prozess.runAbfrage(ort, worte.toArray(new String[0]));

    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    assertThat(ausgang.ausgabe()).isNotEmpty();
  }

  @Test
  void goingBackRunsWithoutSpark() {
    Path ort = Testort.copy(Testort.mitEntwurf(), ordner.resolve("ort"));
    Aufruf.in(ort).run("datenstand", "veroeffentliche").isGut();
    Prozess.Ausgang ausgang =
        Prozess.runAbfrage(ort, "datenstand", "zurueck", Testort.ERSTER, "--grund", "Probe");

    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
  }

  @Test
  void loadingSaysThatSparkIsMissing() {
    Path ort = Testort.create(ordner.resolve("ort"));
    Prozess.Ausgang ausgang = Prozess.runAbfrage(ort, "aufnehmen", "lieferungen");

    assertThat(ausgang.code()).isEqualTo(4);
    assertThat(ausgang.meldungen()).startsWith("Abgebrochen: Zum Laden fehlt Apache Spark");
    assertThat(ausgang.ausgabe()).isEmpty();
  }

  @Test
  void sparkIsNotOnTheClassPathOfTheQuerySide() {
    assertThat(Prozess.listAbfrageJars())
        .isNotEmpty()
        .noneMatch(jar -> jar.matches(".*(spark|scala|hadoop).*"));
  }

  /** A command that is added must be added here, too. */
  @Test
  void everyCommandIsTried() {
    Set<String> tried = new TreeSet<>();
    befehle().forEach(b -> tried.add(b.get(0)));
    Set<String> all = new TreeSet<>(Befehlsliste.list().stream().map(e -> e.name()).toList());
    all.remove("aufnehmen");

    assertThat(tried).isEqualTo(all);
    List<String> unterbefehle =
        new ArrayList<>(
            befehle().stream()
                .filter(b -> b.get(0).equals("datenstand"))
                .map(b -> b.get(1))
                .toList());
    unterbefehle.add("zurueck");
    assertThat(unterbefehle)
        .containsExactlyInAnyOrderElementsOf(
            Aufruf.in(ordner).commandLine("datenstand").getSubcommands().keySet());
  }
}
