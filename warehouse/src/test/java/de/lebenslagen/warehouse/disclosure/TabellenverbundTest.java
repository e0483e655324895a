package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.disclosure.Achse.Art;
import de.lebenslagen.warehouse.disclosure.Achse.Stufe;
import de.lebenslagen.warehouse.disclosure.solver.Solvers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TabellenverbundTest {

  /** From leaves and hierarchies alone come all cells, values and the relations' consistency. */
  @ParameterizedTest
  @CsvSource({
    "s01_2d_3x3, 'area,x', 1, 9",
    "s03_area_sex_age, 'area,sex,age', 1, 80",
    "s04_two_area_systems, 'area,nat', 2, 48",
    "s07_quarterly_flow, 'area,quarter,type', 1, 120",
    "s05_voerde, 'area,sex,age,nat', 1, 720"
  })
  void cellsEqualReferenceWhenBuiltFromLeaves(
      String name, String dimensions, int areaSystems, int atoms) {
    List<Map<String, String>> rows = OracleInstance.rows(name + "/cells.csv");
    List<String> names = List.of(dimensions.split(","));
    List<Achse> achsen = new ArrayList<>();
    for (String dimension : names) {
      achsen.add(achse(name, dimension, dimension.equals("area") ? areaSystems : 1, rows));
    }
    Kreuztabelle tabelle = new Kreuztabelle("n", achsen, leaves(names, achsen, rows));
    Zellsystem system =
        new Tabellenverbund(List.of(tabelle), wert -> wert >= 1 && wert <= 2).zellsystem();

    assertThat(system.size()).isEqualTo(rows.size());
    assertThat(system.atomCount()).isEqualTo(atoms);
    assertThat(system.nullformen()).isEmpty();
    for (Map<String, String> row : rows) {
      Zelle zelle =
          system
              .zellen()
              .get(system.getIndex(tabelle.schluessel(names.stream().map(row::get).toList())));
      assertThat(zelle.wert()).isEqualTo(Long.parseLong(row.get("value")));
      assertThat(zelle.schutzbedarf().isZuSchuetzen()).isEqualTo(row.get("primary").equals("1"));
      assertThat(zelle.schutzbedarf().isUnveroeffentlicht())
          .isEqualTo("0".equals(row.get("published")));
    }
  }

  private static Achse achse(
      String instance, String dimension, int systems, List<Map<String, String>> cells) {
    List<List<Stufe>> hierarchies = new ArrayList<>();
    String total = "";
    for (int i = 0; i < systems; i++) {
      List<Stufe> steps = new ArrayList<>();
      for (Map<String, String> row :
          OracleInstance.rows(instance + "/hier_" + dimension + "_" + i + ".csv")) {
        if (row.get("parent").isEmpty()) {
          total = row.get("code");
        } else {
          steps.add(new Stufe(row.get("code"), row.get("parent")));
        }
      }
      hierarchies.add(steps);
    }
    Set<String> unpublished = new LinkedHashSet<>();
    for (Map<String, String> cell : cells) {
      if (dimension.equals("area") && "0".equals(cell.get("published"))) {
        unpublished.add(cell.get("area"));
      }
    }
    return new Achse(dimension, Art.MERKMAL, total, hierarchies, unpublished);
  }

  private static Map<List<String>, Long> leaves(
      List<String> names, List<Achse> achsen, List<Map<String, String>> rows) {
    Map<List<String>, Long> leaves = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      List<String> cell = names.stream().map(row::get).toList();
      boolean leaf = true;
      for (int i = 0; i < cell.size(); i++) {
        leaf &= achsen.get(i).listBlaetter().contains(cell.get(i));
      }
      if (leaf) {
        leaves.put(cell, Long.parseLong(row.get("value")));
      }
    }
    return leaves;
  }

  private static final Achse RAUM = RandomSystems.achse("Raum", List.of("Nord", "Sued"));
  private static final Achse ALTER = RandomSystems.achse("Alter", List.of("jung", "alt"));
  private static final Achse GESCHLECHT = RandomSystems.achse("Geschlecht", List.of("m", "w"));

  private static Kreuztabelle tabelle(Achse achse, String eins, String zwei, long... werte) {
    Map<List<String>, Long> leaves = new LinkedHashMap<>();
    leaves.put(List.of("Nord", eins), werte[0]);
    leaves.put(List.of("Nord", zwei), werte[1]);
    leaves.put(List.of("Sued", eins), werte[2]);
    leaves.put(List.of("Sued", zwei), werte[3]);
    return new Kreuztabelle("Faelle", List.of(RAUM, achse), leaves);
  }

  @Test
  void tablesShareTheirCommonSums() {
    Tabellenverbund verbund =
        new Tabellenverbund(
            List.of(
                tabelle(ALTER, "jung", "alt", 10, 20, 30, 40),
                tabelle(GESCHLECHT, "m", "w", 15, 15, 35, 35)),
            wert -> false);

    Zellsystem system = verbund.zellsystem();

    assertThat(system.zellen())
        .extracting(Zelle::schluessel)
        .doesNotHaveDuplicates()
        .contains("Faelle", "Faelle;Raum=Nord", "Faelle;Alter=jung;Raum=Nord");
    assertThat(system.size()).isEqualTo(9 + 6);
    assertThat(system.nullformen()).as("Nord by age = Nord by sex, and so on").isNotEmpty();
  }

  /** The small count is in the second table; its sum is only there because of the first. */
  @Test
  void cellIsHiddenAcrossTables() {
    Tabellenverbund verbund =
        new Tabellenverbund(
            List.of(
                tabelle(ALTER, "jung", "alt", 10, 20, 30, 40),
                tabelle(GESCHLECHT, "m", "w", 1, 29, 35, 35)),
            wert -> wert == 1);

    Geheimhaltungsergebnis ergebnis =
        new Geheimhaltung(TestPolitik.WITHOUT_SHARE_LIMIT).protect(verbund);

    assertThat(ergebnis).isInstanceOf(Geheimhaltungsergebnis.Geschuetzt.class);
    Sperrmuster muster = ((Geheimhaltungsergebnis.Geschuetzt) ergebnis).muster();
    assertThat(muster.isGesperrt("Faelle;Geschlecht=m;Raum=Nord")).isTrue();
    assertThat(muster.anzahl()).isGreaterThanOrEqualTo(4);
  }

  /** Sparse three-way tables full of small counts, attacked by the other engine. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void sparseTablesAreProtected(int seed) {
    Tabellenverbund verbund =
        new Tabellenverbund(
            List.of(RandomSystems.sparse(new Random(seed))), wert -> wert == 1 || wert == 2);

    Geheimhaltungsergebnis ergebnis =
        new Geheimhaltung(TestPolitik.WITHOUT_SHARE_LIMIT).protect(verbund);

    assertThat(hidden(ergebnis)).isNotEmpty();
    Sperrmuster muster = ((Geheimhaltungsergebnis.Geschuetzt) ergebnis).muster();
    assertThat(
            new Geheimhaltung(TestPolitik.WITHOUT_SHARE_LIMIT, Solvers.ojAlgo())
                .audit(muster)
                .isBestanden())
        .isTrue();
  }

  @Test
  void cellPublishedByOthersStaysVisible() {
    List<Kreuztabelle> tabellen = List.of(tabelle(GESCHLECHT, "m", "w", 1, 29, 35, 35));
    Geheimhaltung geheimhaltung = new Geheimhaltung(TestPolitik.WITHOUT_SHARE_LIMIT);
    String known = "Faelle;Geschlecht=w;Raum=Nord";

    assertThat(hidden(geheimhaltung.protect(new Tabellenverbund(tabellen, wert -> wert == 1))))
        .contains(known);
    assertThat(
            hidden(
                geheimhaltung.protect(
                    new Tabellenverbund(tabellen, wert -> wert == 1, Set.of(known)))))
        .doesNotContain(known)
        .contains("Faelle;Raum=Nord");
    assertThatThrownBy(
            () -> new Tabellenverbund(tabellen, wert -> false, Set.of("nirgends")).zellsystem())
        .hasMessageContaining("nirgends");
  }

  private static Set<String> hidden(Geheimhaltungsergebnis ergebnis) {
    assertThat(ergebnis).isInstanceOf(Geheimhaltungsergebnis.Geschuetzt.class);
    return ((Geheimhaltungsergebnis.Geschuetzt) ergebnis).muster().listGesperrt();
  }

  @Test
  void tablesThatDisagreeAreRefused() {
    Tabellenverbund verbund =
        new Tabellenverbund(
            List.of(
                tabelle(ALTER, "jung", "alt", 10, 20, 30, 40),
                tabelle(GESCHLECHT, "m", "w", 1, 1, 1, 1)),
            wert -> false);

    assertThatThrownBy(verbund::zellsystem).hasMessageContaining("different values");
  }

  @Test
  void countOfDividedCategoryIsRefused() {
    Map<List<String>, Long> werte = Map.of(List.of("insgesamt"), 5L);

    assertThatThrownBy(() -> new Kreuztabelle("Faelle", List.of(RAUM), werte))
        .hasMessageContaining("undivided");
  }
}
