package de.lebenslagen.ops.musterstadt;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The deliveries, each in the habits of the programs such tables come from. */
enum Lieferungsart {
  EINWOHNER("einwohner", Zeichensatz.WINDOWS),
  SGB2("sgb2", Zeichensatz.WINDOWS),
  ARBEITSLOSE("arbeitslose", Zeichensatz.WINDOWS),
  WOHNGELD("wohngeld", Zeichensatz.UTF_8_MIT_BOM),
  KITA("kita", Zeichensatz.UTF_8),
  HZE("hilfen_zur_erziehung", Zeichensatz.WINDOWS),
  GEBURTEN_STERBEFAELLE("geburten_sterbefaelle", Zeichensatz.UTF_8),
  WANDERUNG("wanderung", Zeichensatz.UTF_8);

  /** How text becomes bytes. */
  enum Zeichensatz {
    UTF_8(StandardCharsets.UTF_8, ""),
    UTF_8_MIT_BOM(StandardCharsets.UTF_8, "\uFEFF"),
    WINDOWS(Charset.forName("windows-1252"), "");

    private final Charset charset;
    private final String anfang;

    Zeichensatz(Charset charset, String anfang) {
      this.charset = charset;
      this.anfang = anfang;
    }

    Charset charset() {
      return charset;
    }

    /** What stands before the text. */
    String anfang() {
      return anfang;
    }
  }

  private final String kennung;
  private final Zeichensatz zeichensatz;

  Lieferungsart(String kennung, Zeichensatz zeichensatz) {
    this.kennung = kennung;
    this.zeichensatz = zeichensatz;
  }

  String kennung() {
    return kennung;
  }

  Zeichensatz zeichensatz() {
    return zeichensatz;
  }

  /** Name of the file of a year, without ending. */
  String dateiname(int jahr) {
    return "musterstadt_" + kennung + "_" + jahr;
  }

  /** Whether this table of this year is missing from the deliveries that came in time. */
  boolean fehlt(Musterauftrag auftrag, int jahr) {
    return this == KITA && jahr == auftrag.luckenjahr()
        || this == HZE && jahr == auftrag.verspaetungsjahr();
  }
}
