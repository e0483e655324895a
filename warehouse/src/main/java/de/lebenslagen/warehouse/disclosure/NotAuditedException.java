package de.lebenslagen.warehouse.disclosure;

/** The audit can't come to an end; becomes {@link Pruefurteil.NichtGeprueft}. */
final class NotAuditedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param grund the reason, German
   */
  NotAuditedException(String grund) {
    super(grund);
  }

  String grund() {
    return String.valueOf(getMessage());
  }
}
