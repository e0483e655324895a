package de.lebenslagen.warehouse.register;

import org.junit.jupiter.api.Tag;

@Tag("langsam")
class PostgresFreigabeTest extends FreigabeSuite {

  @Override
  Registerort newLeeresRegister() {
    return Postgresserver.shared().createRegister();
  }
}
