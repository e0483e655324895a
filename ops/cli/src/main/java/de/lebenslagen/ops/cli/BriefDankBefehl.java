package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.brief.Dank;
import de.lebenslagen.dashboards.publish.brief.Verwendung;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.register.Briefeintrag.Briefgegenstand;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Thanks for what is published, and says what it was used for. */
@Command(
    name = "dank",
    description = {
      "Dankt für Lieferungen, die im aktuellen Datenstand stehen: je Stelle ein Brief. Darin steht,",
      "welche Indikatoren daraus berechnet werden und in welchen Freigaben die Zahlen stehen."
    },
    footer =
        "  lebenslagen brief dank kita --verwendung \"Kitabedarfsplanung 2026\" --verwendung"
            + " \"Monitoring\"")
final class BriefDankBefehl extends Ortsbefehl {

  @Parameters(
      arity = "0..*",
      paramLabel = "DATENQUELLE",
      description = "Wofür; sonst für alle im Datenstand.")
  private List<String> datenquellen = List.of();

  @Option(
      names = "--verwendung",
      paramLabel = "TEXT",
      description = "Wofür die Zahlen sonst verwendet wurden; mehrmals möglich.")
  private List<String> verwendungen = List.of();

  @Option(
      names = "--nach",
      paramLabel = "ORDNER",
      description = "Wohin; sonst ausgabe/briefe im Arbeitsbereich.")
  private @Nullable Path nach;

  BriefDankBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    Zugang zugang = Zugang.of(arbeitsbereich, umgebung());
    try (Register register = zugang.openRegister();
        Schreibsperre sperre = register.acquireSperre("brief dank")) {
      Datenstand stand = zugang.getDatenstand(register, Optional.empty());
      Lieferlage lage = Lieferlage.of(arbeitsbereich, umgebung(), Optional.of(register));
      Briefschreiber schreiber =
          new Briefschreiber(
              umgebung(),
              arbeitsbereich,
              register,
              sperre,
              Optional.ofNullable(nach).map(this::resolve));
      uses(arbeitsbereich, lage, register, stand)
          .forEach((stelle, used) -> write(schreiber, lage, stelle, used, stand));
      schreiber.printWeiter();
    }
    return 0;
  }

  private void write(
      Briefschreiber schreiber,
      Lieferlage lage,
      String stelle,
      List<Verwendung> used,
      Datenstand stand) {
    LocalDate published =
        LocalDate.ofInstant(stand.veroeffentlichtUm().orElseThrow(), umgebung().uhr().getZone());
    List<Briefgegenstand> subjects =
        used.stream()
            .flatMap(
                v ->
                    v.berichtsjahre().stream()
                        .map(j -> new Briefgegenstand(v.datenquelle().id(), j)))
            .toList();
    schreiber.write(
        new Dank(lage.kontakte().get(stelle), used, verwendungen, stand.id(), published),
        "",
        subjects,
        Optional.empty(),
        List.of());
  }

  /** By Lieferstelle, what of it the Datenstand holds. */
  private Map<String, List<Verwendung>> uses(
      Arbeitsbereich arbeitsbereich, Lieferlage lage, Register register, Datenstand stand) {
    Map<Datenquelle, TreeSet<Integer>> years = new LinkedHashMap<>();
    for (Datenquelle quelle : wanted(lage)) {
      register.datenstaende().listEinheitslieferungen(stand.id()).stream()
          .filter(e -> e.lieferung().datenquelle().equals(quelle.id()))
          .map(e -> Zeitbezug.parse(e.zeitbezug()).bis().getYear())
          .map(j -> j + quelle.zeitbezug().berichtsjahrVersatz())
          .forEach(j -> years.computeIfAbsent(quelle, q -> new TreeSet<>()).add(j));
    }
    if (years.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Im Datenstand " + stand.id() + " steht davon nichts.",
          "Erst aufnehmen und veröffentlichen, dann danken.");
    }
    Verwendungssuche suche =
        Verwendungssuche.run(
            arbeitsbereich, umgebung(), register, stand, lage, List.copyOf(years.keySet()));
    Map<String, List<Verwendung>> result = new LinkedHashMap<>();
    years.forEach(
        (quelle, j) ->
            result
                .computeIfAbsent(quelle.herkunft().lieferstelle(), s -> new ArrayList<>())
                .add(
                    new Verwendung(
                        quelle,
                        List.copyOf(j),
                        suche.listIndikatoren(quelle),
                        suche.listFreigaben(quelle))));
    return result;
  }

  private List<Datenquelle> wanted(Lieferlage lage) {
    return datenquellen.isEmpty()
        ? lage.datenquellen()
        : datenquellen.stream().map(lage::getDatenquelle).toList();
  }
}
