package de.lebenslagen.ops.musterstadt;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Days as text, made once: 31.12.2022. */
final class Datumstafel {

  static final int LAENGE = 10;

  private final int ersterTag;
  private final byte[] texte;

  Datumstafel(int vonJahr, int bisJahr) {
    this.ersterTag = (int) LocalDate.of(vonJahr, 1, 1).toEpochDay();
    int tage = (int) LocalDate.of(bisJahr + 1, 1, 1).toEpochDay() - ersterTag;
    this.texte = new byte[tage * LAENGE];
    for (int i = 0; i < tage; i++) {
      byte[] text = format(ersterTag + i).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, texte, i * LAENGE, LAENGE);
    }
  }

  static String format(int tag) {
    LocalDate datum = LocalDate.ofEpochDay(tag);
    return Texte.stellen(datum.getDayOfMonth(), 2)
        + "."
        + Texte.stellen(datum.getMonthValue(), 2)
        + "."
        + Texte.stellen(datum.getYear(), 4);
  }

  void copy(int tag, byte[] ziel, int stelle) {
    System.arraycopy(texte, (tag - ersterTag) * LAENGE, ziel, stelle, LAENGE);
  }
}
