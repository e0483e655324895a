package de.lebenslagen.notebook.zeppelin;

import java.util.Properties;

/** {@code %sozialraum.tablesaw}: Java with Tablesaw. */
public final class TablesawInterpreter extends SozialraumInterpreter {

  /** Called by Zeppelin with the settings of the group. */
  public TablesawInterpreter(Properties properties) {
    super(properties, "tablesaw");
  }
}
