package de.lebenslagen.warehouse.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.model.Abbruch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The indicators inside the program: all there, all with an example, every example true. */
class MitgelieferteIndikatorenTest {

  private static final Path QUELLEN =
      Path.of(
          "src",
          "main",
          "resources",
          "de",
          "lebenslagen",
          "warehouse",
          "indicator",
          "catalogue",
          "indikatoren");

  private static final Indikatorkatalog KATALOG = Indikatorkatalog.readShipped();

  private static IndikatorSchluessel schluessel(String pfad) {
    return new IndikatorSchluessel(pfad.substring(pfad.indexOf('/') + 1));
  }

  private static Beispiel beispiel(String pfad) {
    return BeispielReader.parse(
        pfad + Indikatordateien.BEISPIEL, Mitgeliefert.readBeispiel(pfad), schluessel(pfad));
  }

  @Test
  void everyExampleComesOutAsItSays() {
    Beispielpruefung pruefung = new Beispielpruefung(KATALOG);
    List<String> fehler = new ArrayList<>();
    for (String pfad : Mitgeliefert.listPfade()) {
      pruefung.listFehler(beispiel(pfad)).stream().map(Abbruch::getMessage).forEach(fehler::add);
    }

    assertThat(fehler).isEmpty();
  }

  @Test
  void everyIndicatorAndVariantHasAnExampleWithANumber() {
    Set<IndikatorSchluessel> shown =
        Mitgeliefert.listPfade().stream()
            .flatMap(p -> beispiel(p).erwartungen().stream())
            .filter(e -> e.wert().isPresent())
            .map(Erwartung::indikator)
            .collect(Collectors.toSet());

    assertThat(KATALOG.list())
        .extracting(Indikator::schluessel)
        .allMatch(shown::contains, "has an expected number in its .spec.yml");
  }

  @Test
  void directoryNamesExactlyTheFiles() {
    Set<String> files = new TreeSet<>();
    Indikatordateien.listIndikatoren(QUELLEN)
        .forEach(f -> files.add(Indikatordateien.handlungsfeld(f) + "/" + name(f)));

    assertThat(new TreeSet<>(Mitgeliefert.listPfade()))
        .as("indikatoren/verzeichnis.txt names every declaration: add or drop the line")
        .isEqualTo(files);
    assertThat(Indikatordateien.listBeispiele(QUELLEN)).hasSameSizeAs(files);
  }

  private static String name(Path datei) {
    String name = datei.getFileName().toString();
    return name.substring(0, name.length() - Indikatordateien.ENDUNG.length());
  }

  @Test
  void catalogueIsComplete() {
    List<Indikator> standard = KATALOG.list().stream().filter(i -> i.variante().isEmpty()).toList();

    assertThat(standard).hasSize(101);
    assertThat(standard).extracting(Indikator::kuerzel).doesNotHaveDuplicates();
    assertThat(KATALOG.list()).extracting(Indikator::name).doesNotHaveDuplicates();
    assertThat(standard).allMatch(i -> !i.wartetAuf().isEmpty(), "says what it waits for");
  }

  @Test
  void textsAreGermanSentencesWithRealUmlauts() {
    for (Indikator i : KATALOG.list()) {
      assertThat(List.of(i.definition(), i.interpretation(), i.lesebeispiel()))
          .as(i.schluessel().wert())
          .allMatch(t -> t.endsWith("."), "ends with a full stop")
          .noneMatch(t -> t.contains("  "), "double blank")
          .noneMatch(
              t -> t.matches(".*\\b\\w*(fuer|ueber|moeg|haeu|waer|groess)\\w*.*"), "ue for ü");
    }
  }

  /** The cautions that a reader would be misled without. */
  @Test
  void namesKeepWhatMustNotBeMixedApart() {
    assertThat(KATALOG.list())
        .extracting(Indikator::name)
        .noneMatch(n -> n.contains("Arbeitslosenquote"), "there is no small-area unemployment rate")
        .noneMatch(n -> n.contains("Kinderarmut"), "NEF is not child poverty");
    assertThat(KATALOG.getByName("TRA07").definition()).contains("Regelleistungsberechtigte");
    assertThat(KATALOG.getByName("TRA10").interpretation()).contains("nie gedeckelt");
    assertThat(KATALOG.getByName("nef_je_100_unter_18").variante()).isPresent();
  }
}
