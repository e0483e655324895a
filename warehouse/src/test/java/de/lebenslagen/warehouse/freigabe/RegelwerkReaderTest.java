package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.lebenslagen.warehouse.disclosure.Stoertabelle;
import de.lebenslagen.warehouse.model.Abbruch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RegelwerkReaderTest {

  private final String shipped = RegelwerkReader.readMitgeliefert().text();

  @TempDir Path ordner;

  @Test
  void shippedPolicyHoldsWhereATownHasNone() {
    Regelwerk regelwerk = RegelwerkReader.read(ordner);

    assertThat(regelwerk).isEqualTo(RegelwerkReader.readMitgeliefert());
    assertThat(regelwerk.mindestfallzahl("arbeitslose")).isEqualTo(3);
    assertThat(regelwerk.mindestfallzahl("hze_tagesgruppe")).isEqualTo(5);
    assertThat(regelwerk.isAnteilZuSperren("arbeitslose", 40, 40)).isTrue();
    assertThat(regelwerk.isAnteilZuSperren("einwohner", 40, 40)).isFalse();
    assertThat(regelwerk.isAnteilZuSperren("einwohner", 4, 9)).isTrue();
    assertThat(regelwerk.isAnteilZuSperren("einwohner", 0, 9)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "mindestfallzahl: 3,mindestfallzahl: 1,ab 2",
    "mindestfallzahl_streng: 5,mindestfallzahl_streng: 2,ab 3",
    "hoechster_sperranteil: 0.66,hoechster_sperranteil: .nan,Dezimalpunkt",
    "hoechster_sperranteil: 0.66,hoechster_sperranteil: 1.5,Anteil",
    "bereits_veroeffentlicht: gilt,bereits_veroeffentlicht: vielleicht,GILT",
    "zeitgrenze_sekunden: 600,zeitgrenze_sekunden: 0,ab 1",
    "mindest_nenner: 10,mindest_neuner: 10,mindest_nenner",
    "kitaplaetze,kita*,Muster",
    "kitaplaetze,arbeitslose,andere Regeln",
    "kitaplaetze,einwohner,andere Regeln",
    "kitaplaetze,hze_tagesgruppe,andere Regeln",
    "verfahren: sperrung,verfahren: rundung,ZELLSCHLUESSEL",
    "- kita,- '*',mindestens einem Buchstaben",
    "- kita,- '?_*',mindestens einem Buchstaben",
    "'  geheim:','  geheimes:',geheimes",
    "verfahren: sperrung,verfahren: zellschluessel,stoertabelle",
    "verfahren: sperrung,'verfahren: sperrung\\nstoertabelle: mitgeliefert',Entweder sperren",
    "verfahren: sperrung,'verfahren: zellschluessel\\nstoertabelle: i;j;p',fehlen Spalten",
    "verfahren: sperrung,'verfahren: zellschluessel\\nstoertabelle: { d: 0, v: 1 }',größte Änderung",
    "verfahren: sperrung,'verfahren: zellschluessel\\nstoertabelle: { d: 5, v: 0.5, js: 4 }',zu klein",
    "verfahren: sperrung,'verfahren: zellschluessel\\nstoertabelle: { d: 5 }',das Feld",
    "verfahren: sperrung,'verfahren: zellschluessel\\nstoertabelle: { d: 5, v: 3, ps: 1 }',ein bekanntes Feld",
  })
  void wrongPolicyIsToldWithFileAndLine(String from, String to, String told) {
    assertThatThrownBy(
            () ->
                RegelwerkReader.parse(
                    "geheimhaltung.yml", shipped.replace(from, to.replace("\\n", "\n"))))
        .hasMessageContaining("geheimhaltung.yml, Zeile ")
        .satisfies(e -> assertThat(e.getMessage() + ((Abbruch) e).abhilfe()).contains(told));
  }

  /** What ships is what its parameters make, and a town may write the parameters. */
  @Test
  void shippedTableIsMadeFromItsParameters() {
    String own = shipped.replace("verfahren: sperrung", "verfahren: zellschluessel");
    Stoertabelle shippedTable = table(own + "\nstoertabelle: mitgeliefert\n");
    Stoertabelle made = table(own + "\nstoertabelle: { d: 5, v: 3, js: 2 }\n");

    for (int key = 0; key < Stoertabelle.SCHLUESSEL; key += 9_999_991) {
      for (int count = 0; count < 20; count++) {
        assertThat(made.apply(count, key)).isEqualTo(shippedTable.apply(count, key));
      }
    }
  }

  private static Stoertabelle table(String policy) {
    return RegelwerkReader.parse("geheimhaltung.yml", policy).stoertabelle().orElseThrow();
  }

  private static String json(String yaml) throws IOException {
    return new ObjectMapper()
        .writeValueAsString(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  @Test
  void shippedPolicyFitsItsSchema() throws IOException {
    try (InputStream in = RegelwerkReader.class.getResourceAsStream("geheimhaltung.schema.json")) {
      List<Error> errors =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON)
              .validate(json(shipped), InputFormat.JSON);
      assertThat(errors).isEmpty();
    }
  }
}
