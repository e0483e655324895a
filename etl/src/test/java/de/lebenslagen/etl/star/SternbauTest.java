package de.lebenslagen.etl.star;

import static de.lebenslagen.etl.staging.Testquelle.ohne;
import static de.lebenslagen.etl.staging.Testquelle.text;
import static de.lebenslagen.etl.staging.Testquelle.zahl;
import static de.lebenslagen.etl.staging.Testquelle.zeile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.staging.Sitzung;
import de.lebenslagen.etl.staging.Staging;
import de.lebenslagen.etl.staging.Testquelle;
import de.lebenslagen.etl.staging.Testsitzung;
import de.lebenslagen.etl.star.Sternbau.Quelltabelle;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("langsam")
class SternbauTest {

  private static final Datenquelle BREIT = Testquelle.breit("alter");
  private static final Datenquelle LANG = Testquelle.lang("leistung");

  private static final List<Zeile> BREITE_ZEILEN =
      List.of(
          zeile(2, 2021, "01", zahl(360), zahl(3511), zahl(9.3)),
          zeile(3, 2021, "02", zahl(0), ohne(Statuscode.GEHEIM_QUELLE, ""), zahl(4.2)),
          zeile(4, 2022, "01", zahl(403), zahl(3500), zahl(10.3)));

  private static final List<Zeile> LANGE_ZEILEN =
      List.of(
          zeile(2, 2021, "01", text("weiblich"), text("ja"), text("alg"), zahl(4)),
          zeile(3, 2021, "01", text("maennlich"), text("ja"), text("alg"), zahl(5)),
          zeile(4, 2021, "01", text("maennlich"), text("nein"), text("alg"), zahl(6)));

  @TempDir Path ordner;

  private static Quelltabelle quelle(Datenquelle datenquelle, List<Zeile> zeilen) {
    return new Quelltabelle(
        datenquelle,
        new Staging(Testsitzung.get())
            .create(Testquelle.lieferung(datenquelle, "a", zeilen), z -> true),
        zeilen.size());
  }

  private List<Sterndatei> write(String name, List<Quelltabelle> quellen) {
    return new Sternbau(Testsitzung.get(), ordner.resolve(name), Testquelle.MERKMALE)
        .write(quellen, Map.of());
  }

  private Map<String, Sterndatei> writeAllTables() {
    List<Datenquelle> datenquellen = List.of(BREIT, LANG);
    Map<String, List<Object[]>> dimensionen =
        new TreeMap<>(Dimensionen.createDeklarierte(datenquellen, Testquelle.MERKMALE));
    dimensionen.putAll(
        Dimensionen.createGelieferte(
            List.of(
                new Lieferangabe(
                    LieferungId.of("alter", "ab"), "alter", "a.csv", "ab".repeat(32), 3)),
            List.of(Zeitbezug.kalenderjahr(2021))));
    Sternschema.listTabellen().stream()
        .filter(t -> !t.isFakt())
        .forEach(t -> dimensionen.putIfAbsent(t.name(), List.of()));
    return new Sternbau(Testsitzung.get(), ordner.resolve("alle"), Testquelle.MERKMALE)
            .write(List.of(quelle(BREIT, BREITE_ZEILEN), quelle(LANG, LANGE_ZEILEN)), dimensionen)
            .stream()
            .collect(Collectors.toMap(Sterndatei::tabelle, d -> d, (a, b) -> a));
  }

