package de.lebenslagen.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateifehlerTest {

  @TempDir private Path folder;

  @Test
  void diskIsFullWhenTheKernelSaysSo() {
    IOException voll = catchThrowableOfType(IOException.class, DateifehlerTest::fillUp);
    assertThat(explain(voll)).contains("Der Datenträger ist voll.", "Geben Sie Speicherplatz frei");
  }

  private static void fillUp() throws IOException {
    try (FileChannel channel = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1));
    }
  }

  @Test
  void diskIsFullWhenTheReasonIsGermanOrAQuota() {
    for (String reason :
        new String[] {
          "Auf dem Gerät ist kein Speicherplatz mehr verfügbar",
          "Es steht nicht genug Speicherplatz auf dem Datenträger zur Verfügung",
          "There is not enough space on the disk",
          "Disk quota exceeded"
        }) {
      assertThat(explain(new FileSystemException("x", null, reason)))
          .as(reason)
          .contains("Der Datenträger ist voll.");
    }
  }

  @Test
  void rightsAreMissingWhenAccessIsDenied() {
    assertThat(explain(new AccessDeniedException("x"))).contains("Diesem Benutzer fehlt das Recht");
    assertThat(explain(new FileSystemException("x", null, "Operation not permitted")))
        .contains("Diesem Benutzer fehlt das Recht");
  }

  @Test
  void diskIsWriteProtectedWhenReadOnly() {
    assertThat(explain(new FileSystemException("x", null, "Read-only file system")))
        .contains("Der Datenträger ist schreibgeschützt.");
  }

  @Test
  void diskIsToBeCheckedWhenTheReasonIsUnknown() {
    assertThat(explain(new IOException("Input/output error")))
        .contains("Das Dateisystem meldet einen Fehler.", "Prüfen Sie den Datenträger");
    assertThat(explain(new FileSystemException("x"))).contains("Das Dateisystem meldet");
  }

  @Test
  void failureOfTheDiskIsFoundBehindAndInsideOtherExceptions() {
    for (Exception failure :
        List.of(
            new IllegalStateException(
                new FileSystemException("x", null, "No space left on device")),
            new SQLException("IO Error: Could not write file \"x\": No space left on device"),
            new IllegalStateException(
                "job aborted: java.io.IOException: No space left on device"))) {
      assertThat(Dateifehler.find("Das geht nicht", folder, failure))
          .hasValueSatisfying(
              a -> {
                assertThat(a.kategorie()).isEqualTo(Abbruch.Kategorie.SYSTEM);
                assertThat(a.getMessage()).contains("Der Datenträger ist voll.");
                assertThat(a.getCause()).isSameAs(failure);
              });
    }
  }

  @Test
  void nothingIsFoundWhenTheDiskIsNotInvolved() {
    Exception failure = new IllegalStateException("a rule was broken", new SQLException("syntax"));
    assertThat(Dateifehler.find("Das geht nicht", folder, failure)).isEmpty();
  }

  private String explain(IOException cause) {
    Path pfad = folder.resolve("gibt es nicht").resolve("datei");
    Abbruch abbruch = Dateifehler.explain("Das geht nicht", pfad, cause);
    assertThat(abbruch.kategorie()).isEqualTo(Abbruch.Kategorie.SYSTEM);
    assertThat(abbruch).hasCause(cause).hasMessageStartingWith("Das geht nicht: " + pfad + ". ");
    return abbruch.getMessage() + " " + abbruch.abhilfe();
  }
}
