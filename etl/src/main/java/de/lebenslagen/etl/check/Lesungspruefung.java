package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.Rohzeile;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Fassung;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.model.Vorlagenform;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what a file says of itself against its rows: its version, its totals, its year. */
final class Lesungspruefung {

  private static final Set<Spaltentyp> SUMMIERBAR = Set.of(Spaltentyp.ANZAHL, Spaltentyp.EURO);

  private final Lieferung lieferung;
  private final Datenquelle datenquelle;
  private final Zeilenleser leser;
  private final List<Zeile> zeilen;
  private final Befundsammler sammler;

  Lesungspruefung(
      Lieferung lieferung, Zeilenleser leser, List<Zeile> zeilen, Befundsammler sammler) {
    this.lieferung = lieferung;
    this.datenquelle = lieferung.datenquelle();
    this.leser = leser;
    this.zeilen = zeilen;
    this.sammler = sammler;
  }

  void check() {
    leser.findSummenzeile().ifPresent(this::checkSummen);
    lieferung.lesung().vorlage().ifPresent(this::checkDateiname);
    findNaechste().ifPresent(this::checkFassung);
  }

  private void checkSummen(Rohzeile summe) {
    for (Spalte spalte : datenquelle.spalten()) {
      Optional<Integer> stelle = leser.findStelle(spalte.name());
      if (SUMMIERBAR.contains(spalte.typ())
          && stelle.isPresent()
          && stelle.get() < summe.zellen().size()) {
        checkSumme(spalte, summe.nummer(), Zellentext.strip(summe.zellen().get(stelle.get())));
      }
    }
  }

  private void checkSumme(Spalte spalte, int zeile, String text) {
    if (text.isEmpty() || text.equals(Vorlagenform.SUMME)) {
      return;
    }
    int index = Spalten.indexOf(datenquelle, spalte.name());
    BigDecimal expected =
        zeilen.stream()
            .flatMap(z -> Spalten.findZahl(z, index).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean all = zeilen.stream().allMatch(z -> Spalten.findZahl(z, index).isPresent());
    Optional<BigDecimal> found = new Zahlentext(datenquelle.format()).find(text);
    // every amount was rounded to euros, their sum once
    BigDecimal tolerance =
        spalte.typ() == Spaltentyp.EURO ? BigDecimal.valueOf(zeilen.size()) : BigDecimal.ZERO;
    boolean fits =
        found.isPresent()
            && (all
                ? found.get().subtract(expected).abs().compareTo(tolerance) <= 0
                : found.get().add(tolerance).compareTo(expected) >= 0);
    if (!fits) {
      sammler.add(
          Zellregel.SUMMENZEILE.id(),
          Schweregrad.FEHLER,
          leser.lieferung().atZeile(zeile).atSpalte(spalte.name()),
          (all ? "" : "mindestens ") + expected.toPlainString() + ", die Summe der Zahlen darüber",
          Zellentext.quote(text),
          "Bitte die Zahlen der Spalte prüfen; die Summe rechnet Excel, wenn ihre Formel noch da"
              + " ist.");
    }
  }

  private void checkDateiname(int berichtsjahr) {
    int jahr = Vorlagenform.jahr(datenquelle, berichtsjahr);
    Optional<Zelle> named = Zeitleser.findJahr(lieferung.name());
    boolean same =
        named.isEmpty()
            || named.get().equals(Zeitleser.jahr(jahr))
            || named.get().equals(Zeitleser.jahr(berichtsjahr));
    if (!same) {
      sammler.add(
          Zellregel.FASSUNG.id(),
          Schweregrad.WARNUNG,
          Fundstelle.inFile(lieferung.name()),
          "im Dateinamen das Jahr der Vorlage, " + berichtsjahr,
          "ein anderes Jahr",
          "Es gilt die Vorlage. Bitte prüfen, ob die Zahlen wirklich von "
              + berichtsjahr
              + " sind.");
    }
  }

  /** The version that follows the one which the header has. */
  private Optional<Fassung> findNaechste() {
    if (lieferung.lesung().vorlage().isPresent()) {
      return Optional.empty();
    }
    List<Fassung> all = datenquelle.fassungen();
    int next = lieferung.lesung().fassung().map(all::indexOf).orElse(-1) + 1;
    return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
  }

  private void checkFassung(Fassung next) {
    zeilen.stream()
        .filter(z -> !z.zeitbezug().von().isBefore(next.gueltigAb()))
        .findFirst()
        .ifPresent(
            z ->
                sammler.add(
                    Zellregel.FASSUNG.id(),
                    Schweregrad.WARNUNG,
                    leser.lieferung().atZeile(z.nummer()),
                    "der Kopf der Fassung, die ab " + next.gueltigAb() + " gilt",
                    "der einer älteren",
                    "Sie wird gelesen wie damals. Bitte nachfragen, ob sich zurückgeändert hat: "
                        + next.grund()));
  }
}
