package de.lebenslagen.notebook.absatz;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.notebook.absatz.Formulare.Wahl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormularfelderTest {

  private final List<String> asked = new ArrayList<>();

  /** Answers from a map, else with the default, and keeps what was asked. */
  private String fill(Map<String, String> values, String text) {
    Formulare formulare =
        new Formulare() {
          @Override
          public String text(String name, String vorgabe) {
            asked.add(name);
            return values.getOrDefault(name, vorgabe);
          }

          @Override
          public String waehle(String name, String vorgabe, List<Wahl> wahl) {
            asked.add(name + wahl.stream().map(Wahl::text).toList());
            return values.getOrDefault(name, vorgabe);
          }

          @Override
          public List<String> waehleMehrere(String name, List<String> vorgabe, List<Wahl> wahl) {
            asked.add(name + wahl.stream().map(Wahl::text).toList());
            return vorgabe;
          }
        };
    return new Formularfelder(
            formulare,
            name ->
                name.equals("@gebiete")
                    ? Optional.of(List.of(Wahl.of("Nord"), Wahl.of("Süd")))
                    : Optional.empty(),
            name -> name.equals("geteilt") ? Optional.of("42") : Optional.empty())
        .fill(text, Formularfelder::insertSql);
  }

  @Test
  void defaultStandsUntilTheReaderWritesSomethingElse() {
    assertThat(fill(Map.of(), "jahr = ${jahr=2022}")).isEqualTo("jahr = 2022");
    assertThat(fill(Map.of("jahr", "2021"), "jahr = ${jahr=2022}")).isEqualTo("jahr = 2021");
    assertThat(fill(Map.of(), "a ${leer} b")).isEqualTo("a  b");
  }

  @Test
  void choicesAreOfferedWithTheirNames() {
    assertThat(fill(Map.of(), "${jahr=2022,2021(voriges)|2022}")).isEqualTo("2022");
    assertThat(fill(Map.of(), "${gebiet=Nord,@gebiete}")).isEqualTo("Nord");

    assertThat(asked).containsExactly("jahr[voriges, 2022]", "gebiet[Nord, Süd]");
  }

  @Test
  void severalChoicesAreJoined() {
    assertThat(fill(Map.of(), "${checkbox:gebiet=Nord|Süd,@gebiete}")).isEqualTo("Nord, Süd");
    assertThat(fill(Map.of(), "'${checkbox(',' ):gebiet=Nord|Süd,Nord|Süd}'")).contains("Nord");
  }

  @Test
  void sharedValueStandsWhereAFormHasNoDefault() {
    assertThat(fill(Map.of(), "${geteilt} ${geteilt=1}")).isEqualTo("42 1");
  }

  @Test
  void quoteInAValueCanNotEndASqlText() {
    assertThat(fill(Map.of("n", "x' OR 'a'='a"), "WHERE raum = '${n=}' AND 1 = ${m=1}"))
        .isEqualTo("WHERE raum = 'x'' OR ''a''=''a' AND 1 = 1");
  }

  @Test
  void bracesThatAreNoFormStay() {
    assertThat(fill(Map.of(), "SELECT {'a': 1}, ${")).isEqualTo("SELECT {'a': 1}, ${");
  }
}
