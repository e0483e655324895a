package de.lebenslagen.warehouse.register;

import org.junit.jupiter.api.Tag;

@Tag("langsam")
class PostgresSchemaTest extends SchemaSuite {

  @Override
  Registerort newOrt() {
    return Postgresserver.shared().createDatabase();
  }
}
