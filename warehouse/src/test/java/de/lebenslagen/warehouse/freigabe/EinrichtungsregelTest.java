package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped policy says of kinds of facilities, and what no text of one may be. */
class EinrichtungsregelTest {

  private final Einrichtungsregel regel = RegelwerkReader.readMitgeliefert().einrichtungen();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frauenhaus",
        "Frauenhaus",
        "FRAUEN-HAUS",
        "frauen_haus",
        "Frauenhäuser",
        "Frauen*haus",
        "kita_frauenhaus",
        "ｆｒａｕｅｎｈａｕｓ",
        "Schutz-Wohnung",
        "maedchenzuflucht",
        "Mädchen Zuflucht",
        "Kindertagespflege",
        "tagesmutter_nord"
      })
  void secretKindIsClosedHoweverItIsSpelled(String art) {
    assertThat(regel.decide(art, art)).isEqualTo(Einrichtungsregel.Urteil.GEHEIM);
  }

  /** Letters that only look alike are no open kind: what is open is compared letter by letter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kita",
        "kit\u0430",
        "kita ",
        "kita\u200b",
        "kitafrauen",
        "wohngruppe",
        "sonstige"
      })
  void kindThatIsNotNamedIsUndecided(String art) {
    assertThat(regel.decide(art, art)).isEqualTo(Einrichtungsregel.Urteil.UNENTSCHIEDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kita",
        "schule",
        "grundschule",
        "weiterfuehrende_schule",
        "jugendtreff",
        "jugendfreizeit",
        "pflegeheim",
        "apotheke",
        "begegnung"
      })
  void shippedKindIsOpen(String art) {
    assertThat(regel.decide(art, art)).isEqualTo(Einrichtungsregel.Urteil.OFFEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001b[2Jb", "a\u202eb", "LANG"})
  void textThatIsNoNameIsRefusedWithItsPlace(String name) {
    String told = name.equals("LANG") ? "x".repeat(100_000) : name;
    assertThatThrownBy(
            () ->
                Standorttext.check(
                    new Gelistet(
                        "K1",
                        "verzeichnis",
                        "z",
                        2022,
                        "2022-12-31",
                        told,
                        Optional.of("kita"),
                        "Kita",
                        "",
                        "",
                        "r",
                        Optional.empty(),
                        "",
                        "",
                        17,
                        "verzeichnis",
                        false)))
        .hasMessageContaining("verzeichnis, z, Zeile 17")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }
}
