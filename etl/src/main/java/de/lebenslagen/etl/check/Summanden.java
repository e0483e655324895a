package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.RaumId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One side of a comparison: a sum of columns of the delivery ({@code residents}), of other
 * Datenquellen for the same area and berichtsjahr ({@code einwohner.residents}), and of constants
 * ({@code 100}).
 */
final class Summanden {

  private record Ort(RaumId raum, int jahr) {}

  private record Eigen(int index, BigDecimal spielraum) {}

  private record Fremd(
      int index,
      BigDecimal spielraum,
      Map<Ort, List<Zeile>> zeilen,
      Map<Integer, List<Zeile>> jahre) {}

  private final List<Eigen> eigene = new ArrayList<>();
  private final List<Fremd> fremde = new ArrayList<>();
  private final Set<String> fehlende = new LinkedHashSet<>();
  private final String bezeichnung;
  private BigDecimal konstante = BigDecimal.ZERO;

  Summanden(Pruefkontext kontext, List<String> texte) {
    this.bezeichnung = String.join(" + ", texte);
    for (String text : texte) {
      add(kontext, text);
    }
  }

  private void add(Pruefkontext kontext, String text) {
    Datenquelle own = kontext.datenquelle();
    if (own.findSpalte(text).isPresent()) {
      eigene.add(new Eigen(Spalten.indexOf(own, text), Spalten.spielraum(own, text)));
      return;
    }
    if (isKonstante(text)) {
      konstante = konstante.add(new BigDecimal(text));
      return;
    }
    int point = text.indexOf('.');
    String datenquelle = text.substring(0, point);
    String spalte = text.substring(point + 1);
    kontext
        .bestand()
        .find(datenquelle)
        .filter(b -> b.datenquelle().findSpalte(spalte).isPresent())
        .ifPresentOrElse(b -> fremde.add(index(b, spalte)), () -> fehlende.add("\"" + text + "\""));
  }

  private static boolean isKonstante(String text) {
    return Zellentext.isDigits(text);
  }

  /** Whether a text can name a summand; whether another Datenquelle has it shows in the check. */
  static boolean isSummand(Datenquelle own, String text) {
    int point = text.indexOf('.');
    boolean fremd = point > 0 && Datenquelle.isId(text.substring(0, point));
    return own.findSpalte(text).isPresent() || isKonstante(text) || fremd;
  }

  private static Fremd index(Vergleichsbestand.Bestand bestand, String spalte) {
    Map<Ort, List<Zeile>> zeilen = new HashMap<>();
    Map<Integer, List<Zeile>> jahre = new HashMap<>();
    for (Zeile zeile : bestand.zeilen()) {
      zeilen
          .computeIfAbsent(new Ort(zeile.raum(), zeile.berichtsjahr()), o -> new ArrayList<>())
          .add(zeile);
      jahre.computeIfAbsent(zeile.berichtsjahr(), j -> new ArrayList<>()).add(zeile);
    }
    return new Fremd(
        Spalten.indexOf(bestand.datenquelle(), spalte),
        Spalten.spielraum(bestand.datenquelle(), spalte),
        zeilen,
        jahre);
  }

  String bezeichnung() {
    return bezeichnung;
  }

  /** Columns of other Datenquellen that are not there to compare with. */
  Set<String> fehlende() {
    return fehlende;
  }

  /** Whether all summands are columns of the delivery. */
  boolean isNurEigene() {
    return fremde.isEmpty() && fehlende.isEmpty();
  }

  /** The sum for a row. */
  Summe at(Zeile zeile) {
    Summe result = Summe.of(konstante);
    for (Eigen eigen : eigene) {
      result = result.plus(zeile, eigen.index(), eigen.spielraum());
    }
    Ort ort = new Ort(zeile.raum(), zeile.berichtsjahr());
    for (Fremd fremd : fremde) {
      result =
          result.plus(
              fremd.zeilen().getOrDefault(ort, List.of()), fremd.index(), fremd.spielraum());
    }
    return result;
  }

  /** The sum over all areas in a year. */
  Summe overRaeume(List<Zeile> zeilenDesJahres, int jahr) {
    Summe result = Summe.of(konstante);
    for (Eigen eigen : eigene) {
      result = result.plus(zeilenDesJahres, eigen.index(), eigen.spielraum());
    }
    for (Fremd fremd : fremde) {
      result =
          result.plus(
              fremd.jahre().getOrDefault(jahr, List.of()), fremd.index(), fremd.spielraum());
    }
    return result;
  }
}
