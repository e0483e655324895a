package de.lebenslagen.warehouse.register;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("langsam")
class SqliteSperreTest extends SperreSuite {

  @TempDir private Path folder;

  @Override
  Registerort newLeeresRegister() {
    return SqliteVorlage.copyTo(folder);
  }
}
