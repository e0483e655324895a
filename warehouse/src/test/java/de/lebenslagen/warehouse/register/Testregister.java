package de.lebenslagen.warehouse.register;

import java.nio.file.Path;

/** Registers for tests of other packages. */
public final class Testregister {

  private Testregister() {}

  /** A new SQLite register with one published Datenstand, on a fixed clock. */
  public static Register open(Path ordner) {
    Register register = Register.open(SqliteVorlage.copyTo(ordner), Beispiel.UHR);
    publish(register, "a");
    return register;
  }

  /** Publishes a further Datenstand. */
  public static Datenstand publish(Register register, String inhalt) {
    return Beispiel.publish(register, Beispiel.zeitbezug("ewo", "2021", inhalt));
  }
}
