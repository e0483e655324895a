package de.lebenslagen.etl.publish;

import static de.lebenslagen.etl.staging.Testquelle.ohne;
import static de.lebenslagen.etl.staging.Testquelle.zahl;
import static de.lebenslagen.etl.staging.Testquelle.zeile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.staging.Sitzung;
import de.lebenslagen.etl.staging.Testquelle;
import de.lebenslagen.etl.staging.Testsitzung;
import de.lebenslagen.etl.star.Lieferangabe;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.raum.Punktlage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads one after the other, as the register would: each builds on what the one before left. */
@Tag("langsam")
class LadelaufTest {

  private static final Datenquelle ALTER = Testquelle.breit("alter");
  private static final Datenquelle WOHNEN = Testquelle.breit("wohnen");
  private static final String J2020 = "stichtag_2020-12-31";
  private static final String J2021 = "stichtag_2021-12-31";
  private static final String J2022 = "stichtag_2022-12-31";

  @TempDir Path temp;

  private Path workspace;

  /** Table/Datenquelle/Zeitbezug of all files of the state, with their hashes. */
  private final Map<String, String> stand = new TreeMap<>();

  private final Map<String, VorhandeneDatei> fakten = new TreeMap<>();
  private final Map<Einheit, List<Lieferangabe>> herkunft = new HashMap<>();

