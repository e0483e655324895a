package de.lebenslagen.etl.publish;

/** Is told how far a load has come. */
@FunctionalInterface
interface Fortschritt {

  /**
   * @param schritt what happens now, a German phrase
   * @param fertig steps that are done
   * @param gesamt all steps
   */
  void report(String schritt, int fertig, int gesamt);

  /** For callers that show nothing. */
  static Fortschritt still() {
    return (schritt, fertig, gesamt) -> {};
  }
}
