package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.BERICHT;
import static de.lebenslagen.warehouse.register.Beispiel.MITTAG;
import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static de.lebenslagen.warehouse.register.Beispiel.eintrag;
import static de.lebenslagen.warehouse.register.Beispiel.publish;
import static de.lebenslagen.warehouse.register.Beispiel.sha;
import static de.lebenslagen.warehouse.register.Beispiel.zeitbezug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Briefart;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.register.Briefeintrag.Briefgegenstand;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every product must do alike: deliveries, log, rights and refusals. */
abstract class RegisterSuite {

  private Registerort ort;
  private Register register;
  private Datenstandbuch buch;

  /** A place with no register yet. */
  abstract Registerort newOrt();

  /** A place with a register in which nothing is. */
  abstract Registerort newLeeresRegister();

  @BeforeEach
  void open() {
    ort = newLeeresRegister();
    register = Register.open(ort, UHR);
    buch = register.datenstaende();
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void nothingIsThereWhenNew() {
    assertThat(buch.findAktueller()).isEmpty();
    assertThat(buch.findEntwurf()).isEmpty();
    assertThat(buch.list()).isEmpty();
    assertThat(register.lieferungen().list()).isEmpty();
    assertThat(register.protokoll().list()).isEmpty();
  }

  @Test
  void lieferungComesBackUnchangedWhenRecorded() {
    LieferungEintrag eintrag = eintrag("kita", "a");
    LieferungEintrag personen =
        new LieferungEintrag(
            LieferungId.of("personen", sha("p")),
            "personen",
            "Ä ß.csv",
            sha("p"),
            5_000_000_000L,
            0,
            sha("d"),
            MITTAG.plusNanos(123_456_789),
            Optional.empty(),
            true);
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      register.lieferungen().record(sperre, eintrag, BERICHT);
      register.lieferungen().record(sperre, personen, "{\"ü\":1}");
    }

    assertThat(register.lieferungen().find(eintrag.id())).contains(eintrag);
    assertThat(register.lieferungen().find(personen.id())).contains(personen);
    assertThat(register.lieferungen().findPruefbericht(personen.id())).contains("{\"ü\":1}");
    assertThat(register.lieferungen().list()).containsExactly(eintrag, personen);
    assertThat(register.lieferungen().find(LieferungId.of("kita", sha("x")))).isEmpty();
  }

