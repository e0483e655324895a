package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static de.lebenslagen.warehouse.register.Beispiel.zeitbezug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import liquibase.changelog.ChangeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The changelog forwards, backwards and forwards again, on a real product. */
abstract class SchemaSuite {

  private static final List<String> TABELLEN =
      List.of(
          "lieferung",
          "datenstand",
          "datenstand_datei",
          "datenstand_lieferung",
          "standwechsel",
          "schreibsperre",
          "protokoll",
          "freigabe",
          "freigabe_deklaration",
          "freigabe_zelle",
          "freigabe_beziehung",
          "freigabe_zeile",
          "brief",
          "brief_gegenstand");

  private Registerort ort;
  private Produkt produkt;

  /** A place with no register yet. */
  abstract Registerort newOrt();

  @BeforeEach
  void prepare() {
    ort = newOrt();
    produkt = Produkt.of(ort);
  }

  @Test
  void registerWorksWhenUpdatedRolledBackAndUpdatedAgain() throws Exception {
    Schemapflege.update(produkt);
    assertThat(existing()).containsExactlyElementsOf(TABELLEN);

    rollback(Schemastand.listAenderungen(produkt).size());
    assertThat(existing()).isEmpty();

    Schemapflege.update(produkt);
    assertThat(existing()).containsExactlyElementsOf(TABELLEN);
    try (Register register = Register.open(ort, UHR)) {
      Beispiel.publish(register, zeitbezug("kita", "2021", "a"));
      assertThat(register.datenstaende().findAktueller()).isPresent();
    }
  }

  @Test
  void eachChangeGoesBackAloneAndComesAgain() throws Exception {
    Schemapflege.update(produkt);
    int alle = Schemastand.listAenderungen(produkt).size();
    for (int i = 1; i <= alle; i++) {
      rollback(i);
      assertThat(stand()).isEqualTo(i == alle ? Schemastand.LEER : Schemastand.AELTER);
      Schemapflege.update(produkt);
      assertThat(stand()).isEqualTo(Schemastand.AKTUELL);
    }
  }

  @Test
  void listInTheProgramIsTheChangelog() throws Exception {
    List<String> ids = new ArrayList<>();
    Schemapflege.run(
        produkt,
        liquibase ->
            liquibase.getDatabaseChangeLog().getChangeSets().stream()
                .filter(this::isForProdukt)
                .forEach(changeSet -> ids.add(changeSet.getId())));
    assertThat(Schemastand.listAenderungen(produkt))
        .as("A new changeset must also be named in Schemastand.AENDERUNGEN")
        .isEqualTo(ids);
  }

  private boolean isForProdukt(ChangeSet changeSet) {
    String dbms = produkt instanceof SqliteProdukt ? "sqlite" : "postgresql";
    return changeSet.getDbmsSet() == null || changeSet.getDbmsSet().contains(dbms);
  }

  @Test
  void everyChangeSaysHowToTakeItBack() throws Exception {
    Schemapflege.run(
        produkt,
        liquibase ->
            assertThat(liquibase.getDatabaseChangeLog().getChangeSets())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.getRollback().getChanges()).isNotEmpty()));
  }

  @Test
  void dataSurviveWhenAnOlderRegisterIsOpened() throws Exception {
    LieferungEintrag eintrag = Beispiel.eintrag("kita", "a");
    try (Register register = Register.open(ort, UHR);
        Schreibsperre sperre = register.acquireSperre("test")) {
      register.lieferungen().record(sperre, eintrag, Beispiel.BERICHT);
    }
    rollback(2);
    assertThatThrownBy(() -> Register.openReadOnly(ort, UHR))
        .hasMessageContaining("älteren Fassung");

    try (Register register = Register.open(ort, UHR)) {
      assertThat(register.lieferungen().list()).containsExactly(eintrag);
    }
  }

  @Test
  void oneRegisterIsMadeWhenSeveralOpenItForTheFirstTime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Schemastand> open =
          () -> {
            try (Register register = Register.open(ort, UHR)) {
              register.protokoll().append("da", "");
            }
            return stand();
          };
      for (Future<Schemastand> future : threads.invokeAll(List.of(open, open, open, open))) {
        assertThat(future.get()).isEqualTo(Schemastand.AKTUELL);
      }
    } finally {
      threads.shutdownNow();
    }
    try (Register register = Register.openReadOnly(ort, UHR)) {
      assertThat(register.protokoll().list()).hasSize(4);
    }
  }

  /** Liquibase itself would wait for five minutes. */
  @Test
  @Timeout(240)
  void registerOpensWhenADeadProcessLeftTheLockOfLiquibase() throws Exception {
    Schemapflege.update(produkt);
    rollback(1);
    try (Connection connection = produkt.open(Zugriff.SCHREIBEN)) {
      int rows =
          Sql.change(
              connection,
              "UPDATE databasechangeloglock"
                  + " SET locked = TRUE, lockgranted = CURRENT_TIMESTAMP, lockedby = 'tot'");
      assertThat(rows).isOne();
    }
    Register.open(ort, UHR).close();
    assertThat(stand()).isEqualTo(Schemastand.AKTUELL);
  }

  private Schemastand stand() throws Exception {
    try (Connection connection = produkt.open(Zugriff.SCHREIBEN)) {
      return Schemastand.read(produkt, connection);
    }
  }

  private void rollback(int changes) throws Exception {
    Schemapflege.run(produkt, liquibase -> liquibase.rollback(changes, ""));
  }

  private List<String> existing() throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection connection = produkt.open(Zugriff.SCHREIBEN)) {
      for (String tabelle : TABELLEN) {
        if (produkt.hasTable(connection, tabelle)) {
          found.add(tabelle);
        }
      }
    }
    return found;
  }
}
