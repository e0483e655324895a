package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped area system. */
class VerwaltungTest {

  private static final LocalDate STAND = LocalDate.of(2009, 10, 21);
  private final Gebietspruefung pruefung = RaumgliederungReader.readVerwaltung();
  private final Gebietsstand stand =
      pruefung.getRaumgliederung().findGebietsstand(STAND).orElseThrow();

  @Test
  void nrwIsCompleteWhenShipped() {
    assertThat(pruefung.befunde()).isEmpty();
    assertThat(stand.listRaeume("gemeinde")).hasSize(396);
    assertThat(stand.listRaeume("kreis")).hasSize(53);
    assertThat(stand.listRaeume("land")).hasSize(16);
    assertThat(stand.listRaeume("bund")).extracting(Raum::name).containsExactly("Deutschland");
  }

  @Test
  void gemeindeLiesInKreisLandAndBundWhenLinked() {
    assertThat(stand.zuordnungen())
        .filteredOn(z -> z.von().schluessel().equals("05170044"))
        .extracting(z -> z.nach().schluessel())
        .containsExactlyInAnyOrder("05170", "05", "DE");
  }

  @Test
  void kreisfreieStadtHasNameOfItsGemeindeWhenKeyEndsWithZeros() {
    Map<String, String> nameByKreis = names("kreis");
    List<Raum> kreisfrei =
        stand.listRaeume("gemeinde").stream()
            .filter(r -> r.id().schluessel().endsWith("000"))
            .toList();
    assertThat(kreisfrei).hasSize(22);
    assertThat(kreisfrei)
        .allSatisfy(
            r ->
                assertThat(nameByKreis.get(r.id().schluessel().substring(0, 5)))
                    .isEqualTo(r.name()));
  }

  @Test
  void kreisHoldsTheTownItIsNamedAfterWhenSoNamed() {
    Set<String> ohneNamensort =
        Set.of("Kreis Lippe", "Kreis Siegen-Wittgenstein", "Kreis Minden-Lübbecke");
    Map<String, List<String>> gemeinden =
        stand.listRaeume("gemeinde").stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.id().schluessel().substring(0, 5),
                    Collectors.mapping(Raum::name, Collectors.toList())));
    List<Raum> nachOrt =
        stand.listRaeume("kreis").stream()
            .filter(r -> r.name().startsWith("Kreis ") && !ohneNamensort.contains(r.name()))
            .toList();
    assertThat(nachOrt).hasSize(19);
    assertThat(nachOrt)
        .allSatisfy(
            r -> assertThat(gemeinden.get(r.id().schluessel())).contains(r.name().substring(6)));
    assertThat(gemeinden.get("05334")).contains("Aachen");
    assertThat(gemeinden.get("05162")).contains("Neuss");
    assertThat(gemeinden.get("05770")).contains("Minden", "Lübbecke");
    assertThat(gemeinden.get("05970")).contains("Siegen");
    assertThat(gemeinden.get("05378")).contains("Bergisch Gladbach");
    assertThat(gemeinden.get("05766")).contains("Detmold");
  }

  @Test
  void everyAreaHasOneLandWhenSharesAreSummed() {
    Map<RaumId, Double> summe =
        stand.zuordnungen().stream()
            .filter(z -> z.nach().ebene().equals("land"))
            .collect(
                Collectors.groupingBy(
                    Raumzuordnung::von, Collectors.summingDouble(Raumzuordnung::anteil)));
    assertThat(summe).hasSize(396 + 53);
    assertThat(summe.values()).containsOnly(1.0);
  }

  private Map<String, String> names(String ebene) {
    return stand.listRaeume(ebene).stream()
        .collect(Collectors.toMap(r -> r.id().schluessel(), Raum::name));
  }
}
