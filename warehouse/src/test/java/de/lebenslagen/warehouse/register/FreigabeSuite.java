package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static de.lebenslagen.warehouse.register.Beispiel.zeitbezug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.Freigabestandort;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Rolle;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every product must do alike: the Freigaberegister grows and never changes. */
abstract class FreigabeSuite {

  private Registerort ort;
  private Register register;

  /** A place with a register in which nothing is. */
  abstract Registerort newLeeresRegister();

  @BeforeEach
  void open() {
    ort = newLeeresRegister();
    register = Register.open(ort, UHR);
    Beispiel.publish(register, zeitbezug("kita", "2021", "a"));
  }

  @AfterEach
  void close() {
    register.close();
  }

  private static Freigabeinhalt inhalt(long hidden) {
    return new Freigabeinhalt(
        List.of(Freigabeinhalt.Deklaration.of("politik", "geheimhaltung.yml", "k: 3")),
        List.of(
            new Freigabeinhalt.Zelle("a", Rolle.GESPERRT, true, hidden),
            new Freigabeinhalt.Zelle("b", Rolle.FREI, false, 20)),
        List.of(new Freigabeinhalt.Beziehung("b", "1 a\n-1 c")),
        List.of(
            new Freigabezeile(
                "b",
                "fct_zaehlung",
                "q",
                "a",
                "a",
                "",
                "g",
                "r",
                "z",
                2021,
                "insgesamt",
                "insgesamt",
                "insgesamt",
                "insgesamt",
                OptionalLong.of(20),
                "ZAHL",
                "",
                "GEZAEHLT",
                1,
                OptionalDouble.empty()),
            new Freigabezeile(
                "m",
                "fct_messwert",
                "q",
                "m",
                "m",
                "",
                "alter",
                "r",
                "z",
                2021,
                "insgesamt",
                "insgesamt",
                "insgesamt",
                "insgesamt",
                OptionalLong.empty(),
                "ZAHL",
                "",
                "GEZAEHLT",
                1,
                OptionalDouble.of(41.25))),
        List.of());
  }

  private static Freigabestandort kita(String name) {
    return new Freigabestandort(
        "K1",
        "verzeichnis",
        "stichtag_2021-12-31",
        2021,
        name,
        "kita",
        "Kita",
        "",
        "Dorfstraße 1",
        "r",
        Optional.of(new Freigabestandort.Punkt(9.4321, 54.78)),
        "",
        "2030-07-31");
  }

  private Freigabeeintrag append(String stand, long hidden) {
    return append(stand, inhalt(hidden));
  }

