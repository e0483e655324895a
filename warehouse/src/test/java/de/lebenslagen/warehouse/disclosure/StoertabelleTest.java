package de.lebenslagen.warehouse.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cell-key method against tables of ptable 1.0.0 and results looked up in them. */
class StoertabelleTest {

  private static final String KLEIN =
      """
      i,j,p,v,p_int_lb,p_int_ub
      0,0,1,0,0,1
      1,0,0.5,-1,0,0.5
      1,2,0.5,1,0.5,1
      """;

  private static String read(String name) throws IOException {
    try (InputStream in = StoertabelleTest.class.getResourceAsStream("orakel/ckm/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Map<String, String>> rows(String name) throws IOException {
    return parse(read(name));
  }

  private static List<Map<String, String>> parse(String text) {
    List<String> lines = text.lines().toList();
    String[] header = lines.get(0).split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",");
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], fields[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static int key(String decimal) {
    return (int) Math.round(Double.parseDouble(decimal) * Stoertabelle.SCHLUESSEL);
  }

  @Test
  void countsAreChangedAsTheReferenceSays() throws IOException {
    Stoertabelle tabelle = Stoertabelle.parse(read("ptable_D5V3_js2.csv"));
    List<Map<String, String>> cases = rows("micro_recordkeys.csv");
    List<Map<String, String>> expected = rows("expected_D5V3_js2.csv");

    assertThat(expected)
        .hasSize(63)
        .allSatisfy(
            cell -> {
              List<Map<String, String>> inside =
                  cases.stream()
                      .filter(
                          c ->
                              List.of("area", "sex", "nat").stream()
                                  .allMatch(
                                      d -> cell.get(d).equals("T") || cell.get(d).equals(c.get(d))))
                      .toList();
              int key = Zellschluessel.sum(inside.stream().map(c -> key(c.get("rkey"))).toList());
              assertThat(inside).hasSize(Integer.parseInt(cell.get("n")));
              assertThat(key).isEqualTo(key(cell.get("cellkey")));
              assertThat(tabelle.apply(inside.size(), key))
                  .isEqualTo(Long.parseLong(cell.get("published")));
            });
  }

  @ParameterizedTest
  @CsvSource({"ptable_D2V1.csv,2,1", "ptable_D3V1.csv,3,1", "ptable_D5V3_js2.csv,5,3"})
  void referenceTablesAreReadWithTheirParameters(String name, int most, int least)
      throws IOException {
    Stoertabelle tabelle = Stoertabelle.parse(read(name));

    assertThat(tabelle.groessteStoerung()).isEqualTo(most);
    assertThat(tabelle.kleinsteGezeigte()).isEqualTo(least);
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      long count = random.nextInt(40);
      long shown = tabelle.apply(count, random.nextInt(Stoertabelle.SCHLUESSEL));
      assertThat(shown).isBetween(Math.max(0, count - most), count == 0 ? 0 : count + most);
      assertThat(shown == 0 || shown >= least).isTrue();
    }
  }

  /** Tables of ptable 1.0.0, create_cnt_ptable, whose solver stops at about 1e-7. */
  @ParameterizedTest
  @CsvSource({"ptable_D2V1.csv,2,1.05,0", "ptable_D3V1.csv,3,1,0", "ptable_D5V3_js2.csv,5,3,2"})
  void madeTablesAreThoseOfTheReference(String name, int d, double v, int js) throws IOException {
    String made = new Stoerparameter(d, v, js, Optional.empty()).toTabelle();

    List<Map<String, String>> expected = rows(name);
    List<Map<String, String>> found = parse(made);
    assertThat(found).hasSameSizeAs(expected);
    for (int r = 0; r < expected.size(); r++) {
      for (String column : List.of("i", "j", "v", "p", "p_int_lb", "p_int_ub")) {
        assertThat(Double.parseDouble(found.get(r).get(column)))
            .as("%s in %s", column, expected.get(r))
            .isCloseTo(Double.parseDouble(expected.get(r).get(column)), within(2e-6));
      }
    }
    assertThat(Stoertabelle.parse(made).groessteStoerung()).isEqualTo(d);
    assertThat(Stoertabelle.parse(made).kleinsteGezeigte()).isEqualTo(js + 1);
  }

  /** Whatever the parameters: mean 0, not more variance, and counts stay as often as wished. */
  @ParameterizedTest
  @CsvSource({"1,0.4,0,0.5", "4,2,0,0.3", "6,6,3,0.1", "10,20,0,0.05", "5,3,2,0.9"})
  void madeTableKeepsWhatItPromises(int d, double v, int js, double stay) {
    Map<Integer, List<Map<String, String>>> byCount = new TreeMap<>();
    parse(new Stoerparameter(d, v, js, Optional.of(stay)).toTabelle())
        .forEach(
            row ->
                byCount
                    .computeIfAbsent(Integer.valueOf(row.get("i")), i -> new ArrayList<>())
                    .add(row));

    byCount.forEach(
        (count, row) -> {
          assertThat(moment(row, 1)).as("mean of %d", count).isCloseTo(0, within(1e-6));
          assertThat(moment(row, 2)).as("variance of %d", count).isLessThan(v + 1e-5);
        });
    List<Map<String, String>> last = byCount.get(byCount.size() - 1);
    assertThat(moment(last, 2)).isCloseTo(v, within(1e-4));
    assertThat(last).hasSize(2 * d + 1);
    double unchanged =
        last.stream()
            .filter(r -> r.get("v").equals("0"))
            .mapToDouble(r -> Double.parseDouble(r.get("p")))
            .sum();
    assertThat(unchanged >= stay - 1e-6 || stay > 0.5).isTrue();
  }

  private static double moment(List<Map<String, String>> row, int power) {
    return row.stream()
        .mapToDouble(
            r -> Double.parseDouble(r.get("p")) * Math.pow(Double.parseDouble(r.get("v")), power))
        .sum();
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,0,0.5,größte Änderung",
    "51,1,0,0.5,größte Änderung",
    "5,0,0,0.5,Varianz",
    "5,NaN,0,0.5,Varianz",
    "5,26,0,0.5,Varianz",
    "5,3,-1,0.5,js",
    "5,3,6,0.5,js",
    "5,3,2,0,pstay",
    "5,3,2,1,pstay",
    "5,0.5,4,0.5,Varianz ist zu klein",
    "2,3.9,0,0.5,nicht zu erreichen",
  })
  void parametersWithoutATableAreRefusedWithTheReason(
      int d, double v, int js, double stay, String reason) {
    assertThatThrownBy(() -> new Stoerparameter(d, v, js, Optional.of(stay)).toTabelle())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,0,1,0,0,1>0,0,0.5,0,0,0.5;0,1,0.5,1,0.5,1>Mittelwert",
        "0,0,1,0,0,1>1,1,1,0,0,1>fehlen Zeilen",
        "1,0,0.5,-1,0,0.5>1,0,0.5,1,0,0.5>unmöglich",
        "1,0,0.5,-1,0,0.5>1,0,0.4,-1,0,0.5>nicht zusammen",
        "1,2,0.5,1,0.5,1>1,2,0.5,1,0.6,1>nicht zusammen",
        "1,2,0.5,1,0.5,1>1,2,0.4,1,0.5,0.9>nicht 1",
        "1,2,0.5,1,0.5,1>1,3,0.5,2,0.5,1>Mittelwert",
        "1,2,0.5,1,0.5,1>1,x,0.5,1,0.5,1>keine Zahl",
        "1,2,0.5,1,0.5,1>1,2,NaN,1,0.5,1>unmöglich",
        "1,2,0.5,1,0.5,1>1,2,0.5>andere Spalten",
        "i,j,p,v,p_int_lb,p_int_ub>i,j,p>fehlen Spalten",
      })
  void wrongTableIsRefusedWithTheReason(String change) {
    String[] parts = change.split(">");
    String text = KLEIN.replace(parts[0], parts[1].replace(";", "\n"));

    assertThat(text).isNotEqualTo(KLEIN);
    assertThatThrownBy(() -> Stoertabelle.parse(text)).hasMessageContaining(parts[2]);
  }

  @Test
  void tableThatChangesNothingIsRefused() {
    assertThatThrownBy(
            () -> Stoertabelle.parse("i,j,p,v,p_int_lb,p_int_ub\n0,0,1,0,0,1\n1,1,1,0,0,1\n"))
        .hasMessageContaining("verändert nichts");
    assertThatThrownBy(() -> Stoertabelle.parse("")).hasMessageContaining("leer");
  }

  @Test
  void keysDependOnSecretCellAndCountAndOnNothingElse() {
    Zellschluessel one = new Zellschluessel(new byte[32]);
    byte[] other = new byte[32];
    other[0] = 1;

    assertThat(one.draw("a", 3)).isEqualTo(new Zellschluessel(new byte[32]).draw("a", 3));
    assertThat(one.draw("a", 3)).isNotEqualTo(one.draw("a", 4)).isNotEqualTo(one.draw("b", 3));
    assertThat(one.draw("a", 3)).isNotEqualTo(new Zellschluessel(other).draw("a", 3));
    assertThat(one.draw("a", 0)).isZero();
    assertThatThrownBy(() -> new Zellschluessel(new byte[8])).hasMessageContaining("32 bytes");
  }
}
