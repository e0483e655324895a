package de.lebenslagen.warehouse.register;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFreigabeTest extends FreigabeSuite {

  @TempDir private Path folder;

  @Override
  Registerort newLeeresRegister() {
    return SqliteVorlage.copyTo(folder);
  }
}
