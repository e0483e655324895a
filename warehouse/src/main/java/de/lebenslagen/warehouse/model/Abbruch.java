package de.lebenslagen.warehouse.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that ends a command, told so that the user can act on it. The category fixes the exit
 * code of the process.
 */
public final class Abbruch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose turn it is. */
  public enum Kategorie {
    /** The command, a declaration or a name is wrong: the user corrects it. */
    EINGABE(2),
    /** A delivery is not usable: the supplier corrects it. */
    DATEN(3),
    /** Disk, rights, lock, network: the machine or its administrator. */
    SYSTEM(4);

    private final int exitCode;

    Kategorie(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kategorie kategorie;
  private final String abhilfe;

  /**
   * @param gefunden what was expected and what was found, German, whole sentences
   * @param abhilfe what to do, German, a whole sentence
   */
  public Abbruch(Kategorie kategorie, String gefunden, String abhilfe) {
    this(kategorie, gefunden, abhilfe, null);
  }

  /** As above, with the technical cause for {@code --ausfuehrlich}. */
  public Abbruch(Kategorie kategorie, String gefunden, String abhilfe, @Nullable Throwable cause) {
    super(gefunden, cause);
    this.kategorie = kategorie;
    this.abhilfe = abhilfe;
  }

  public Kategorie kategorie() {
    return kategorie;
  }

  public String abhilfe() {
    return abhilfe;
  }
}
