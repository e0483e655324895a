package de.lebenslagen.ops.cli;

/**
 * A malformed file and, said beforehand, what the program must answer.
 *
 * @param name what is wrong, unique
 * @param form the format that the file claims
 * @param inhalt its bytes
 * @param regel code of the finding
 * @param blatt sheet; empty text where the file has none or none was reached
 * @param zeile line as a person counts; 0 where the file as such is meant
 * @param spalte column; empty text where the line as such is meant
 * @param code exit code
 */
record Angriff(
    String name,
    Angriffsform form,
    byte[] inhalt,
    String regel,
    String blatt,
    int zeile,
    String spalte,
    int code) {

  /** Where the program must say it is. */
  String stelle() {
    StringBuilder result = new StringBuilder();
    append(result, blatt.isEmpty() ? "" : "Blatt \"" + blatt + "\"");
    append(result, zeile == 0 ? "" : "Zeile " + zeile);
    append(result, spalte.isEmpty() ? "" : "Spalte \"" + spalte + "\"");
    return result.append(result.isEmpty() ? "" : ": ").append("erwartet ").toString();
  }

  private static void append(StringBuilder out, String part) {
    out.append(out.isEmpty() || part.isEmpty() ? "" : ", ").append(part);
  }

  @Override
  public String toString() {
    return form + ": " + name;
  }
}
