package de.lebenslagen.warehouse.raum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.model.EbenenRolle;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no Gebietsstand may breach, and what follows from its links. */
class GebietsstandTest {

  private static final LocalDate VON = Ortsdaten.STAND_2018;
  private static final Ebene BLOCK = ebene("block", EbenenRolle.KLEINSTE, 1);
  private static final Ebene VIERTEL = ebene("viertel", EbenenRolle.SOZIALRAUM, 2);
  private static final Ebene STADT = ebene("stadt", EbenenRolle.STADT, 3);
  private static final List<Ebene> EBENEN = List.of(BLOCK, VIERTEL, STADT);
  private static final List<Raum> RAEUME =
      List.of(
          raum("block", "1"),
          raum("block", "2"),
          raum("viertel", "A"),
          raum("viertel", "B"),
          raum("stadt", "S"));

  @Test
  void refusedWhenNotExactlyOneEbeneIsSmallest() {
    assertThatThrownBy(() -> stand(List.of(VIERTEL, STADT), List.of(raum("viertel", "A"))))
        .hasMessageContaining("Exactly one Ebene must be KLEINSTE, found 0");
    assertThatThrownBy(
            () ->
                stand(
                    List.of(BLOCK, ebene("haus", EbenenRolle.KLEINSTE, 2)),
                    List.of(raum("block", "1"))))
        .hasMessageContaining("found 2");
  }

