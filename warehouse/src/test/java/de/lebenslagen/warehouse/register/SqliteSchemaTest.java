package de.lebenslagen.warehouse.register;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("langsam")
class SqliteSchemaTest extends SchemaSuite {

  @TempDir private Path folder;

  @Override
  Registerort newOrt() {
    return new Registerort.SqliteDatei(folder.resolve("register.db"));
  }
}
