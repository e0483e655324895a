package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files under a name that nobody knows: the message says what is wrong with the file itself. */
class UnerkannteDateienTest {

  @TempDir static Path ordner;
  private static Aufruf aufruf;

  @BeforeAll
  static void create() {
    aufruf = Angriffsort.create(ordner.resolve("stadt"));
  }

  private static Aufruf.Ausgang pruefe(byte[] inhalt) {
    Path datei = Testordner.write(ordner.resolve("von_herrn_x.dat"), inhalt);
    return aufruf.run("pruefe", datei.toString());
  }

  private static Aufruf.Ausgang pruefe(String text) {
    return pruefe(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Fremddatei> listFremde() {
    return Fremddatei.list().filter(f -> !f.name().equals("Excel-Mappe"));
  }

  @ParameterizedTest
  @MethodSource("listFremde")
  void otherKindOfFileIsNamed(Fremddatei fremd) {
    Aufruf.Ausgang ausgang = pruefe(fremd.inhalt());

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(flat(ausgang))
        .contains("von_herrn_x.dat ist " + fremd.beschreibung(), "erwartet war", "Abhilfe: Bitte")
        .doesNotContain("gehört zu keiner Datenquelle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "   \r\n\t\r\n", "\uFEFF", "\uFEFF\n"})
  void emptyFileIsCalledEmpty(String text) {
    Aufruf.Ausgang ausgang = pruefe(text);

    assertThat(ausgang.code()).isEqualTo(3);
    assertThat(flat(ausgang)).contains("von_herrn_x.dat ist leer.", "noch einmal anfordern");
  }

  @Test
  void brokenFileSaysWhereItBreaks() {
    assertThat(flat(pruefe("a;b\n1;2\n3;\"4\n")))
        .contains("lässt sich nicht als Tabelle lesen: Zeile 3", "Anführungszeichen");
    assertThat(flat(pruefe("a;b\n1;2\n3;\u0000\n"))).contains("Zeile 3", "U+0000");
    assertThat(flat(pruefe("{\"type\": \"FeatureCollection\", \"features\": [")))
        .contains("lässt sich nicht als Tabelle lesen", "GeoJSON");
    byte[] good = Angriffsform.XLSX.render(Angriffsort.rows());
    assertThat(flat(pruefe(Arrays.copyOf(good, good.length / 2))))
        .contains("lässt sich nicht als Tabelle lesen", "beschädigt");
  }

  /** Nothing is declared as personal here, and the file is a list of people without a header. */
  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void firstRowIsNeverRepeated(String trennzeichen) {
    String row = String.join(trennzeichen, "Mustermann", "Erika", "12.08.1964", "Holzweg 17a", "5");
    for (String text : new String[] {row + "\n", row, "\n" + row + "\n", row + "\n" + row + "\n"}) {
      Aufruf.Ausgang ausgang = pruefe(text);

      assertThat(ausgang.code()).isEqualTo(2);
      assertThat(ausgang.ausgabe() + ausgang.meldungen())
          .contains("gehört zu keiner", "datenquelle entwurf DATEI")
          .doesNotContain("Mustermann", "Erika", "1964", "Holzweg");
    }
  }

  @Test
  void namesAreToldOfARowThatIsAHeader() {
    assertThat(flat(pruefe("jahr;bezirk;sex;Anz;davon;quote;tag;notiz\n2022;01;m;5;5;5;x;y\n")))
        .contains("es fehlt anzahl", "nicht deklariert ist Anz");
  }

  /** Lines are wrapped. */
  private static String flat(Aufruf.Ausgang ausgang) {
    return ausgang.ausgabe().replaceAll("\\s+", " ");
  }
}
