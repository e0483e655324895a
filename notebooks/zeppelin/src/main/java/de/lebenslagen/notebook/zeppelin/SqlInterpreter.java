package de.lebenslagen.notebook.zeppelin;

import java.util.Properties;

/** {@code %sozialraum.sql}: one query. */
public final class SqlInterpreter extends SozialraumInterpreter {

  /** Called by Zeppelin with the settings of the group. */
  public SqlInterpreter(Properties properties) {
    super(properties, "sql");
  }
}
