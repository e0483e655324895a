package de.lebenslagen.notebook.zeppelin;

import java.util.Properties;

/** {@code %sozialraum.indikator}: a German sentence about indicators. */
public final class IndikatorInterpreter extends SozialraumInterpreter {

  /** Called by Zeppelin with the settings of the group. */
  public IndikatorInterpreter(Properties properties) {
    super(properties, "indikator");
  }
}
