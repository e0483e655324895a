package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Katalog;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Which tables, columns, units and years there are. */
@Command(
    name = "lebenslagen katalog",
    description = {
      "Zeigt, was es gibt: die Sichten und Tabellen, und welche Datenquelle für welche Ebene und",
      "welche Jahre geliefert hat. Mit dem Namen einer Tabelle: ihre Spalten mit Einheit."
    },
    footer = {"  lebenslagen katalog", "  lebenslagen katalog fct_leistungsbezug"})
final class KatalogBefehl extends Ortsbefehl {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TABELLE",
      description = "Tabelle oder Sicht.")
  private @Nullable String tabelle;

  KatalogBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      Datenstand datenstand = zugang.getDatenstand(register, Optional.empty());
      try (Datenbank datenbank = zugang.openDatenbank(register, datenstand)) {
        Katalog katalog = datenbank.katalog();
        if (tabelle == null) {
          printTabellen(katalog);
          println("");
          printAbdeckung(katalog.listAbdeckung());
        } else {
          printSpalten(katalog, tabelle);
        }
      }
      println("");
      println(stil().blass("  Datenstand " + datenstand.id()));
    }
    return 0;
  }

  private void printTabellen(Katalog katalog) {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.umbrochen("Tabelle oder Sicht"),
            TerminalTabelle.Spalte.umbrochen("was darin steht"));
    katalog.listTabellen().forEach(t -> table.add(List.of(t.name(), t.beschreibung())));
    table.render().forEach(this::println);
  }

  private void printSpalten(Katalog katalog, String name) {
    List<Katalog.Spalte> spalten = katalog.listSpalten(name);
    if (spalten.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Tabelle \"" + name + "\" gibt es nicht. " + katalog.vorschlag(name),
          "\"lebenslagen katalog\" zeigt alle.");
    }
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Spalte"),
            TerminalTabelle.Spalte.links("Typ"),
            TerminalTabelle.Spalte.links("Einheit"),
            TerminalTabelle.Spalte.umbrochen("was sie bedeutet"));
    spalten.forEach(
        s -> table.add(List.of(s.name(), typ(s.typ()), s.einheit().orElse(""), s.beschreibung())));
    table.render().forEach(this::println);
  }

  /** DuckDB's types in words; a type of its own stands for a list of known texts. */
  private static String typ(String duckDb) {
    return switch (duckDb) {
      case "VARCHAR", "TEXT" -> "Text";
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> "Ganzzahl";
      case "DOUBLE", "FLOAT" -> "Zahl";
      case "DATE" -> "Tag";
      case "BOOLEAN" -> "ja/nein";
      default -> duckDb;
    };
  }

  private void printAbdeckung(List<Katalog.Abdeckung> abdeckung) {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.umbrochen("Datenquelle, Aufgliederung"),
            TerminalTabelle.Spalte.links("Ebene"),
            TerminalTabelle.Spalte.links("Einheit"),
            TerminalTabelle.Spalte.umbrochen("Jahre"),
            TerminalTabelle.Spalte.rechts("Zeilen"),
            TerminalTabelle.Spalte.rechts("davon\nohne Zahl"));
    Map<String, List<Katalog.Abdeckung>> byView = new LinkedHashMap<>();
    abdeckung.forEach(
        a ->
            byView
                .computeIfAbsent(a.datenquelle() + ", " + a.aufgliederung(), k -> new ArrayList<>())
                .add(a));
    byView.forEach(
        (name, list) ->
            table.add(
                List.of(
                    name,
                    list.get(0).ebene(),
                    list.get(0).einheit(),
                    Jahre.format(years(list)),
                    Zahlformat.ANZAHL.format(list.stream().mapToLong(a -> a.zeilen()).sum()),
                    Zahlformat.ANZAHL.format(list.stream().mapToLong(a -> a.ohneZahl()).sum()))));
    table.render().forEach(this::println);
  }

  private static SortedSet<Integer> years(List<Katalog.Abdeckung> list) {
    SortedSet<Integer> years = new TreeSet<>();
    list.forEach(a -> years.add(a.berichtsjahr()));
    return years;
  }
}
