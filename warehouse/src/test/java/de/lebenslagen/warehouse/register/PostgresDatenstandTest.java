package de.lebenslagen.warehouse.register;

import org.junit.jupiter.api.Tag;

@Tag("langsam")
class PostgresDatenstandTest extends DatenstandSuite {

  @Override
  Registerort newLeeresRegister() {
    return Postgresserver.shared().createRegister();
  }
}
