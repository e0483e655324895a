package de.lebenslagen.notebook.indikator;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemensucheTest {

  private static final Indikatorkatalog KATALOG = Indikatorkatalog.readShipped();
  private static final Themensuche SUCHE = new Themensuche(KATALOG, Suchworte.read());

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

  @ParameterizedTest
  @CsvSource({"Glück", "blub blub", "quote"})
  void nothingIsGuessedWhenTheWordsDoNotSay(String worte) {
    assertThat(find(worte)).isEmpty();
  }
}
