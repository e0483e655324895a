package de.lebenslagen.ops.musterstadt;

/** Who lives together, judged by the adults that head the household and the children under 18. */
enum Haushaltstyp {
  EINPERSON("1"),
  PAAR_OHNE_KIND("2"),
  PAAR_MIT_KIND("3"),
  ALLEINERZIEHEND("4"),
  SONSTIGER("5");

  private final String code;

  Haushaltstyp(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
