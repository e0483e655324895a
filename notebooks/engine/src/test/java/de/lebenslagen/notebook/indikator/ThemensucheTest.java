package de.lebenslagen.notebook.indikator;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemensucheTest {

  private static final Indikatorkatalog KATALOG = Indikatorkatalog.readShipped();
  private static final Themensuche SUCHE = new Themensuche(KATALOG, Suchworte.read(), "Flensburg");

  private static List<String> find(String text) {
    return SUCHE.find(text).gemeint().stream()
        .map(Indikator::schluessel)
        .map(IndikatorSchluessel::wert)
        .toList();
  }

  @Test
  void everySearchWordLeadsToAnIndicator() {
    assertThat(Suchworte.read().listSchluessel())
        .allSatisfy(k -> assertThat(KATALOG.find(new IndikatorSchluessel(k))).isPresent());
  }

  @Test
  void everyIndicatorIsFoundByItsNameKeyAndCode() {
    assertThat(KATALOG.list())
        .allSatisfy(
            i -> {
              assertThat(find(i.name())).first().isEqualTo(i.schluessel().wert());
              assertThat(find(i.schluessel().wert())).containsExactly(i.schluessel().wert());
              assertThat(find(i.kuerzel())).containsExactly(i.schluessel().wert());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kinder in sgb ii | minderjaehrige_im_sgb2_bezug",
        "Kinder im SGB-II-Bezug | minderjaehrige_im_sgb2_bezug",
        "sgb2 quote | sgb2_quote",
        "Bürgergeld | sgb2_quote",
        "Arbeitslosigkeit | arbeitslosenanteil",
        "Anteil der Arbeitslosen | arbeitslosenanteil",
        "Arbeitslosenanteil der Ausländer | arbeitslosenanteil_auslaender",
        "pflegequote | pflegequote",
        "Pflegequtoe | pflegequote",
        "Leerstand | leerstandsquote",
        "Durchschnittsalter | durchschnittsalter",
        "Einbürgerungen | einbuergerungsquote",
        "Schwerbehinderte | anteil_schwerbehinderte",
        "Masern | masern_impfung",
        "Versiegelung | versiegelungsgrad"
      })
  void wordsOfPeopleLeadToTheIndicator(String worte, String schluessel) {
    assertThat(find(worte)).first().isEqualTo(schluessel);
  }

  private static Themensuche.Fund inTown(String stadt, String text) {
    Indikatorkatalog katalog =
        Indikatorkatalog.read(Path.of("../../ops/demo/flensburg/indikatoren"));
    return new Themensuche(katalog, Suchworte.read(), stadt).find(text);
  }

  /** Flensburg has four indices of that name, and one of them is its own. */
  @ParameterizedTest
  @CsvSource({"Sozialindex", "der sozialindex", "Sozialindex Flensburg", "FL05"})
  void indexOfTheTownIsMeantWhenNoOtherIsNamed(String worte) {
    assertThat(inTown("Flensburg", worte).gemeint())
        .extracting(i -> i.schluessel().wert())
        .containsExactly("sozialindex_flensburg");
  }

  @Test
  void otherIndexIsMeantWhenItIsNamed() {
    assertThat(inTown("Flensburg", "Sozialindex nach Hamburger Art").gemeint())
        .extracting(i -> i.schluessel().wert())
        .containsExactly("sozialindex_hamburger_art");
  }

  @Test
  void theUserIsAskedWhichIndexWhenNoneIsTheTowns() {
    Themensuche.Fund fund = inTown("Musterstadt", "Sozialindex");

    assertThat(fund.gemeint()).isEmpty();
    assertThat(fund.aehnlich())
        .extracting(i -> i.schluessel().wert())
        .contains(
            "sozialindex_flensburg",
            "sozialindex_hamburger_art",
            "sozialindex_darmstaedter_art",
            "sozialindex_imd_art");
  }

  @ParameterizedTest
  @CsvSource({"Glück", "blub blub", "quote"})
  void nothingIsGuessedWhenTheWordsDoNotSay(String worte) {
    assertThat(find(worte)).isEmpty();
  }
}
