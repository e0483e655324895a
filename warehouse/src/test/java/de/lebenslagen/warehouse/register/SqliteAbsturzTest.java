package de.lebenslagen.warehouse.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("langsam")
class SqliteAbsturzTest extends AbsturzSuite {

  @TempDir private Path folder;

  @Override
  Registerort newOrt() {
    return new Registerort.SqliteDatei(folder.resolve(UUID.randomUUID() + ".db"));
  }

  @Override
  Registerort newLeeresRegister() {
    return SqliteVorlage.copyTo(folder);
  }

  @Override
  List<String> block(String tabelle, String bedingung) {
    String viele = "(SELECT 1 FROM datenstand_datei LIMIT 300)";
    return List.of(
        "CREATE TRIGGER halt BEFORE INSERT ON "
            + tabelle
            + " WHEN "
            + bedingung
            + " BEGIN SELECT count(*) FROM "
            + String.join(", ", List.of(viele, viele, viele, viele, viele, viele))
            + "; END");
  }

  @Override
  List<String> unblock(String tabelle) {
    return List.of("DROP TRIGGER halt");
  }

  /** The interrupted transaction had reached the file; only the journal can undo it. */
  @Override
  void requireKilled(Registerort ort) {
    Path datei = ((Registerort.SqliteDatei) ort).datei();
    assertThat(datei.resolveSibling(datei.getFileName() + "-journal")).isNotEmptyFile();
    assertThat(datei.toFile().length()).isGreaterThan(1_000_000);
  }
}
