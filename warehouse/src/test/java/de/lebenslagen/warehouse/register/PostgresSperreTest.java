package de.lebenslagen.warehouse.register;

import org.junit.jupiter.api.Tag;

@Tag("langsam")
class PostgresSperreTest extends SperreSuite {

  @Override
  Registerort newLeeresRegister() {
    return Postgresserver.shared().createRegister();
  }
}
