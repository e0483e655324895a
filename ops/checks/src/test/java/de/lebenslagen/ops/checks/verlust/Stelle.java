package de.lebenslagen.ops.checks.verlust;

/**
 * A place in the program: where it enters a method. A test of its own shows that each still exists.
 *
 * @param klasse full name of the class
 * @param methode name of the method, of all that bear it
 */
record Stelle(String klasse, String methode) {

  static Stelle of(String klasseUndMethode) {
    int mark = klasseUndMethode.indexOf('#');
    return new Stelle(
        "de.lebenslagen." + klasseUndMethode.substring(0, mark),
        klasseUndMethode.substring(mark + 1));
  }

  @Override
  public String toString() {
    return klasse + "#" + methode;
  }
}