  private static ParquetMetadata footer(Path datei) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(datei))) {
      return reader.getFooter();
    }
  }

  private static String sha256(Path datei) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(datei)));
    } catch (IOException | java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> hashes(List<Sterndatei> dateien) {
    return dateien.stream()
        .collect(
            Collectors.toMap(
                d -> d.tabelle() + "/" + d.datenquelle() + "/" + d.zeitbezug(),
                d -> sha256(d.datei())));
  }

  private static String describe(Type column) {
    return column.getName()
        + " "
        + column.asPrimitiveType().getPrimitiveTypeName()
        + " "
        + column.getLogicalTypeAnnotation()
        + " "
        + column.getRepetition();
  }

  private static List<String> expected(Sterntabelle tabelle) {
    Map<Spaltenart, String> types =
        Map.of(
            Spaltenart.SCHLUESSEL, "BINARY STRING",
            Spaltenart.TEXT, "BINARY STRING",
            Spaltenart.GANZZAHL, "INT32 null",
            Spaltenart.ANZAHL, "INT64 null",
            Spaltenart.DEZIMAL, "DOUBLE null",
            Spaltenart.DATUM, "INT32 DATE",
            Spaltenart.WAHRHEITSWERT, "BOOLEAN null",
            Spaltenart.GEOMETRIE, "BINARY null");
    return tabelle.spalten().stream()
        .map(s -> s.name() + " " + types.get(s.art()) + (s.pflicht() ? " REQUIRED" : " OPTIONAL"))
        .toList();
  }

  @Test
  void filesHaveExactlyTheColumnsOfTheStar() throws IOException {
    Map<String, Sterndatei> dateien = writeAllTables();

    assertThat(dateien.keySet())
        .contains("fct_einwohnerbestand", "fct_leistungsbezug", "fct_messwert", "dim_raum");
    for (Sterndatei datei : dateien.values()) {
      ParquetMetadata footer = footer(datei.datei());
      assertThat(
              footer.getFileMetaData().getSchema().getFields().stream().map(SternbauTest::describe))
          .as(datei.tabelle())
          .isEqualTo(expected(Sternschema.getTabelle(datei.tabelle())));
      assertThat(footer.getBlocks())
          .flatExtracting(b -> b.getColumns())
          .allMatch(c -> c.getCodec() == CompressionCodecName.ZSTD);
    }
  }

  @Test
  void oneFilePerTableSourceAndTime() {
    assertThat(
            write("a", List.of(quelle(BREIT, BREITE_ZEILEN), quelle(LANG, LANGE_ZEILEN))).stream()
                .map(
                    d ->
                        String.join(
                            " ",
                            d.tabelle(),
                            d.datenquelle(),
                            d.zeitbezug(),
                            String.valueOf(d.zeilenAnzahl()))))
        .containsExactlyInAnyOrder(
            "fct_einwohnerbestand alter stichtag_2021-12-31 4",
            "fct_einwohnerbestand alter stichtag_2022-12-31 2",
            "fct_messwert alter stichtag_2021-12-31 2",
            "fct_messwert alter stichtag_2022-12-31 1",
            "fct_leistungsbezug leistung stichtag_2021-12-31 3");
  }

  @Test
  void rowsAreSortedByTheirKey() {
    List<Zeile> rueckwaerts = new ArrayList<>(LANGE_ZEILEN);
    Collections.reverse(rueckwaerts);
    Path datei = write("a", List.of(quelle(LANG, rueckwaerts))).get(0).datei();

    assertThat(Testsitzung.get().spark().read().parquet(Sitzung.pfad(datei)).collectAsList())
        .extracting(r -> r.getAs("geschlecht") + " " + r.getAs("weitere_merkmale"))
        .containsExactly(
            "maennlich art=alg;zuschlag=ja",
            "maennlich art=alg;zuschlag=nein",
            "weiblich art=alg;zuschlag=ja");
  }

  @Test
  void bytesDependOnTheRowsOnly() {
    List<Zeile> rueckwaerts = new ArrayList<>(BREITE_ZEILEN);
    Collections.reverse(rueckwaerts);
    Map<String, String> zusammen =
        hashes(write("a", List.of(quelle(BREIT, BREITE_ZEILEN), quelle(LANG, LANGE_ZEILEN))));

    Map<String, String> einzeln = hashes(write("b", List.of(quelle(BREIT, rueckwaerts))));
    einzeln.putAll(hashes(write("c", List.of(quelle(LANG, LANGE_ZEILEN)))));

    assertThat(einzeln).isEqualTo(zusammen);
  }

  @Test
  void largeWorkGivesTheSameBytesAsSmall() {
    Map<String, String> klein = hashes(write("a", List.of(quelle(BREIT, BREITE_ZEILEN))));
    Quelltabelle quelle = quelle(BREIT, BREITE_ZEILEN);

    Map<String, String> gross =
        hashes(write("b", List.of(new Quelltabelle(BREIT, quelle.staging(), 1_000_000))));

    assertThat(gross).isEqualTo(klein);
  }

  @Test
  void abortWhenTwoRowsHaveTheSameKey() {
    List<Zeile> zeilen = new ArrayList<>(LANGE_ZEILEN);
    zeilen.add(zeile(9, 2021, "01", text("weiblich"), text("ja"), text("alg"), zahl(77)));

    assertThatThrownBy(() -> write("a", List.of(quelle(LANG, zeilen))))
        .isInstanceOf(Abbruch.class)
        .hasMessageStartingWith("Datenquelle leistung, Lieferung L-")
        .hasMessageContaining("Zeilen 2 (Spalte \"faelle\") und 9")
        .hasMessageContaining("stadt:2018-01-01:stadtteil:01");
  }
}
