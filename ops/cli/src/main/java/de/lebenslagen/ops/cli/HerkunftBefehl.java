package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Wertformat;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Ergebniszeile;
import de.lebenslagen.warehouse.query.Katalog;
import de.lebenslagen.warehouse.query.kennzahl.Faktzeile;
import de.lebenslagen.warehouse.query.kennzahl.Herkunftssuche;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Walks a figure back to the file and row it comes from. */
@Command(
    name = "lebenslagen herkunft",
    description = "Zeigt zu einer Zahl, aus welchen Zeilen welcher Dateien sie stammt.",
    footer = {
      "  lebenslagen herkunft arbeitslose Nordstadt 2022",
      "  lebenslagen herkunft einwohner Flensburg 2022 --merkmal altersgruppe=0-18"
    })
final class HerkunftBefehl extends Ortsbefehl {

  private static final Pattern ANTEIL =
      Pattern.compile("anteil|quote|quotient|prozent|dichte|je_", Pattern.CASE_INSENSITIVE);

  @Parameters(
      index = "0",
      paramLabel = "GEGENSTAND",
      description = "Was gezählt wird: einwohner, arbeitslose …")
  private String gegenstand = "";

  @Parameters(index = "1", paramLabel = "GEBIET", description = "Name oder raum_id des Gebiets.")
  private String gebiet = "";

  @Parameters(index = "2", paramLabel = "JAHR", description = "Berichtsjahr.")
  private int jahr;

  @Option(
      names = "--merkmal",
      paramLabel = "MERKMAL=AUSPRÄGUNG",
      description = "Nur ein Teil, etwa altersgruppe=0-18.")
  private Map<String, String> merkmale = Map.of();

  @Option(names = "--datenquelle", paramLabel = "ID", description = "Woher; sonst die mit Vorrang.")
  private @Nullable String datenquelle;

  @Option(names = "--datenstand", paramLabel = "NR", description = "Sonst der aktuelle.")
  private @Nullable String datenstand;

  HerkunftBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      Datenstand stand = zugang.getDatenstand(register, Optional.ofNullable(datenstand));
      try (Datenbank datenbank = zugang.openDatenbank(register, stand)) {
        requireGegenstand(datenbank);
        Raumtreffer raum = getRaum(datenbank);
        Kennzahlauswahl auswahl = auswahl(raum.id());
        print(datenbank, stand, raum, auswahl, new Archivzeilen(arbeitsbereich, register));
      }
    }
    return 0;
  }

  private record Raumtreffer(RaumId id, String name) {}

  private void requireGegenstand(Datenbank datenbank) {
    List<String> known;
    try (Ergebnis ergebnis =
        datenbank.query("SELECT gegenstand FROM dim_gegenstand ORDER BY ALL")) {
      known = ergebnis.list().stream().map(z -> String.valueOf(z.wert(0))).toList();
    }
    if (!known.contains(gegenstand)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Den Gegenstand \""
              + gegenstand
              + "\" gibt es nicht. "
              + Vorschlaege.satz(gegenstand, known),
          ANTEIL.matcher(gegenstand).find()
              ? "Hinter einem berechneten Anteil stehen zwei Zahlen: bitte beide einzeln fragen, etwa"
                  + " arbeitslose und einwohner."
              : "\"lebenslagen abfrage 'FROM dim_gegenstand'\" zeigt, was gezählt wird.");
    }
  }

  private Raumtreffer getRaum(Datenbank datenbank) {
    try (Ergebnis ergebnis =
        datenbank.query("SELECT raum_id::VARCHAR, name FROM dim_raum ORDER BY ALL")) {
      List<Ergebniszeile> rows = ergebnis.list();
      return rows.stream()
          .filter(
              z -> gebiet.equals(z.wert(0)) || gebiet.equalsIgnoreCase(String.valueOf(z.wert(1))))
          .findFirst()
          .map(
              z ->
                  new Raumtreffer(
                      RaumId.parse(String.valueOf(z.wert(0))), String.valueOf(z.wert(1))))
          .orElseThrow(
              () ->
                  new Abbruch(
                      Abbruch.Kategorie.EINGABE,
                      "Das Gebiet \""
                          + gebiet
                          + "\" gibt es nicht. "
                          + Vorschlaege.satz(
                              gebiet, rows.stream().map(z -> String.valueOf(z.wert(1))).toList()),
                      "Bitte den Namen eines Gebiets schreiben."));
    }
  }

  private Kennzahlauswahl auswahl(RaumId raum) {
    Kennzahlauswahl all = Kennzahlauswahl.insgesamt(gegenstand, raum.ebene(), Set.of(jahr));
    Kennzahlauswahl one =
        new Kennzahlauswahl(
            all.gegenstand(),
            Optional.ofNullable(datenquelle),
            all.merkmale(),
            Zielebene.of(raum.raumgliederung(), raum.ebene()),
            Optional.of(List.of(raum)),
            all.jahre());
    for (Map.Entry<String, String> merkmal : merkmale.entrySet()) {
      one = one.with(merkmal.getKey(), merkmal.getValue());
    }
    return one;
  }

  private void print(
      Datenbank datenbank,
      Datenstand stand,
      Raumtreffer raum,
      Kennzahlauswahl auswahl,
      Archivzeilen archiv) {
    Kennzahlwert wert = new Kennzahlen(datenbank).compute(auswahl).get(0);
    println(
        stil().fett(gegenstand + ", " + raum.name() + ", " + jahr + ": ")
            + Wertformat.formatZelle(wert.wert())
            + (wert.wert().code().hasZahl() ? unit(datenbank) : "")
            + wert.wert().findGrund().map(g -> "  (" + g + ")").orElse(""));
    println("");
    List<Faktzeile> cells = new Herkunftssuche(datenbank).list(auswahl, raum.id(), jahr);
    if (cells.isEmpty()) {
      println("  Keine Zeile einer Datei steht dahinter.");
      listJahre(datenbank)
          .ifPresent(jahre -> println("  Zu " + gegenstand + " geliefert wurde: " + jahre + "."));
    } else {
      printZellen(cells, archiv);
    }
    println("");
    println(
        stil().blass("  Datenstand " + stand.id() + " · intern, nicht auf Geheimhaltung geprüft"));
    cells.stream()
        .map(Faktzeile::lieferung)
        .distinct()
        .forEach(id -> archiv.describe(id).ifPresent(t -> println(stil().blass("  " + t))));
  }

  private String unit(Datenbank datenbank) {
    return listAbdeckung(datenbank).map(a -> " " + a.einheit()).findFirst().orElse("");
  }

  private Optional<String> listJahre(Datenbank datenbank) {
    SortedSet<Integer> jahre =
        listAbdeckung(datenbank)
            .map(Katalog.Abdeckung::berichtsjahr)
            .collect(Collectors.toCollection(TreeSet::new));
    return jahre.isEmpty() ? Optional.empty() : Optional.of(Jahre.format(jahre));
  }

  private Stream<Katalog.Abdeckung> listAbdeckung(Datenbank datenbank) {
    return datenbank.katalog().listAbdeckung().stream()
        .filter(a -> a.gegenstand().equals(gegenstand));
  }

  /** Of counted persons no row is kept: the way back ends at the count. */
  private static String wieGeliefert(Faktzeile zelle, Archivzeilen archiv) {
    return zelle.zeileNr() == 0
        ? "gezählt, nicht aufbewahrt: hier endet die Herkunft"
        : archiv.find(zelle.lieferung(), zelle.zeileNr()).orElse("nicht archiviert");
  }

  private void printZellen(List<Faktzeile> cells, Archivzeilen archiv) {
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.umbrochen("Datei"),
            TerminalTabelle.Spalte.rechts("Zeile"),
            TerminalTabelle.Spalte.links("Spalte"),
            TerminalTabelle.Spalte.rechts("Wert"),
            TerminalTabelle.Spalte.links("Zeile der Datei, wie geliefert"));
    cells.forEach(
        c ->
            table.add(
                List.of(
                    c.datei(),
                    c.zeileNr() == 0 ? "–" : String.valueOf(c.zeileNr()),
                    c.spalte(),
                    Wertformat.formatZelle(c.wert()),
                    wieGeliefert(c, archiv))));
    table.render().forEach(this::println);
  }
}
