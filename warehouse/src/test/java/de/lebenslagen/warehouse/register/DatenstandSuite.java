package de.lebenslagen.warehouse.register;

import static de.lebenslagen.warehouse.register.Beispiel.BERICHT;
import static de.lebenslagen.warehouse.register.Beispiel.MITTAG;
import static de.lebenslagen.warehouse.register.Beispiel.UHR;
import static de.lebenslagen.warehouse.register.Beispiel.aufnahme;
import static de.lebenslagen.warehouse.register.Beispiel.datei;
import static de.lebenslagen.warehouse.register.Beispiel.dimension;
import static de.lebenslagen.warehouse.register.Beispiel.eintrag;
import static de.lebenslagen.warehouse.register.Beispiel.publish;
import static de.lebenslagen.warehouse.register.Beispiel.sha;
import static de.lebenslagen.warehouse.register.Beispiel.zeitbezug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.register.Datenstand.Zustand;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every product must do alike: Datenstände, from the Entwurf to going back. */
abstract class DatenstandSuite {

  private Registerort ort;
  private Register register;
  private Datenstandbuch buch;

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
  void oldDatenstandKeepsItsFassungWhenLieferungIsCheckedAnew() {
    Aufnahme erste = aufnahme("kita", "a");
    LieferungEintrag e = erste.eintrag();
    LieferungEintrag neu =
        new LieferungEintrag(
            e.id(),
            e.datenquelle(),
            e.datei(),
            e.sha256(),
            e.groesseBytes(),
            16,
            sha("neue deklaration"),
            MITTAG.plusSeconds(60),
            e.archivPfad(),
            false);
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      buch.collect(sperre, List.of(zeitbezug("kita", "2021", "a")), List.of(erste));
      buch.publish(sperre);
      buch.collect(
          sperre, List.of(zeitbezug("kita", "2021", "b")), List.of(new Aufnahme(neu, BERICHT)));
      buch.publish(sperre);
    }

