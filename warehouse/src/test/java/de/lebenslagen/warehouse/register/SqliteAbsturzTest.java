package de.lebenslagen.warehouse.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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

  @Override
  boolean isHalfWritten(Registerort ort) {
    return ((Registerort.SqliteDatei) ort).datei().toFile().length() > 1_000_000;
  }

  /** The interrupted transaction had reached the file; only the journal can undo it. */
  @Override
  void requireKilled(Registerort ort) {
    assertThat(journal(ort)).isNotEmpty();
    assertThat(isHalfWritten(ort)).isTrue();
  }

  /** A journal that stands still belongs to a transaction that stands still. */
  @Override
  boolean isBlocked(Registerort ort) throws Exception {
    long size = journal(ort).length();
    for (int i = 0; i < 20; i++) {
      Thread.sleep(100);
      if (!journal(ort).exists() || journal(ort).length() != size) {
        return false;
      }
    }
    return true;
  }

  private static File journal(Registerort ort) {
    return new File(((Registerort.SqliteDatei) ort).datei() + "-journal");
  }
}
