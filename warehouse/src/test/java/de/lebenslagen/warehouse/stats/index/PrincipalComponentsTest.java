package de.lebenslagen.warehouse.stats.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lebenslagen.warehouse.stats.Fixture;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

  private static final List<IndexComponent> INDICATORS =
      Stream.of("sgb2", "kinder", "mig", "dyn")
          .map(
              name ->
                  IndexComponent.of(
                      name,
                      DoubleStream.of(Fixture.column("index/zscore_pca.csv", name))
                          .boxed()
                          .toList()))
          .toList();

  @Test
  void loadingsEigenvaluesAndScoresEqualReference() {
    List<PrincipalComponents.Component> components =
        PrincipalComponents.of(INDICATORS).get().components();
    List<Fixture.Row> expected = Fixture.read("index/pca.csv");
    for (int k = 0; k < expected.size(); k++) {
      assertThat(components.get(k).eigenvalue())
          .isCloseTo(expected.get(k).number("eig"), within(1e-10));
      assertThat(components.get(0).loadings().get(k))
          .isCloseTo(expected.get(k).number("loading1"), within(1e-10));
    }
    double[] scores = Fixture.column("index/zscore_pca.csv", "pc1");
    for (int i = 0; i < scores.length; i++) {
      assertThat(components.get(0).scores().get(i)).isCloseTo(scores[i], within(1e-10));
    }
  }

  @Test
  void everyComponentPointsUpwardsAndSharesSumToOne() {
    List<PrincipalComponents.Component> components =
        PrincipalComponents.of(INDICATORS).get().components();
    for (PrincipalComponents.Component component : components) {
      assertThat(component.loadings().stream().mapToDouble(Double::doubleValue).sum())
          .isGreaterThan(0);
    }
    assertThat(components.stream().mapToDouble(c -> c.varianceShare()).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void indicatorWithoutSpreadIsDroppedAndNamed() {
    IndexComponent constant =
        IndexComponent.of("fest", INDICATORS.get(0).values().stream().map(value -> 3.0).toList());
    PrincipalComponents with =
        PrincipalComponents.of(Stream.concat(INDICATORS.stream(), Stream.of(constant)).toList())
            .get();
    assertThat(with.dropped()).containsOnlyKeys("fest");
    assertThat(with.components()).isEqualTo(PrincipalComponents.of(INDICATORS).get().components());
  }

  @Test
  void notComputableWhenOneIndicatorIsLeft() {
    assertThat(PrincipalComponents.of(INDICATORS.subList(0, 1)).findGrund())
        .contains("Weniger als zwei Indikatoren streuen: keine Hauptkomponenten.");
  }

  @Test
  void smallestEigenvalueIsZeroWhenIndicatorsAreTheSame() {
    IndexComponent copy = IndexComponent.of("kopie", INDICATORS.get(0).values());
    List<PrincipalComponents.Component> components =
        PrincipalComponents.of(List.of(INDICATORS.get(0), copy)).get().components();
    assertThat(components.get(0).eigenvalue()).isCloseTo(2, within(1e-12));
    assertThat(components.get(1).eigenvalue()).isBetween(0.0, 1e-12);
  }
}
