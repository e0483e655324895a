package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.figures.Wertformat;
import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Wertart;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import de.lebenslagen.warehouse.query.Katalog;
import de.lebenslagen.warehouse.query.build.Sql;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlwert;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One number of one area over all years, on one Gebietsstand. */
@Command(
    name = "reihe",
    description = {
      "Zeigt, was für ein Gebiet über die Jahre gezählt wurde, als eine Reihe auf einem",
      "Gebietsstand. Was auf anderen Grenzen gezählt ist, wird umgerechnet und so gekennzeichnet."
    },
    footer = {
      "  lebenslagen raum reihe einwohner 01100101",
      "  lebenslagen raum reihe einwohner 09041301 --gebietsstand 2006-06-14"
    })
final class RaumReiheBefehl extends Ortsbefehl {

  /** Longer than this between two values is a gap. */
  private static final long LUECKE_MONATE = 18;

  @Parameters(
      index = "0",
      paramLabel = "GEGENSTAND",
      description = "Was gezählt wird: einwohner, arbeitslose …")
  private String gegenstand = "";

  @Parameters(
      index = "1",
      paramLabel = "GEBIET",
      description = "Name, Schlüssel oder raum_id des Gebiets.")
  private String gebiet = "";

  @Option(
      names = "--gebietsstand",
      paramLabel = "TAG",
      converter = Tageswert.Leser.class,
      description = "Erster Tag des Gebietsstands; sonst der letzte, in dem es das Gebiet gibt.")
  private @Nullable LocalDate gebietsstand;

  @Option(names = "--ebene", paramLabel = "EBENE", description = "Wo der Name mehrdeutig ist.")
  private @Nullable String ebene;

  @Option(
      names = "--merkmal",
      paramLabel = "MERKMAL=AUSPRÄGUNG",
      description = "Nur ein Teil, etwa altersgruppe=0-18.")
  private Map<String, String> merkmale = Map.of();

  @Option(
      names = "--datenquelle",
      paramLabel = "ID",
      description = "Datenquelle oder Reihe; sonst die mit Vorrang.")
  private @Nullable String datenquelle;

  RaumReiheBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      Datenstand stand = zugang.getDatenstand(register, Optional.empty());
      try (Datenbank datenbank = zugang.openDatenbank(register, stand)) {
        Treffer raum = getRaum(datenbank);
        List<Kennzahlwert> werte = new Kennzahlen(datenbank).compute(auswahl(datenbank, raum.id()));
        print(raum, werte, Namen.read(datenbank, raum.id().raumgliederung()));
        println("");
        println(
            stil()
                .blass(
                    "  Datenstand " + stand.id() + " · intern, nicht auf Geheimhaltung geprüft"));
      }
    }
    return 0;
  }

  private record Treffer(RaumId id, String name) {}

  /** What people call a thing counted, a Datenquelle, an Ebene: by its key. */
  private record Namen(
      Map<String, String> gegenstaende, Map<String, String> quellen, Map<String, String> ebenen) {

    /** Two area systems may name their Ebenen alike and title them differently. */
    static Namen read(Datenbank datenbank, String raumgliederung) {
      return new Namen(
          titles(datenbank, "SELECT gegenstand::VARCHAR, titel FROM dim_gegenstand"),
          titles(datenbank, "SELECT datenquelle::VARCHAR, titel FROM dim_datenquelle"),
          titles(
              datenbank,
              "SELECT ebene::VARCHAR, titel FROM dim_ebene WHERE raumgliederung = "
                  + Sql.literal(raumgliederung)
                  + " ORDER BY gebietsstand"));
    }

    private static Map<String, String> titles(Datenbank datenbank, String sql) {
      Map<String, String> result = new HashMap<>();
      try (Ergebnis ergebnis = datenbank.query(sql)) {
        ergebnis
            .list()
            .forEach(z -> result.put(String.valueOf(z.wert(0)), String.valueOf(z.wert(1))));
      }
      return result;
    }

    /** The name, or the key where it has none. */
    static String of(Map<String, String> namen, String schluessel) {
      return namen.getOrDefault(schluessel, schluessel);
    }
  }

  /** The area on the wanted, else on the last Gebietsstand that has it; the larger Ebene first. */
  private Treffer getRaum(Datenbank datenbank) {
    List<Treffer> alle;
    try (Ergebnis ergebnis =
        datenbank.query(
            "SELECT raum_id::VARCHAR, r.name FROM dim_raum r LEFT JOIN dim_ebene e USING"
                + " (raumgliederung, gebietsstand, ebene) WHERE NOT nicht_zuordenbar"
                + " ORDER BY gebietsstand DESC, rang DESC, raum_id")) {
      alle =
          ergebnis.list().stream()
              .map(
                  z ->
                      new Treffer(
                          RaumId.parse(String.valueOf(z.wert(0))), String.valueOf(z.wert(1))))
              .toList();
    }
    return alle.stream()
        .filter(t -> gebietsstand == null || t.id().gebietsstand().equals(gebietsstand))
        .filter(t -> ebene == null || t.id().ebene().equals(ebene))
        .filter(
            t ->
                t.name().equalsIgnoreCase(gebiet)
                    || t.id().schluessel().equals(gebiet)
                    || t.id().toString().equals(gebiet))
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Das Gebiet \"" + gebiet + "\" gibt es dort nicht.",
                    Vorschlaege.satz(
                        gebiet, alle.stream().map(Treffer::name).distinct().toList())));
  }

  private Kennzahlauswahl auswahl(Datenbank datenbank, RaumId raum) {
    SortedSet<Integer> jahre =
        datenbank.katalog().listAbdeckung().stream()
            .filter(a -> a.gegenstand().equals(gegenstand))
            .map(Katalog.Abdeckung::berichtsjahr)
            .collect(Collectors.toCollection(TreeSet::new));
    Kennzahlauswahl result =
        new Kennzahlauswahl(
            gegenstand,
            Optional.ofNullable(datenquelle),
            Map.of(),
            Zielebene.of(raum.raumgliederung(), raum.ebene()).withGebietsstand(raum.gebietsstand()),
            Optional.of(List.of(raum)),
            jahre);
    for (Map.Entry<String, String> merkmal : merkmale.entrySet()) {
      result = result.with(merkmal.getKey(), merkmal.getValue());
    }
    return result;
  }

  private void print(Treffer raum, List<Kennzahlwert> werte, Namen namen) {
    println(
        stil().fett(Namen.of(namen.gegenstaende(), gegenstand) + ", " + raum.name())
            + stil()
                .blass(
                    "  "
                        + Namen.of(namen.ebenen(), raum.id().ebene())
                        + " "
                        + raum.id().schluessel()
                        + ", Gebietsstand vom "
                        + Tageswert.format(raum.id().gebietsstand())));
    println("");
    TerminalTabelle table =
        TerminalTabelle.of(
            umgebung(),
            TerminalTabelle.Spalte.links("Zeit"),
            TerminalTabelle.Spalte.rechts("Wert"),
            TerminalTabelle.Spalte.rechts("±"),
            TerminalTabelle.Spalte.links("wie"),
            TerminalTabelle.Spalte.umbrochen("Datenquelle"));
    Optional<LocalDate> vorher = Optional.empty();
    for (Kennzahlwert wert : werte) {
      Optional<LocalDate> tag = wert.zeitbezug().map(z -> Zeitbezug.parse(z).bis());
      if (vorher.isPresent() && tag.isPresent()) {
        luecke(vorher.get(), tag.get()).ifPresent(l -> table.add(List.of("┄┄┄┄", l, "", "", "")));
      }
      table.add(row(wert, namen));
      if (tag.isPresent()) {
        vorher = tag;
      }
    }
    table.render().forEach(this::println);
  }

  static Optional<String> luecke(LocalDate von, LocalDate bis) {
    long monate = ChronoUnit.MONTHS.between(von, bis);
    return monate > LUECKE_MONATE
        ? Optional.of(Zahlformat.ANTEIL.format(monate / 12.0) + " Jahre Lücke")
        : Optional.empty();
  }

  private static List<String> row(Kennzahlwert wert, Namen namen) {
    return List.of(
        wert.zeitbezug().map(RaumReiheBefehl::zeit).orElse(String.valueOf(wert.berichtsjahr())),
        wert.umrechnung().isPresent()
            ? Zahlformat.ANZAHL.format(wert.wert())
            : Wertformat.formatZelle(wert.wert()),
        wert.umrechnung()
            .filter(u -> u.standardfehler() > 0)
            .map(u -> Zahlformat.ANZAHL.format(u.standardfehler()))
            .orElse(""),
        wert.findUmrechnungsart().map(RaumReiheBefehl::wort).orElse(wortOhne(wert)),
        wert.wert().code().hasZahl() ? Namen.of(namen.quellen(), wert.datenquelle()) : "");
  }

  private static String wort(Wertart art) {
    return art == Wertart.GESCHAETZT ? "geschätzt (umgerechnet)" : "umgerechnet";
  }

  private static String wortOhne(Kennzahlwert wert) {
    return wert.wert().code().hasZahl() ? "" : wert.wert().code().bezeichnung();
  }

  private static String zeit(String schluessel) {
    Zeitbezug zeit = Zeitbezug.parse(schluessel);
    return zeit.von().equals(zeit.bis())
        ? Tageswert.format(zeit.bis())
        : schluessel.substring(schluessel.indexOf('_') + 1);
  }
}
