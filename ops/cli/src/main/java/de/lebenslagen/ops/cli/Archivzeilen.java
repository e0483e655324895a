package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.LieferungId;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import de.lebenslagen.warehouse.register.Register;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lines of archived deliveries, as they came. */
final class Archivzeilen {

  private static final int LAENGSTE = 200;

  private final Path zustand;
  private final Register register;
  private final Map<LieferungId, Optional<LieferungEintrag>> eintraege = new HashMap<>();

  Archivzeilen(Arbeitsbereich arbeitsbereich, Register register) {
    this.zustand = arbeitsbereich.zustand();
    this.register = register;
  }

  /** The line of the file; empty where the file was never archived. */
  Optional<String> find(LieferungId id, long zeile) {
    Optional<Path> file = eintrag(id).flatMap(LieferungEintrag::archivPfad).map(zustand::resolve);
    if (file.isEmpty() || !Files.isReadable(file.get())) {
      return Optional.empty();
    }
    try (BufferedReader reader = Files.newBufferedReader(file.get(), StandardCharsets.ISO_8859_1)) {
      return reader.lines().skip(zeile - 1).findFirst().map(Archivzeilen::decode);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** ISO 8859-1 keeps every byte, so that a line can be found in any encoding and decoded then. */
  private static String decode(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(bytes, StandardCharsets.UTF_8);
    String readable = text.contains("\uFFFD") ? line : text;
    return readable.length() > LAENGSTE ? readable.substring(0, LAENGSTE) + "…" : readable;
  }

  /** When the Lieferung came and where it lies. */
  Optional<String> describe(LieferungId id) {
    return eintrag(id)
        .map(
            e ->
                "Lieferung "
                    + id
                    + ", "
                    + e.datei()
                    + ", aufgenommen "
                    + DatenstandListeBefehl.ZEIT.format(e.eingegangenUm())
                    + ", SHA-256 "
                    + e.sha256()
                    + (e.personenbezogen()
                        ? ", "
                            + Zahlwort.format(e.zeilenAnzahl(), "Zeile", "Zeilen")
                            + " gezählt, Datei nicht aufbewahrt"
                        : ""));
  }

  private Optional<LieferungEintrag> eintrag(LieferungId id) {
    return eintraege.computeIfAbsent(id, i -> register.lieferungen().find(i));
  }
}
