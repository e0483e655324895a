package de.lebenslagen.etl.intake;

import de.lebenslagen.etl.intake.Zeilenempfaenger.Kopfzeile;
import de.lebenslagen.etl.zaehlung.Zaehlauftrag;
import java.util.Optional;

/** Says how the rows of a file are counted, once its header is known. */
public interface Zaehlempfaenger {

  /** What to count; empty where the header does not fit and no row needs to be read. */
  Optional<Zaehlauftrag> accept(Kopfzeile kopf);
}
