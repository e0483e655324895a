package de.lebenslagen.etl.intake;

import java.util.ArrayList;
import java.util.List;

/** Hands on the columns of a file under the names that its Datenquelle knows. */
final class Spaltenabgleich {

  private final Rohzeile kopf;
  private final int breite;
  private final List<Integer> behalten = new ArrayList<>();
  private final List<String> konstanten = new ArrayList<>();

  Spaltenabgleich(Lesung lesung, Rohzeile kopf) {
    this.breite = kopf.zellen().size();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < breite; i++) {
      String name = kopf.zellen().get(i);
      if (!lesung.uebergangen().contains(name)) {
        behalten.add(i);
        names.add(lesung.spalte(name));
      }
    }
    lesung
        .konstanten()
        .forEach(
            (spalte, wert) -> {
              names.add(spalte);
              konstanten.add(wert);
            });
    this.kopf = new Rohzeile(kopf.nummer(), names);
  }

  Rohzeile kopf() {
    return kopf;
  }

  /** A row that is not as wide as the header stays as it is: that is a finding. */
  Rohzeile apply(Rohzeile zeile) {
    boolean same = behalten.size() == breite && konstanten.isEmpty();
    if (same || zeile.zellen().size() != breite) {
      return zeile;
    }
    List<String> cells = new ArrayList<>();
    behalten.forEach(i -> cells.add(zeile.zellen().get(i)));
    cells.addAll(konstanten);
    return new Rohzeile(zeile.nummer(), cells);
  }
}
