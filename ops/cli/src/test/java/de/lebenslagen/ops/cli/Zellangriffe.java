package de.lebenslagen.ops.cli;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** One wrong cell at a seeded place of the good table, in every format. */
final class Zellangriffe {

  private static final long SEED = 20221231;
  private static final int DATEN = 3;

  /** Column, what stands there instead, code of the finding. */
  private static final String[][] ZELLEN = {
    {"anzahl", "-3", "TYP"},
    {"anzahl", "2,5", "TYP"},
    {"anzahl", "-0,5", "TYP"},
    {"anzahl", "1e309", "TYP"},
    {"anzahl", "1E3", "TYP"},
    {"anzahl", "NaN", "TYP"},
    {"anzahl", "-Infinity", "TYP"},
    {"anzahl", "+5", "TYP"},
    {"anzahl", "0x1F", "TYP"},
    {"anzahl", "１２", "TYP"},
    {"anzahl", "9999999999999999999", "TYP"},
    {"anzahl", "12 Personen", "TYP"},
    {"anzahl", "=1+1", "TYP"},
    {"anzahl", "=cmd|'/C calc'!A0", "TYP"},
    {"anzahl", "@SUM(1)", "TYP"},
    {"anzahl", "1.23", "TYP"},
    {"anzahl", "-0", "TYP"},
    {"anzahl", "12;13", "TYP"},
    {"anzahl", "#REF!", "MARKE"},
    {"anzahl", "#DIV/0!", "MARKE"},
    {"anzahl", "k.A.", "MARKE"},
    {"anzahl", "<script>alert(1)</script>", "TYP"},
    {"anzahl", "null", "MARKE"},
    {"anzahl", "17²", "MARKE"},
    {"davon", "", "LEERZELLE"},
    {"davon", "\u00A0", "LEERZELLE"},
    {"davon", "1'000", "TYP"},
    {"quote", "-0,1", "TYP"},
    {"quote", "12,5 €", "TYP"},
    {"quote", "12.5", "TYP"},
    {"quote", "1e309", "TYP"},
    {"jahr", "1899", "TYP"},
    {"jahr", "2101", "TYP"},
    {"jahr", "20222", "TYP"},
    {"jahr", "-2022", "TYP"},
    {"jahr", "2022,5", "TYP"},
    {"jahr", "zweitausend", "TYP"},
    {"jahr", "", "PFLICHT"},
    {"tag", "31.02.2022", "TYP"},
    {"tag", "2022-13-01", "TYP"},
    {"tag", "31.12.99999", "TYP"},
    {"tag", "heute", "TYP"},
    {"bezirk", "99", "RAUM"},
    {"bezirk", "../../etc/passwd", "RAUM"},
    {"bezirk", "<img src=x onerror=alert(1)>", "RAUM"},
    {"bezirk", "' OR '1'='1", "RAUM"},
    {"bezirk", "Mrz 22", "RAUM"},
    {"bezirk", "\u001B[31m01", "RAUM"},
    {"bezirk", "", "PFLICHT"},
    {"sex", "d", "CODE"},
    {"sex", "M", "CODE"},
    {"sex", "", "PFLICHT"}
  };

  private Zellangriffe() {}

  static Stream<Angriff> list() {
    Random random = new Random(SEED);
    return Stream.of(Angriffsform.values())
        .flatMap(
            form ->
                Stream.of(ZELLEN)
                    .filter(z -> !isAnders(form, z[1]))
                    .map(z -> angriff(form, z, 1 + random.nextInt(24))));
  }

  /** A control character ends the reading of a text file before any cell is looked at. */
  private static boolean isAnders(Angriffsform form, String inhalt) {
    boolean unmappable = !form.charset().newEncoder().canEncode(inhalt);
    return unmappable || form.isText() && inhalt.indexOf('\u001B') >= 0;
  }

  private static Angriff angriff(Angriffsform form, String[] zelle, int zeile) {
    List<List<String>> rows = Angriffsort.rows();
    rows.get(zeile).set(Angriffsort.KOPF.indexOf(zelle[0]), zelle[1]);
    return new Angriff(
        zelle[0] + " = " + zelle[1],
        form,
        form.render(rows),
        zelle[2],
        form.blatt(),
        form.zeile(zeile),
        zelle[0],
        DATEN);
  }
}
