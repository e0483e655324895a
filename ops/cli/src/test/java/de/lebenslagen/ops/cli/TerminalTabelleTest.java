package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lebenslagen.ops.cli.TerminalTabelle.Spalte;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTabelleTest {

  private static final Stil OHNE = new Stil(Stil.Farben.AUS);

  private static TerminalTabelle tabelle(int breite, Spalte... spalten) {
    return new TerminalTabelle(OHNE, breite, List.of(spalten));
  }

  @Test
  void columnsAreAlignedByWhatTheyHold() {
    TerminalTabelle tabelle =
        tabelle(80, Spalte.links("Gebiet"), Spalte.rechts("Änderung\n2011–2022"));
    tabelle.add(List.of("Westliche Höhe", "+225"));
    tabelle.add(List.of("Tarup", "−1"));
    tabelle.close(List.of("Flensburg", "+224"));

    assertThat(tabelle.render())
        .containsExactly(
            "                   Änderung",
            "  Gebiet          2011–2022",
            "  ──────────────  ─────────",
            "  Westliche Höhe       +225",
            "  Tarup                  −1",
            "  ──────────────  ─────────",
            "  Flensburg            +224");
  }

  @Test
  void widestTextGivesWayAndNumbersStay() {
    TerminalTabelle tabelle =
        tabelle(30, Spalte.links("a"), Spalte.umbrochen("b"), Spalte.rechts("c"));
    tabelle.add(List.of("ein kurzer", "ein langer Text geht in der nächsten Zeile weiter", "123"));

    assertThat(tabelle.render())
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(30))
        .anySatisfy(l -> assertThat(l).endsWith("123"));
    assertThat(tabelle.isZuBreit()).isFalse();
    assertThat(tabelle.isGekuerzt()).isFalse();
    String all = String.join(" ", tabelle.render()).replaceAll("\\s+", " ");
    assertThat(all).contains("ein langer", "weiter");
  }

  /** The column beside it has blanks to break at, so it gives way first. */
  @Test
  void noWordIsBrokenWhileAnotherColumnCanGiveWay() {
    TerminalTabelle tabelle =
        tabelle(44, Spalte.umbrochen("Stelle"), Spalte.umbrochen("Was"), Spalte.rechts("Tage"));
    tabelle.add(
        List.of(
            "Senatsverwaltung für Stadtentwicklung",
            "Kindertagesbetreuung und Kindertagespflege nach Wohnort",
            "12"));

    String all = String.join("\n", tabelle.render());
    assertThat(tabelle.render()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(44));
    assertThat(all)
        .contains("Senatsverwaltung", "Stadtentwicklung", "Kindertagespflege", "Kindertagesb")
        .doesNotContain("Stadtent…", "Senatsv…");
  }

  @Test
  void cutTextSaysSo() {
    TerminalTabelle tabelle = tabelle(20, Spalte.links("a"));
    tabelle.add(List.of("x".repeat(50)));

    assertThat(tabelle.isGekuerzt()).isTrue();
    assertThat(tabelle.render()).last().isEqualTo("  " + "x".repeat(17) + "…");
  }

  @Test
  void tooManyColumnsAreTooWide() {
    TerminalTabelle tabelle =
        tabelle(20, Spalte.links("a".repeat(15)), Spalte.links("b".repeat(15)));

    assertThat(tabelle.isZuBreit()).isTrue();
  }

  @Test
  void controlCharactersBecomeBlanks() {
    TerminalTabelle tabelle = tabelle(40, Spalte.links("a"));
    tabelle.add(List.of("x\u001b[31m\ny"));

    assertThat(tabelle.render()).last().isEqualTo("  x [31m y");
  }

  @Test
  void letterOutsideTheBasicPlaneCountsAsOne() {
    TerminalTabelle tabelle = tabelle(40, Spalte.links("a"), Spalte.rechts("b"));
    tabelle.add(List.of("𝔸", "1"));
    tabelle.add(List.of("B", "2"));

    assertThat(tabelle.render()).endsWith("  𝔸  1", "  B  2");
  }
}
