package de.lebenslagen.warehouse.register;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class SqliteRegisterTest extends RegisterSuite {

  @TempDir private Path folder;

  @Override
  Registerort newOrt() {
    return new Registerort.SqliteDatei(
        folder.resolve("mit Leerzeichen").resolve(UUID.randomUUID() + ".db"));
  }
}