  /** Whoever names the folder does not think of Spark. */
  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Files.createDirectory(temp.resolve("Straße, 50 % {neu} [alt]"));
  }

  private Ladeergebnis load(List<Datenquelle> deklariert, GepruefteLieferung... lieferungen)
      throws Exception {
    try (Arbeitsordner ordner = Arbeitsordner.open(workspace.resolve("arbeit"))) {
      Ladeergebnis ergebnis =
          new Ladelauf(Testsitzung.get(), ordner, Fortschritt.still())
              .load(
                  new Ladeauftrag(
                      List.of(lieferungen),
                      deklariert,
                      Testquelle.MERKMALE,
                      new Gebietsdaten(Map.of("geo_raum", List.of()), new Punktlage(List.of())),
                      new Bestand(List.copyOf(fakten.values()), herkunft)));
      for (VorhandeneDatei datei : ergebnis.entfallen()) {
        String key = key(datei.tabelle(), datei.einheit());
        stand.remove(key);
        fakten.remove(key);
      }
      for (FertigeDatei datei : ergebnis.dateien()) {
        collect(datei);
      }
      ergebnis.ersetzt().forEach((einheit, angabe) -> herkunft.put(einheit, List.of(angabe)));
      return ergebnis;
    }
  }

  private void collect(FertigeDatei datei) throws Exception {
    byte[] bytes = Files.readAllBytes(datei.datei());
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    Path abgelegt = workspace.resolve(sha256 + ".parquet");
    Files.write(abgelegt, bytes);
    Einheit einheit = new Einheit(datei.datenquelle(), datei.zeitbezug());
    stand.put(key(datei.tabelle(), einheit), sha256);
    if (datei.tabelle().startsWith("fct_")) {
      fakten.put(
          key(datei.tabelle(), einheit), new VorhandeneDatei(datei.tabelle(), einheit, abgelegt));
    }
  }

  private static String key(String tabelle, Einheit einheit) {
    return tabelle + "/" + einheit.datenquelle() + "/" + einheit.zeitbezug();
  }

  private List<Row> read(String key) {
    return Testsitzung.get()
        .spark()
        .read()
        .option("__globPaths__", false)
        .parquet(Sitzung.pfad(workspace.resolve(stand.get(key) + ".parquet")))
        .collectAsList();
  }

  private static Zeile row(int nummer, int jahr, double kinder) {
    return zeile(nummer, jahr, "01", zahl(kinder), zahl(3000), zahl(10));
  }

  private static GepruefteLieferung lieferung(
      Datenquelle datenquelle, String fassung, Zeile... zeilen) {
    return Testquelle.lieferung(datenquelle, fassung, List.of(zeilen));
  }

  @Test
  void replacingOneYearOfOneSourceLeavesEveryOtherFactFileAsItWas() throws Exception {
    load(
        List.of(ALTER, WOHNEN),
        lieferung(ALTER, "a", row(2, 2020, 1), row(3, 2021, 2)),
        lieferung(WOHNEN, "a", row(2, 2020, 3), row(3, 2021, 4)));
    Map<String, String> vorher = new TreeMap<>(stand);

    Ladeergebnis ergebnis = load(List.of(ALTER, WOHNEN), lieferung(ALTER, "b", row(2, 2021, 99)));

    assertThat(ergebnis.ersetzt()).containsOnlyKeys(new Einheit("alter", J2021));
    Map<String, String> changed = new TreeMap<>(stand);
    changed.entrySet().removeAll(vorher.entrySet());
    assertThat(changed)
        .containsOnlyKeys(
            "fct_einwohnerbestand/alter/" + J2021,
            "fct_messwert/alter/" + J2021,
            "dim_lieferung//");
    assertThat(stand).hasSameSizeAs(vorher);
  }

  @Test
  void oldYearsOfACumulativeDeliveryKeepTheirFirstLieferung() throws Exception {
    GepruefteLieferung erste = lieferung(ALTER, "a", row(2, 2020, 1), row(3, 2021, 2));
    load(List.of(ALTER), erste);
    Map<String, String> vorher = new TreeMap<>(stand);

    Ladeergebnis ergebnis =
        load(
            List.of(ALTER),
            lieferung(ALTER, "b", row(2, 2022, 5), row(3, 2021, 2.0), row(4, 2020, 7)));

    assertThat(ergebnis.unveraendert()).containsExactly(new Einheit("alter", J2021));
    assertThat(ergebnis.ersetzt())
        .containsOnlyKeys(new Einheit("alter", J2020), new Einheit("alter", J2022));
    String key = "fct_einwohnerbestand/alter/" + J2021;
    assertThat(stand.get(key)).isEqualTo(vorher.get(key));
    assertThat(read(key))
        .allMatch(r -> r.getAs("lieferung_id").equals(erste.lieferung().id().wert()));
    assertThat(read("dim_lieferung//")).hasSize(2);
    assertThat(read("dim_zeitbezug//"))
        .extracting(r -> r.getString(0))
        .containsExactly(J2020, J2021, J2022);
  }

  @Test
  void aChangedStatusIsAChange() throws Exception {
    load(List.of(ALTER), lieferung(ALTER, "a", row(2, 2021, 0)));

    Ladeergebnis ergebnis =
        load(
            List.of(ALTER),
            lieferung(
                ALTER,
                "b",
                zeile(2, 2021, "01", ohne(Statuscode.GEHEIM_QUELLE, ""), zahl(3000), zahl(10))));

    assertThat(ergebnis.ersetzt()).containsOnlyKeys(new Einheit("alter", J2021));
  }

  @Test
  void laterDeliveryCountsWhenTwoBringTheSameYear() throws Exception {
    load(
        List.of(ALTER),
        lieferung(ALTER, "a", row(2, 2020, 1), row(3, 2021, 2)),
        lieferung(ALTER, "b", row(2, 2021, 99)));

    assertThat(read("fct_einwohnerbestand/alter/" + J2021))
        .extracting(r -> r.<Long>getAs("anzahl"))
        .containsExactly(99L, 3000L);
    assertThat(read("fct_einwohnerbestand/alter/" + J2020))
        .extracting(r -> r.<Long>getAs("anzahl"))
        .containsExactly(1L, 3000L);
  }

  @Test
  void fileOfATableThatAUnitNoLongerFillsGoes() throws Exception {
    load(List.of(ALTER), lieferung(ALTER, "a", row(2, 2021, 1)));
    Datenquelle ohneMesswert = withoutMesswert(ALTER);

    Ladeergebnis ergebnis =
        load(List.of(ohneMesswert), lieferung(ohneMesswert, "b", row(2, 2021, 1)));

    assertThat(ergebnis.entfallen())
        .extracting(VorhandeneDatei::tabelle)
        .containsExactly("fct_messwert");
    assertThat(stand).doesNotContainKey("fct_messwert/alter/" + J2021);
  }

  private static Datenquelle withoutMesswert(Datenquelle d) {
    return Testquelle.withAbbildungen(
        d, d.abbildungen().stream().filter(a -> !a.tabelle().equals("fct_messwert")).toList());
  }

  @Test
  void abortWhenNumbersHaveNoDeclarationAnyMore() throws Exception {
    load(List.of(ALTER), lieferung(ALTER, "a", row(2, 2021, 1)));

    assertThatThrownBy(() -> load(List.of(WOHNEN), lieferung(WOHNEN, "a", row(2, 2021, 1))))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("keine Deklaration mehr: alter");
  }

  @Test
  void nothingOutsideTheRunsFolderChangesWhenALoadFails() throws Exception {
    load(List.of(ALTER), lieferung(ALTER, "a", row(2, 2021, 1)));
    List<Path> vorher = files();

    assertThatThrownBy(
            () -> load(List.of(ALTER), lieferung(ALTER, "b", row(2, 2021, 1), row(3, 2021, 2))))
        .isInstanceOf(Abbruch.class)
        .hasMessageContaining("zweimal");

    assertThat(files()).isEqualTo(vorher);
  }

  private List<Path> files() throws IOException {
    try (var paths = Files.walk(workspace)) {
      return new ArrayList<>(paths.sorted().toList());
    }
  }

  /** A new version of Spark or Parquet may change these; then every stored hash changes too. */
  @Test
  void hashIsTheSameInEveryRunAndOnEveryMachine() throws Exception {
    load(List.of(ALTER), lieferung(ALTER, "a", row(2, 2021, 1)));

    assertThat(stand)
        .containsEntry(
            "fct_einwohnerbestand/alter/" + J2021,
            "c8e70db209c318bbd563be062b5eca56e21179a844862404023ae20990b51b6c")
        .containsEntry(
            "fct_messwert/alter/" + J2021,
            "449255b9f149a0eb8f8ebdeeb8f83cc503a5706feb6aeddfae60e7e614b0faa4")
        .containsEntry(
            "dim_datenquelle//",
            "5aaad7009f0d99e9805b10806bb54f9aca37302921b9295234daed3dc3516bd7");
  }
}
