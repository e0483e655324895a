package de.lebenslagen.ops.musterstadt;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.ops.musterstadt.Registerfolge.Bewegung;
import de.lebenslagen.ops.musterstadt.Registerfolge.Eintrag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The register tells one story: who is there follows from who was there and what happened. */
class RegisterTest {

  private static final Musterauftrag AUFTRAG =
      new Musterauftrag(4_000, 2015, 2020, 11, Variante.STANDARD);

  private static Registerfolge register;

  @BeforeAll
  static void live() {
    register = Registerfolge.of(AUFTRAG);
  }

  /** Person by person and block by block: stock + births − deaths + in − out = next stock. */
  @Test
  void eachYearFollowsFromTheYearBeforeAndItsMovements() {
    for (int jahr = 2016; jahr <= 2020; jahr++) {
      Map<Long, Integer> wohnort = new HashMap<>();
      register.stand(jahr - 1).forEach((person, e) -> wohnort.put(person, e.block()));
      for (Bewegung b : register.bewegungen(jahr)) {
        Integer vorher = wohnort.remove(b.person());
        assertThat(vorher == null ? -1 : vorher).as("%s", b).isEqualTo(b.von());
        if (b.nach() >= 0) {
          wohnort.put(b.person(), b.nach());
        }
      }
      Map<Long, Integer> nachher = new HashMap<>();
      register.stand(jahr).forEach((person, e) -> nachher.put(person, e.block()));
      assertThat(nachher).as("year %d", jahr).isEqualTo(wohnort);
    }
  }

  @Test
  void everyKindOfMovementHappens() {
    Set<Bewegungsart> arten =
        register.bewegungen(2018).stream().map(Bewegung::art).collect(Collectors.toSet());

    assertThat(arten).containsExactlyInAnyOrder(Bewegungsart.values());
  }

  @Test
  void personsAgeByOneYearAndKeepTheirBirthday() {
    register
        .stand(2016)
        .forEach(
            (person, vorher) -> {
              Eintrag nachher = register.stand(2017).get(person);
              if (nachher != null) {
                assertThat(nachher.alter()).isEqualTo(vorher.alter() + 1);
                assertThat(nachher.geburtstag()).isEqualTo(vorher.geburtstag());
              }
            });
  }

  @Test
  void noChildLivesWithoutAnAdultAndTypesFitThePeople() {
    for (List<Eintrag> haushalt : haushalte(2020)) {
      Haushaltstyp typ = haushalt.get(0).typ();
      long kinder = haushalt.stream().filter(e -> e.alter() < 18).count();
      long erwachsene = haushalt.size() - kinder;

      assertThat(erwachsene).isPositive();
      assertThat(haushalt).extracting(Eintrag::block).containsOnly(haushalt.get(0).block());
      assertThat(typ == Haushaltstyp.EINPERSON).isEqualTo(haushalt.size() == 1);
      assertThat(typ == Haushaltstyp.ALLEINERZIEHEND || typ == Haushaltstyp.PAAR_MIT_KIND)
          .isEqualTo(kinder > 0);
    }
  }

  /** Rough bounds around German towns: a generator that drifts out of them is broken. */
  @Test
  void populationIsThatOfATown() {
    List<Eintrag> alle = List.copyOf(register.stand(2020).values());
    double unter18 = share(alle, 0, 18);
    double ab65 = share(alle, 65, 200);
    double jeHaushalt = (double) alle.size() / haushalte(2020).size();

    assertThat(alle.size()).isBetween(3_600, 4_400);
    assertThat(unter18).isBetween(0.13, 0.22);
    assertThat(ab65).isBetween(0.16, 0.28);
    assertThat(jeHaushalt).isBetween(1.7, 2.2);
  }

  private static double share(List<Eintrag> alle, int von, int bis) {
    return (double) alle.stream().filter(e -> e.alter() >= von && e.alter() < bis).count()
        / alle.size();
  }

  private static List<List<Eintrag>> haushalte(int jahr) {
    return List.copyOf(
        register.stand(jahr).values().stream()
            .collect(Collectors.groupingBy(Eintrag::haushalt))
            .values());
  }

  @Test
  void pseudonymsAreDistinctAndSayNothingOfTheOrder() {
    Pseudonym pseudonym = new Pseudonym(1, 0);
    Set<Long> seen = new HashSet<>();
    int steigend = 0;
    for (long i = 0; i < 20_000; i++) {
      long here = pseudonym.of(i);
      assertThat(here).isBetween(0L, (1L << 40) - 1);
      seen.add(here);
      steigend += pseudonym.of(i + 1) > here ? 1 : 0;
    }

    assertThat(seen).hasSize(20_000);
    assertThat(steigend).isBetween(9_600, 10_400);
  }
}
