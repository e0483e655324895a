package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.warehouse.register.Freigabeeintrag;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The other procedure at the gate: changed at random, always the same, never mixed. */
@Tag("langsam")
class ZellschluesselFreigabeTest extends Freigabefall {

  private Freigabeort changing() {
    return ort.policy(
        "verfahren: sperrung", "verfahren: zellschluessel\nstoertabelle: mitgeliefert");
  }

  private static void town(Gemeinde g, long first) {
    for (int i = 1; i <= 30; i++) {
      g.total("faelle", "q" + i, i == 1 ? first : i % 7);
    }
  }

  @Test
  void noSmallCountIsShownAndNoneIsHidden() {
    changing().publish(g -> town(g, 2));

    Map<String, String> shown = release(TOTALS);

    assertThat(shown).hasSize(31).doesNotContainValue("GESPERRT");
    assertThat(shown.values()).doesNotContain("1", "2");
    int changed = 0;
    for (int i = 2; i <= 30; i++) {
      long count = Long.parseLong(shown.get(quarter("q" + i)));
      assertThat(count).isBetween(Math.max(0, i % 7 - 5L), i % 7 + 5L);
      assertThat(i % 7 > 0 || count == 0).as("zeros stay").isTrue();
      changed += count != i % 7 ? 1 : 0;
    }
    assertThat(changed).isGreaterThan(5);
  }

  @Test
  void sameCellShowsTheSameHoweverOftenItIsReleased() {
    changing().publish(g -> town(g, 2));
    Map<String, String> first = release(TOTALS);
    ort.publish(g -> town(g, 40));

    Map<String, String> second = release(TOTALS);

    Map<String, String> rest = new TreeMap<>(first);
    rest.keySet().removeAll(java.util.Set.of(quarter("q1"), TOWN));
    assertThat(second).containsAllEntriesOf(rest);
  }

  /** The same people counted twice get the same change. */
  @Test
  void townOfOneQuarterShowsWhatTheQuarterShows() {
    changing().publish(g -> g.total("faelle", "q1", 37));

    Map<String, String> shown = release(TOTALS);

    assertThat(shown.get(TOWN)).isEqualTo(shown.get(quarter("q1")));
  }

  @Test
  void countsReleasedByOneProcedureAreNeverReleasedByTheOther() {
    ort.publish(g -> town(g, 2));
    release(TOTALS);
    changing();
    assertThat(ort.refused(TOTALS).gruende()).singleElement().asString().contains("nie gemischt");

    Freigabeort other = new Freigabeort(ordner.resolve("anderer"));
    try (other) {
      other.policy("verfahren: sperrung", "verfahren: zellschluessel\nstoertabelle: mitgeliefert");
      other.publish(g -> town(g, 2));
      other.release(TOTALS);
      other.policy("verfahren: sperrung", "verfahren: sperrung");
      assertThat(other.refused(TOTALS).gruende()).singleElement().asString().contains("gemischt");
    }
  }

  @Test
  void tableThatShowsSmallerCountsThanThePolicyAllowsIsRefused() {
    changing().publish(g -> g.total("hze_heim", "q1", 20).total("hze_heim", "q2", 30));

    assertThat(
            ort.refused("- {gegenstand: hze_heim, ebenen: [stadtteil], jahre: [2022]}").gruende())
        .singleElement()
        .asString()
        .contains("ab 3", "ab 5");
  }

  @Test
  void secretStaysInTheRegisterAndTheCertificateClaimsNoAudit() {
    changing().publish(g -> town(g, 2));
    Freigabeeintrag eintrag = ort.release(TOTALS);

    assertThat(ort.register().freigaben().listDeklarationen(eintrag))
        .anyMatch(d -> d.art().equals(Zellschluesselpruefung.GEHEIMNIS));
    try (Freigabezugang offen = ort.open(eintrag)) {
      assertThat(offen.deklarationen().list())
          .noneMatch(d -> d.art().equals(Zellschluesselpruefung.GEHEIMNIS));
      assertThat(offen.zertifikat().pruefung()).contains("Zellschlüsselmethode");
      assertThat(offen.deklarationen().regelwerk().stoertabelle()).isPresent();
      assertThat(offen.query("", "SELECT DISTINCT wert_art::VARCHAR FROM fct_zaehlung").zeilen())
          .singleElement()
          .satisfies(row -> assertThat(row.wert(0)).isEqualTo("GESCHAETZT"));
    }
    ort.register().freigaben().verify();
  }
}