  @Test
  void publishedStateCannotBeChangedByAnyStatement() {
    publish(register, zeitbezug("kita", "2021", "a"));
    for (String angriff :
        List.of(
            "UPDATE datenstand SET anlass = 'x'",
            "DELETE FROM datenstand_datei",
            "UPDATE datenstand_datei SET zeilen_anzahl = 0",
            "INSERT INTO datenstand_datei SELECT nr, 't', 'q', 'z', 's', 0, 0 FROM datenstand",
            "UPDATE standwechsel SET grund = 'x'",
            "DELETE FROM standwechsel",
            "UPDATE protokoll SET einzelheiten = 'x'",
            "DELETE FROM protokoll")) {
      assertThatThrownBy(() -> execute(angriff)).as(angriff).isInstanceOf(Exception.class);
    }
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = Produkt.of(ort).open(Zugriff.SCHREIBEN)) {
      Sql.change(connection, sql);
    }
  }

  @Test
  void logKeepsOrderAndUserWhenAppended() {
    register.protokoll().append("export", "Tabelle 7, Zweck: Antrag");
    register.protokoll().append("export", "Tabelle 8");
    assertThat(register.protokoll().list())
        .containsExactly(
            new Protokolleintrag(
                MITTAG, System.getProperty("user.name"), "export", "Tabelle 7, Zweck: Antrag"),
            new Protokolleintrag(MITTAG, System.getProperty("user.name"), "export", "Tabelle 8"));
  }

  @Test
  void publishingDiscardingAndGoingBackAreLogged() {
    publish(register, zeitbezug("kita", "2021", "a"));
    publish(register, zeitbezug("kita", "2021", "b"));
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      buch.goBack(sperre, "2026-11-22.1", "Fehler");
      buch.collect(sperre, List.of(zeitbezug("kita", "2021", "c")), List.of());
      buch.discard(sperre);
    }
    assertThat(register.protokoll().list())
        .extracting(Protokolleintrag::ereignis)
        .containsExactly(
            "datenstand-veroeffentlicht",
            "datenstand-veroeffentlicht",
            "datenstand-zurueck",
            "datenstand-verworfen");
  }

  @Test
  void letterIsKnownWithItsDaysAndWrittenAgainOnlyUntilItIsSent() {
    Briefeintrag brief =
        Briefeintrag.neu(
            Briefart.ANFORDERUNG,
            "Jugendamt; 'DROP'",
            "anforderung-jugendamt-2025",
            List.of(new Briefgegenstand("kita", 2025), new Briefgegenstand("hze", 2025)),
            MITTAG,
            Optional.of(LocalDate.of(2027, 1, 15)));
    Briefbuch briefe = register.briefe();
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      Briefeintrag first = briefe.record(sperre, brief);
      assertThat(first.nr()).isOne();
      assertThat(first.gegenstaende())
          .containsExactly(new Briefgegenstand("hze", 2025), new Briefgegenstand("kita", 2025));
      assertThat(briefe.record(sperre, brief)).isEqualTo(first);
      assertThatThrownBy(() -> briefe.setBeantwortet(sperre, 1, LocalDate.of(2026, 12, 1)))
          .hasMessageContaining("noch nicht als versandt");

      briefe.setVersandt(sperre, 1, LocalDate.of(2026, 12, 1));
      assertThatThrownBy(() -> briefe.setBeantwortet(sperre, 1, LocalDate.of(2026, 11, 30)))
          .hasMessageContaining("erst am");
      assertThat(briefe.setBeantwortet(sperre, 1, LocalDate.of(2026, 12, 24)).beantwortetAm())
          .contains(LocalDate.of(2026, 12, 24));
      assertThat(briefe.record(sperre, brief).nr()).isEqualTo(2);
      assertThatThrownBy(() -> briefe.setVersandt(sperre, 9, LocalDate.of(2026, 12, 1)))
          .hasMessageContaining("Nr. 9 gibt es nicht");
    }
    assertThat(briefe.list()).extracting(Briefeintrag::nr).containsExactly(1, 2);
    assertThat(register.protokoll().list())
        .extracting(Protokolleintrag::ereignis)
        .containsExactly("brief-versandt", "brief-beantwortet");
  }

  @Test
  void readerSeesEverythingAndChangesNothing() {
    publish(register, zeitbezug("kita", "2021", "a"));
    try (Register leser = Register.openReadOnly(ort, UHR)) {
      assertThat(leser.datenstaende().findAktueller()).isEqualTo(buch.findAktueller());
      assertThatThrownBy(() -> leser.protokoll().append("x", "y"))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> leser.acquireSperre("x")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void readerIsRefusedWhenThereIsNoRegister() {
    assertThatThrownBy(() -> Register.openReadOnly(newOrt(), UHR))
        .isInstanceOfSatisfying(
            Abbruch.class, a -> assertThat(a.kategorie()).isEqualTo(Abbruch.Kategorie.EINGABE));
  }

  @Test
  void everyoneIsRefusedWhenANewerProgramMadeTheRegister() throws Exception {
    register.close();
    execute(
        "INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)"
            + " VALUES ('9999-zukunft', 'x', 'x', CURRENT_TIMESTAMP, 9999, 'EXECUTED')");
    assertThatThrownBy(() -> Register.open(ort, UHR)).hasMessageContaining("neueren Fassung");
    assertThatThrownBy(() -> Register.openReadOnly(ort, UHR))
        .hasMessageContaining("neueren Fassung");
  }
}