  @Test
  void refusedWhenAnAreaIsDoubleOrOfAnUnknownEbene() {
    assertThatThrownBy(() -> stand(EBENEN, List.of(raum("block", "1"), raum("block", "1"))))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> stand(EBENEN, List.of(raum("kiez", "1"))))
        .hasMessageContaining("kiez");
    assertThatThrownBy(() -> stand(EBENEN, List.of(raum("block", RaumId.NICHT_ZUORDENBAR))))
        .hasMessageContaining("pseudo-area");
  }

  @Test
  void refusedWhenSharesDoNotSumToOne() {
    assertThatThrownBy(() -> stand(EBENEN, RAEUME, link("block", "1", "viertel", "A", 0.4)))
        .hasMessageContaining("sum to 0.4");
    assertThatThrownBy(
            () ->
                stand(
                    EBENEN,
                    RAEUME,
                    link("block", "1", "viertel", "A", 0.6),
                    link("block", "1", "viertel", "B", 0.5)))
        .hasMessageContaining("sum to 1.1");
  }

  @Test
  void acceptedWhenAnEbeneIsPartialOnPurpose() {
    Ebene programm =
        new Ebene("programm", "Programmgebiete", EbenenRolle.ZWISCHEN, 2, Abdeckung.TEILWEISE);
    Gebietsstand stand =
        stand(
            List.of(BLOCK, programm, STADT),
            List.of(raum("block", "1"), raum("programm", "P")),
            link("block", "1", "programm", "P", 0.4));
    assertThat(stand.zuordnungen()).hasSize(1);
  }

  @Test
  void refusedWhenLinkLeadsDownwards() {
    assertThatThrownBy(() -> stand(EBENEN, RAEUME, link("viertel", "A", "block", "1", 1)))
        .hasMessageContaining("from small to large");
  }

  @Test
  void pseudoAreasLeadToTheTownWhenThereIsOne() {
    Gebietsstand stand = stand(EBENEN, RAEUME);
    assertThat(stand.listSammelgebiete())
        .extracting(r -> r.id().ebene())
        .containsExactly("block", "viertel");
    assertThat(stand.listZuordnungenMitSammelgebieten())
        .extracting(z -> z.von().ebene() + " " + z.nach().schluessel())
        .containsExactly("block S", "block " + RaumId.NICHT_ZUORDENBAR, "viertel S");
    assertThat(stand(List.of(BLOCK), List.of(raum("block", "1"))).listSammelgebiete()).isEmpty();
  }

  @Test
  void sharesMultiplyAndAddUpWhenLinksAreClosed() {
    List<Raumzuordnung> zu =
        Zuordnungsabschluss.close(
            EBENEN,
            List.of(
                link("block", "1", "viertel", "A", 0.25),
                link("block", "1", "viertel", "B", 0.75),
                link("viertel", "A", "stadt", "S", 1),
                link("viertel", "B", "stadt", "S", 1)));
    assertThat(zu).contains(link("block", "1", "stadt", "S", 1)).hasSize(5);
  }

  @Test
  void validityIsTheCommonOneWhenLinksAreClosed() {
    LocalDate wechsel = LocalDate.of(2020, 7, 1);
    List<Raumzuordnung> zu =
        new ArrayList<>(
            List.of(
                new Raumzuordnung(
                    id("block", "1"),
                    id("viertel", "A"),
                    1,
                    VON,
                    Optional.of(wechsel.minusDays(1))),
                new Raumzuordnung(
                    id("block", "1"), id("viertel", "B"), 1, wechsel, Optional.empty()),
                link("viertel", "A", "stadt", "S", 1),
                link("viertel", "B", "stadt", "S", 1)));
    List<Raumzuordnung> alle = Zuordnungsabschluss.close(EBENEN, zu);
    assertThat(alle)
        .filteredOn(z -> z.von().equals(id("block", "1")) && z.nach().equals(id("stadt", "S")))
        .extracting(Raumzuordnung::gueltigVon)
        .containsExactly(VON, wechsel);
    assertThat(new Gebietsstand(VON, Optional.empty(), EBENEN, RAEUME, alle).zuordnungen())
        .hasSize(6);
  }

  @Test
  void refusedWhenGebietsstaendeOverlap() {
    Gebietsstand offen = stand(EBENEN, RAEUME);
    LocalDate spaeter = LocalDate.of(2021, 1, 1);
    Gebietsstand neu =
        new Gebietsstand(
            spaeter,
            Optional.empty(),
            List.of(BLOCK),
            List.of(new Raum(new RaumId("ort", spaeter, "block", "1"), "1", Optional.empty())),
            List.of());
    assertThatThrownBy(() -> gliederung(List.of(neu, offen))).hasMessageContaining("still holds");
    Gebietsstand beendet =
        new Gebietsstand(VON, Optional.of(spaeter.minusDays(1)), EBENEN, RAEUME, List.of());
    Raumgliederung ort = gliederung(List.of(neu, beendet));
    assertThat(ort.findGebietsstandAm(spaeter.minusDays(1))).contains(beendet);
    assertThat(ort.findGebietsstandAm(spaeter)).contains(neu);
    assertThat(ort.findGebietsstandAm(VON.minusDays(1))).isEmpty();
  }

  private static Raumgliederung gliederung(List<Gebietsstand> staende) {
    return new Raumgliederung("ort", "Ort", "Test", "keine", staende);
  }

  private static Gebietsstand stand(
      List<Ebene> ebenen, List<Raum> raeume, Raumzuordnung... zuordnungen) {
    return new Gebietsstand(VON, Optional.empty(), ebenen, raeume, List.of(zuordnungen));
  }

  private static Ebene ebene(String id, EbenenRolle rolle, int rang) {
    return new Ebene(id, id, rolle, rang, Abdeckung.VOLLSTAENDIG);
  }

  private static Raum raum(String ebene, String schluessel) {
    return new Raum(id(ebene, schluessel), "Gebiet " + schluessel, Optional.empty());
  }

  private static RaumId id(String ebene, String schluessel) {
    return new RaumId("ort", VON, ebene, schluessel);
  }

  private static Raumzuordnung link(
      String vonEbene, String von, String nachEbene, String nach, double anteil) {
    return new Raumzuordnung(id(vonEbene, von), id(nachEbene, nach), anteil, VON, Optional.empty());
  }
}
