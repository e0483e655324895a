package de.lebenslagen.ops.musterstadt;

import java.util.List;

/**
 * The town without its people. Blocks form a grid; a Sozialraum of the first Gebietsstand is a
 * rectangle of it.
 *
 * @param raumZeilen rows of Sozialräume
 * @param raumSpalten Sozialräume in a row
 * @param blockZeilen rows of blocks in a Sozialraum
 * @param blockSpalten blocks in a row of a Sozialraum
 * @param lagen by Sozialraum of the first Gebietsstand
 * @param blockgewicht by block, for the number of residents
 * @param staende one, or two where there is a boundary change
 */
record Stadtplan(
    int raumZeilen,
    int raumSpalten,
    int blockZeilen,
    int blockSpalten,
    List<Lage> lagen,
    Gewichtstafel blockgewicht,
    List<Gebietsstand> staende) {

  /** Digits of the key of a block. */
  private static final int BLOCK_STELLEN = 6;

  Stadtplan {
    lagen = List.copyOf(lagen);
    staende = List.copyOf(staende);
  }

  int raeume() {
    return raumZeilen * raumSpalten;
  }

  int bloeckeJeRaum() {
    return blockZeilen * blockSpalten;
  }

  int bloecke() {
    return raeume() * bloeckeJeRaum();
  }

  /** Index of a block by its place in its Sozialraum of the first Gebietsstand. */
  int block(int raum, int zeile, int spalte) {
    return raum * bloeckeJeRaum() + zeile * blockSpalten + spalte;
  }

  /** Index of the Sozialraum of the first Gebietsstand. */
  int raum(int block) {
    return block / bloeckeJeRaum();
  }

  Lage lage(int block) {
    return lagen.get(raum(block));
  }

  /** Row in the grid of the whole town, from the south. */
  int rasterzeile(int block) {
    int inRaum = block % bloeckeJeRaum() / blockSpalten;
    return raum(block) / raumSpalten * blockZeilen + inRaum;
  }

  /** Column in the grid of the whole town, from the west. */
  int rasterspalte(int block) {
    int inRaum = block % bloeckeJeRaum() % blockSpalten;
    return raum(block) % raumSpalten * blockSpalten + inRaum;
  }

  String blockschluessel(int block) {
    return Texte.stellen(block + 1, BLOCK_STELLEN);
  }

  /** The Gebietsstand that held at the end of a year. */
  int stand(int jahr) {
    int last = staende.size() - 1;
    return jahr >= staende.get(last).gueltigVon().getYear() ? last : 0;
  }

  /** The number of digits of the key of a Sozialraum. */
  int raumStellen() {
    return staende.get(0).raeume().get(0).schluessel().length();
  }
}
