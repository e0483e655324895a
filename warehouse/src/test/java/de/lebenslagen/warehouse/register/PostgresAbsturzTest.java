package de.lebenslagen.warehouse.register;

import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Tag;

@Tag("langsam")
class PostgresAbsturzTest extends AbsturzSuite {

  @Override
  Registerort newOrt() {
    return Postgresserver.shared().createDatabase();
  }

  @Override
  Registerort newLeeresRegister() {
    return Postgresserver.shared().createRegister();
  }

  @Override
  List<String> block(String tabelle, String bedingung) {
    return List.of(
        "CREATE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS $$"
            + " BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$",
        "CREATE TRIGGER halt BEFORE INSERT ON "
            + tabelle
            + " FOR EACH ROW WHEN ("
            + bedingung
            + ") EXECUTE FUNCTION halt()");
  }

  @Override
  List<String> unblock(String tabelle) {
    return List.of("DROP TRIGGER halt ON " + tabelle, "DROP FUNCTION halt");
  }

  @Override
  boolean isBlocked(Registerort ort) throws Exception {
    Thread.sleep(50);
    try (Connection connection = Produkt.of(ort).open(Zugriff.LESEN)) {
      return Sql.number(
              connection,
              "SELECT count(*) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND wait_event = 'PgSleep'")
          > 0;
    }
  }
}
