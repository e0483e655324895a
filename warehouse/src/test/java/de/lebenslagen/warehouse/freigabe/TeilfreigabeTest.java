package de.lebenslagen.warehouse.freigabe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlauswahl;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever reads a release adds up what is whole, and never takes a part for the whole. */
@Tag("langsam")
class TeilfreigabeTest extends Freigabefall {

  private static final String UNDER_3 =
      "- {indikatoren: [kita_versorgung_unter_3], ebenen: [stadtteil], jahre: [2022]}\n";

  private static void residents(Gemeinde g) {
    for (String q : List.of("q1", "q2")) {
      g.part("einwohner", q, "altersgruppe", "0-3", 40);
      g.part("einwohner", q, "altersgruppe", "3+", 900);
    }
  }

  private static void cases(Gemeinde g, long first) {
    for (String q : List.of("q1", "q2", "q3")) {
      g.part("faelle", q, "art", "a", q.equals("q1") ? first : 30);
      g.part("faelle", q, "art", "b", 50);
    }
  }

  private static List<String> totals(Datenbank door, String gegenstand, String ebene) {
    return new Kennzahlen(door)
        .compute(Kennzahlauswahl.insgesamt(gegenstand, ebene, Set.of(2022))).stream()
            .map(w -> w.raum() + " " + w.wert().code() + " " + w.wert().findZahl())
            .toList();
  }

  @Test
  void someAgesAreNotAllResidents() {
    ort.publish(TeilfreigabeTest::residents);

    try (Freigabezugang offen = ort.open(ort.release(UNDER_3))) {
      assertThat(offen.query("", "SELECT sum(anzahl)::BIGINT FROM fct_zaehlung").zeilen())
          .singleElement()
          .satisfies(z -> assertThat(z.wert(0)).hasToString("80"));
      assertThatThrownBy(() -> totals(offen.datenbank(), "einwohner", "stadtteil"))
          .hasMessageContaining("einwohner");
    }
  }

  @Test
  void totalIsThereWhereItWasReleasedBeside() {
    ort.publish(TeilfreigabeTest::residents);
    String all =
        """
        - {gegenstand: einwohner, ebenen: [stadtteil], nach: [[altersgruppe]], jahre: [2022]}
        """;

    try (Freigabezugang offen = ort.open(ort.release(UNDER_3 + all))) {
      assertThat(totals(offen.datenbank(), "einwohner", "stadtteil"))
          .isEqualTo(totals(ort.intern(), "einwohner", "stadtteil"));
    }
  }

  /** A hidden part is no missing one: the total is hidden too, and the others are there. */
  @Test
  void wholeBreakdownAddsUpOnEveryLevel() {
    ort.policy("hoechster_sperranteil: 0.66", "hoechster_sperranteil: 1.0");
    for (long first : new long[] {30, 1}) {
      ort.publish(g -> cases(g, first));
      String byKind =
          "- {gegenstand: faelle, ebenen: [stadtteil, stadt], nach: [[art]], jahre: [2022]}\n";
      try (Freigabezugang offen = ort.open(ort.release(byKind))) {
        for (String ebene : List.of("stadtteil", "stadt")) {
          List<String> shown = totals(offen.datenbank(), "faelle", ebene);
          if (first == 30) {
            assertThat(shown).isEqualTo(totals(ort.intern(), "faelle", ebene));
          } else {
            assertThat(shown)
                .hasSize(ebene.equals("stadt") ? 1 : 3)
                .allMatch(t -> t.contains("GESPERRT") || t.contains("ZAHL"));
          }
        }
      }
    }
  }
}