    assertThat(buch.listLieferungen("2026-11-22.1")).containsExactly(e);
    assertThat(buch.listLieferungen("2026-11-22.2")).containsExactly(neu);
    assertThat(register.lieferungen().list()).containsExactly(neu);
  }

  @Test
  void entwurfBecomesAktuellerWhenPublished() {
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      Datenstand entwurf =
          buch.collect(
              sperre,
              List.of(
                  zeitbezug("kita", "2021", "a"),
                  new Aenderung.ErsetzeDimension(dimension("dim_raum", "r"))),
              List.of(aufnahme("kita", "a")));
      assertThat(entwurf.zustand()).isEqualTo(Zustand.ENTWURF);
      assertThat(entwurf.anlass()).isEqualTo("kita 2021");
      assertThat(buch.findEntwurf()).contains(entwurf);
      assertThat(buch.findAktueller()).isEmpty();

      Datenstand stand = buch.publish(sperre);
      assertThat(stand.id()).isEqualTo("2026-11-22.1");
      assertThat(stand.veroeffentlichtUm()).contains(MITTAG);
      assertThat(stand.listeSha256()).isEqualTo(entwurf.listeSha256());
      assertThat(buch.findAktueller()).contains(stand);
      assertThat(buch.findEntwurf()).isEmpty();
      assertThat(buch.get("2026-11-22.1")).isEqualTo(stand);
    }
    assertThat(buch.listDateien("2026-11-22.1"))
        .containsExactly(dimension("dim_raum", "r"), datei("fct_zaehlung", "kita", "2021", "a"));
    assertThat(buch.listLieferungen("2026-11-22.1")).containsExactly(eintrag("kita", "a"));
  }

  @Test
  void dayIsTheTownsWhenPublishedShortlyAfterMidnight() {
    Clock nachMitternacht = Clock.offset(UHR, Duration.ofMinutes(11 * 60 + 30));
    try (Register spaet = Register.open(ort, nachMitternacht)) {
      assertThat(nachMitternacht.instant()).isEqualTo("2026-11-22T22:30:00Z");
      assertThat(publish(spaet, zeitbezug("kita", "2021", "a")).id()).isEqualTo("2026-11-22.1");
    }
    try (Register tagDanach = Register.open(ort, Clock.offset(UHR, Duration.ofHours(12)))) {
      assertThat(publish(tagDanach, zeitbezug("kita", "2021", "b")).id()).isEqualTo("2026-11-23.1");
    }
  }

  @Test
  void allTablesOfTheUnitAreReplacedAndOthersStay() {
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      buch.collect(
          sperre,
          List.of(
              new Aenderung.ErsetzeZeitbezug(
                  "kita",
                  "2021",
                  List.of(
                      datei("fct_zaehlung", "kita", "2021", "alt"),
                      datei("fct_messwert", "kita", "2021", "alt"))),
              zeitbezug("kita", "2020", "bleibt"),
              zeitbezug("ewo", "2021", "bleibt")),
          List.of(aufnahme("kita", "alt"), aufnahme("ewo", "e")));
      buch.publish(sperre);
      buch.collect(
          sperre,
          List.of(zeitbezug("kita", "2021", "neu"), zeitbezug("kita", "2020", "neu")),
          List.of(aufnahme("kita", "neu")));
      buch.publish(sperre);
    }
    assertThat(buch.listDateien("2026-11-22.2"))
        .containsExactly(
            datei("fct_zaehlung", "ewo", "2021", "bleibt"),
            datei("fct_zaehlung", "kita", "2020", "neu"),
            datei("fct_zaehlung", "kita", "2021", "neu"));
    assertThat(buch.listDateien("2026-11-22.1")).hasSize(4);
    assertThat(buch.listLieferungen("2026-11-22.2"))
        .containsExactlyInAnyOrder(eintrag("kita", "neu"), eintrag("ewo", "e"));
    assertThat(buch.get("2026-11-22.2").basis()).contains("2026-11-22.1");
  }

  @Test
  void onlyTheNamedLieferungStandsBehindAZeitbezugWhenNamed() {
    Aufnahme a = aufnahme("kita", "a");
    Aufnahme b = aufnahme("kita", "b");
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      buch.collect(sperre, List.of(named("2020", a), named("2021", b)), List.of(a, b));
      buch.publish(sperre);
      buch.collect(sperre, List.of(named("2020", b)), List.of(b));
      buch.publish(sperre);
    }
    assertThat(buch.listLieferungen("2026-11-22.1"))
        .containsExactlyInAnyOrder(a.eintrag(), b.eintrag());
    assertThat(buch.listLieferungen("2026-11-22.2")).containsExactly(b.eintrag());
  }

  private static Aenderung named(String zeitbezug, Aufnahme aufnahme) {
    return new Aenderung.ErsetzeZeitbezug(
        "kita",
        zeitbezug,
        Set.of(aufnahme.eintrag().id()),
        List.of(datei("fct_zaehlung", "kita", zeitbezug, aufnahme.eintrag().sha256())));
  }

  @Test
  void sameListHashWhenTheSameIsCollectedInAnotherOrder() {
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      String hash =
          buch.collect(
                  sperre,
                  List.of(zeitbezug("ärzte", "2021", "a"), zeitbezug("Zahn", "2021", "z")),
                  List.of())
              .listeSha256();
      buch.discard(sperre);
      buch.collect(sperre, List.of(zeitbezug("Zahn", "2021", "z")), List.of());
      Datenstand again = buch.collect(sperre, List.of(zeitbezug("ärzte", "2021", "a")), List.of());

      assertThat(again.listeSha256()).isEqualTo(hash);
    }
  }

  @Test
  void nothingIsPublishedWhenNothingChanged() {
    publish(register, zeitbezug("kita", "2021", "a"));
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      assertThatThrownBy(() -> buch.publish(sperre))
          .isInstanceOf(Abbruch.class)
          .hasMessage("Es gibt keinen Entwurf.");
      buch.collect(sperre, List.of(zeitbezug("kita", "2021", "a")), List.of());
      assertThatThrownBy(() -> buch.publish(sperre))
          .isInstanceOf(Abbruch.class)
          .hasMessageContaining("genau dasselbe wie der aktuelle Datenstand 2026-11-22.1");
    }
    assertThat(buch.list()).hasSize(2);
  }

  @Test
  void filesAreNoLongerNamedWhenDiscarded() {
    publish(register, zeitbezug("kita", "2021", "a"));
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      buch.collect(sperre, List.of(zeitbezug("kita", "2021", "b")), List.of(aufnahme("kita", "b")));
      assertThat(buch.listBenannteDateien()).containsExactlyInAnyOrder(sha("a"), sha("b"));
      Datenstand verworfen = buch.discard(sperre);

      assertThat(verworfen.zustand()).isEqualTo(Zustand.VERWORFEN);
      assertThat(buch.listBenannteDateien()).containsExactly(sha("a"));
      assertThat(buch.findEntwurf()).isEmpty();
      assertThat(register.lieferungen().list()).hasSize(1);
      assertThatThrownBy(() -> buch.goBack(sperre, verworfen.id(), "Versuch"))
          .isInstanceOf(Abbruch.class)
          .hasMessageContaining("nie veröffentlicht");
    }
  }

  @Test
  void historyIsKeptWhenGoingBack() {
    publish(register, zeitbezug("kita", "2021", "a"));
    publish(register, zeitbezug("kita", "2021", "b"));
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      buch.goBack(sperre, "2026-11-22.1", "Lieferung war falsch");
      assertThat(buch.findAktueller().orElseThrow().id()).isEqualTo("2026-11-22.1");
      buch.collect(sperre, List.of(zeitbezug("kita", "2021", "c")), List.of());
      assertThat(buch.publish(sperre).basis()).contains("2026-11-22.1");
    }
    assertThat(buch.listWechsel())
        .extracting(Standwechsel::datenstand, Standwechsel::grund)
        .containsExactly(
            tuple("2026-11-22.1", "veröffentlicht"),
            tuple("2026-11-22.2", "veröffentlicht"),
            tuple("2026-11-22.1", "Lieferung war falsch"),
            tuple("2026-11-22.3", "veröffentlicht"));
    assertThat(buch.listDateien("2026-11-22.2")).hasSize(1);
  }

  @Test
  void goingBackIsRefusedWhenItWouldLoseSomething() {
    publish(register, zeitbezug("kita", "2021", "a"));
    publish(register, zeitbezug("kita", "2021", "b"));
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      assertThatThrownBy(() -> buch.goBack(sperre, "2026-11-22.2", "Versuch"))
          .hasMessageContaining("bereits der aktuelle");
      assertThatThrownBy(() -> buch.goBack(sperre, "2026-11-22.1", " "))
          .hasMessageContaining("Grund");
      buch.collect(sperre, List.of(zeitbezug("ewo", "2021", "c")), List.of());
      assertThatThrownBy(() -> buch.goBack(sperre, "2026-11-22.1", "Versuch"))
          .isInstanceOf(Abbruch.class)
          .hasMessageContaining("Es gibt einen Entwurf (ewo 2021)");
    }
    assertThat(buch.listWechsel()).hasSize(2);
  }

  @Test
  void existingIdsAreSuggestedWhenTheIdIsUnknown() {
    publish(register, zeitbezug("kita", "2021", "a"));
    publish(register, zeitbezug("kita", "2022", "b"));
    assertThatThrownBy(() -> buch.get("2026-11-22.7"))
        .isInstanceOfSatisfying(
            Abbruch.class,
            abbruch -> {
              assertThat(abbruch.kategorie()).isEqualTo(Abbruch.Kategorie.EINGABE);
              assertThat(abbruch).hasMessage("Es gibt keinen Datenstand „2026-11-22.7“.");
              assertThat(abbruch.abhilfe())
                  .isEqualTo("Meinten Sie \"2026-11-22.1\" oder \"2026-11-22.2\"?");
            });
  }

  @Test
  void newestIdIsNamedWhenTheIdIsLikeNone() {
    assertThatThrownBy(() -> buch.get("gestern"))
        .isInstanceOfSatisfying(
            Abbruch.class,
            abbruch -> assertThat(abbruch.abhilfe()).contains("zuerst eine Lieferung"));
    publish(register, zeitbezug("kita", "2021", "a"));
    publish(register, zeitbezug("kita", "2022", "b"));
    assertThatThrownBy(() -> buch.get("gestern"))
        .isInstanceOfSatisfying(
            Abbruch.class,
            abbruch ->
                assertThat(abbruch.abhilfe()).isEqualTo("Der neueste ist \"2026-11-22.2\"."));
  }

  @Test
  void nothingIsLeftWhenOneChangeOfACollectFails() {
    Aenderung unbekannteLieferung =
        new Aenderung.ErsetzeZeitbezug(
            "ewo",
            "2021",
            Set.of(LieferungId.of("ewo", sha("nie aufgenommen"))),
            List.of(datei("fct_zaehlung", "ewo", "2021", "e")));
    try (Schreibsperre sperre = register.acquireSperre("test")) {
      assertThatThrownBy(
              () ->
                  buch.collect(
                      sperre,
                      List.of(zeitbezug("kita", "2021", "a"), unbekannteLieferung),
                      List.of(aufnahme("kita", "a"))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(buch.findEntwurf()).isEmpty();
      assertThat(register.lieferungen().list()).isEmpty();
    }
  }
}