  private Freigabeeintrag append(String stand, Freigabeinhalt inhalt) {
    Freigabeangaben angaben =
        new Freigabeangaben(
            "monitoring", "Monitoring", "2026-11-22.1", "Rat", "standard-1", "x", 0, stand);
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      return register.freigaben().append(sperre, angaben, inhalt);
    }
  }

  @Test
  void entryComesBackUnchangedAndChained() {
    Freigabeeintrag first = append(Freigaberegister.ANFANG, 1);
    Freigabeeintrag second = append(first.eintragSha256(), 1);

    Freigaberegister freigaben = register.freigaben();
    assertThat(freigaben.list()).containsExactly(first, second);
    assertThat(second.vorgaengerSha256()).isEqualTo(first.eintragSha256());
    assertThat(freigaben.load(first)).isEqualTo(inhalt(1));
    assertThat(freigaben.get("F-2026-11-22.2")).isEqualTo(second);
    assertThat(first.freiAnzahl()).isOne();
    assertThat(first.gesperrtAnzahl()).isOne();
    freigaben.verify();
  }

  @Test
  void hashDoesNotDependOnWhatIsHidden() {
    Freigabeeintrag one = append(Freigaberegister.ANFANG, 1);
    register.close();
    open();

    assertThat(append(Freigaberegister.ANFANG, 2)).isEqualTo(one);
  }

  @Test
  void auditAgainstAnOlderStateIsVoid() {
    append(Freigaberegister.ANFANG, 1);

    assertThatThrownBy(() -> append(Freigaberegister.ANFANG, 1))
        .hasMessageContaining("Seit der Prüfung wurde etwas anderes freigegeben");
  }

  @Test
  void unknownIdIsToldWithTheNearest() {
    append(Freigaberegister.ANFANG, 1);

    assertThatThrownBy(() -> register.freigaben().get("F-2026-11-22.9"))
        .hasMessageContaining("keine Freigabe");
  }

  @Test
  void nothingIsChangedByAnyStatement() {
    append(Freigaberegister.ANFANG, inhalt(1).with(List.of(kita("Kita Nord"))));
    for (String angriff :
        List.of(
            "UPDATE freigabe SET zweck = 'x'",
            "DELETE FROM freigabe",
            "UPDATE freigabe_zelle SET anzahl = 7",
            "DELETE FROM freigabe_zelle",
            "UPDATE freigabe_beziehung SET teile = ''",
            "DELETE FROM freigabe_beziehung",
            "UPDATE freigabe_zeile SET anzahl = 7",
            "DELETE FROM freigabe_zeile",
            "UPDATE freigabe_deklaration SET inhalt = ''",
            "DELETE FROM freigabe_deklaration",
            "UPDATE freigabe_standort SET name = 'x'",
            "DELETE FROM freigabe_standort",
            "INSERT INTO freigabe SELECT 7, 'F', antrag, titel, datenstand, zweck, erteilt_um,"
                + " benutzer, politik, loeser, 0, 0, 0, 'x', eintrag_sha256, 'y' FROM freigabe",
            "INSERT INTO freigabe SELECT 2, 'F', antrag, titel, datenstand, zweck, erteilt_um,"
                + " benutzer, politik, loeser, 0, 0, 0, 'x', 'falsch', 'y' FROM freigabe")) {
      assertThatThrownBy(() -> execute(angriff)).as(angriff).isInstanceOf(Exception.class);
    }
    register.freigaben().verify();
  }

  @Test
  void rowsAddedBehindTheProgramsBackAreFound() throws Exception {
    append(Freigaberegister.ANFANG, 1);
    execute(
        "INSERT INTO freigabe_zeile SELECT freigabe_nr, 9, zelle, tabelle, datenquelle,"
            + " aufgliederung, grundlage, merkmale, gegenstand, raum_id, zeitbezug, berichtsjahr,"
            + " altersgruppe, geschlecht, staatsangehoerigkeit, weitere_merkmale, 21, wertstatus,"
            + " status_grund, wert_art, rundung, wert FROM freigabe_zeile WHERE nr = 1");

    assertThatThrownBy(() -> register.freigaben().verify())
        .hasMessageContaining("Freigaberegister wurde verändert")
        .hasMessageContaining("F-2026-11-22.1");
  }

  @Test
  void facilitiesComeBackUnchanged() {
    Freigabeinhalt inhalt = inhalt(1).with(List.of(kita("Kita Nord"), kita("a\n2:b 'c'")));
    Freigabeeintrag eintrag = append(Freigaberegister.ANFANG, inhalt);

    assertThat(register.freigaben().load(eintrag)).isEqualTo(inhalt);
    assertThat(register.freigaben().listStandorte(eintrag)).isEqualTo(inhalt.standorte());
    register.freigaben().verify();
  }

  /** Computed by the version before there were facilities, from the same content. */
  @Test
  void releaseWithoutFacilitiesKeepsItsHash() {
    assertThat(append(Freigaberegister.ANFANG, 1).inhaltSha256())
        .isEqualTo("36c6a1581d38670fa1ce30bac27bed360a03f2ea4bbe918e2e01b3f8edb51b2c");
    assertThat(inhalt(1).with(List.of(kita("Kita Nord"))).sha256())
        .isNotEqualTo(inhalt(1).sha256())
        .isNotEqualTo(inhalt(1).with(List.of(kita("Kita Süd"))).sha256());
  }

  @Test
  void facilitiesAddedBehindTheProgramsBackAreFound() throws Exception {
    append(Freigaberegister.ANFANG, inhalt(1).with(List.of(kita("Kita Nord"))));
    execute(
        "INSERT INTO freigabe_standort SELECT freigabe_nr, 9, 'F1', datenquelle, zeitbezug,"
            + " berichtsjahr, 'Zuflucht', art, art_titel, traeger, anschrift, raum_id, gueltig_von,"
            + " gueltig_bis, punkt_laenge, punkt_breite FROM freigabe_standort WHERE nr = 1");

    assertThatThrownBy(() -> register.freigaben().verify())
        .hasMessageContaining("Freigaberegister wurde verändert")
        .hasMessageContaining("F-2026-11-22.1");
  }

  /** The hash of a declaration is in the chain; its text must still be the one that was hashed. */
  @Test
  void declarationWithAnotherTextIsFound() {
    Freigabeinhalt forged =
        new Freigabeinhalt(
            List.of(
                new Freigabeinhalt.Deklaration("politik", "p.yml", Pruefsumme.of("k: 3"), "k: 1")),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    append(Freigaberegister.ANFANG, forged);

    assertThatThrownBy(() -> register.freigaben().verify())
        .hasMessageContaining("Freigaberegister wurde verändert");
  }

  /** Early versions kept the place of an indicator's file; that is no change of the register. */
  @Test
  void releaseWithoutTextsOfIndicatorsIsNoForgery() {
    Freigabeinhalt early =
        new Freigabeinhalt(
            List.of(
                new Freigabeinhalt.Deklaration("indikator", "a", Pruefsumme.of("id: a"), "a.yml")),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    append(Freigaberegister.ANFANG, early);

    register.freigaben().verify();
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = Produkt.of(ort).open(Zugriff.SCHREIBEN)) {
      Sql.change(connection, sql);
    }
  }
}
