package de.lebenslagen.warehouse.stats.segregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTableTest {

  @ParameterizedTest
  @CsvSource({"two_group", "small_minority", "five_group"})
  void informationMeasuresEqualReference(String name) {
    GroupTable table = read(name);
    String expected = "segregation/" + name + "_expected.csv";
    assertThat(table.mutualInformation())
        .isCloseTo(Fixture.measure(expected, "M_nat"), within(1e-12));
    assertThat(table.theilH().get()).isCloseTo(Fixture.measure(expected, "H_theil"), within(1e-12));
    assertThat(table.entropy())
        .isCloseTo(Fixture.measure(expected, "entropy_groups_nat"), within(1e-12));
  }

  @Test
  void exposureAndIsolationEqualReference() {
    GroupTable table = read("five_group");
    List<String> groups = names("five_group", "group");
    for (Fixture.Row row : Fixture.read("segregation/five_group_exposure.csv")) {
      int of = groups.indexOf(row.text("of"));
      int to = groups.indexOf(row.text("to"));
      assertThat(table.exposure(of, to).get()).isCloseTo(row.number("exposure"), within(1e-12));
    }
    for (Fixture.Row row : Fixture.read("segregation/five_group_isolation.csv")) {
      int group = groups.indexOf(row.text("group"));
      assertThat(table.exposure(group, group).get())
          .isCloseTo(row.number("isolation"), within(1e-12));
    }
  }

  @Test
  void localSegregationEqualsReference() {
    GroupTable table = read("five_group");
    List<String> areas = names("five_group", "unit");
    for (Fixture.Row row : Fixture.read("segregation/five_group_local.csv")) {
      int area = areas.indexOf(row.text("unit"));
      assertThat(table.localSegregation(area).get()).isCloseTo(row.number("ls"), within(1e-12));
      assertThat(table.areaShare(area)).isCloseTo(row.number("p"), within(1e-12));
    }
  }

  private static GroupTable read(String name) {
    List<Fixture.Row> rows = Fixture.read("segregation/" + name + "_input.csv");
    List<List<Long>> counts = new ArrayList<>();
    for (String unit : names(name, "unit")) {
      counts.add(names(name, "group").stream().map(group -> count(rows, unit, group)).toList());
    }
    return GroupTable.of(counts).get();
  }

  private static long count(List<Fixture.Row> rows, String unit, String group) {
    return rows.stream()
        .filter(row -> row.text("unit").equals(unit) && row.text("group").equals(group))
        .findFirst()
        .orElseThrow()
        .count("n");
  }

  private static List<String> names(String name, String column) {
    return Fixture.read("segregation/" + name + "_input.csv").stream()
        .map(row -> row.text(column))
        .distinct()
        .toList();
  }

  @Test
  void emptyAreaHasReasonAndChangesNothing() {
    List<List<Long>> counts = List.of(List.of(5L, 7L), List.of(9L, 1L));
    GroupTable table = GroupTable.of(counts).get();
    GroupTable with =
        GroupTable.of(Stream.concat(counts.stream(), Stream.of(List.of(0L, 0L))).toList()).get();
    assertThat(with.mutualInformation()).isEqualTo(table.mutualInformation());
    assertThat(with.localSegregation(2).findGrund()).contains("Niemand wohnt in diesem Raum.");
    assertThat(with.exposure(0, 1)).isEqualTo(table.exposure(0, 1));
  }

  @Test
  void notComputableWhenGroupIsEmptyOrAlone() {
    GroupTable alone = GroupTable.of(List.of(List.of(5L, 0L), List.of(9L, 0L))).get();
    assertThat(alone.theilH().findGrund()).contains("Nur eine Gruppe ist vertreten.");
    assertThat(alone.exposure(0, 1).findGrund()).contains("Eine der beiden Gruppen ist leer.");
    assertThat(alone.entropy()).isZero();
    assertThat(GroupTable.of(List.of(List.of(0L, 0L))).findGrund())
        .contains("Niemand wohnt in den Räumen.");
  }

  @Test
  void exposuresOfGroupSumToOneAndInformationIsWithinEntropy() {
    SplittableRandom random = new SplittableRandom(31);
    for (int round = 0; round < 100; round++) {
      List<List<Long>> counts =
          Stream.generate(() -> random.longs(4, 0, 90).boxed().toList()).limit(9).toList();
      GroupTable table = GroupTable.of(counts).get();
      double sum = 0;
      for (int to = 0; to < 4; to++) {
        sum += table.exposure(0, to).get();
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
      assertThat(table.mutualInformation()).isBetween(0.0, table.entropy() + 1e-12);
    }
  }
}
