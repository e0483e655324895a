package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.query.Ergebnis;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;

/** Writes cleared results, each file with its certificate beside it. */
record Freigabeausgabe(Umgebung umgebung, Ergebnisschreiber format) {

  /** The certificate of a file. */
  static Path zertifikat(Path datei) {
    return datei.resolveSibling(datei.getFileName() + ".zertifikat.json");
  }

  /** Into a file; returns the warnings about the query. */
  List<String> write(Freigabezugang freigabe, String sql, Path datei) {
    Ausgabedatei.requireFree(datei);
    Ausgabedatei.requireFree(zertifikat(datei));
    MessageDigest digest = Pruefsumme.start();
    try (Ergebnis ergebnis = freigabe.datenbank().query(sql)) {
      Ausgabedatei.write(datei, out -> format.write(ergebnis, new DigestOutputStream(out, digest)));
      String text =
          freigabe
              .zertifikat()
              .toJson(String.valueOf(datei.getFileName()), Pruefsumme.finish(digest));
      Ausgabedatei.write(
          zertifikat(datei), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      umgebung
          .meldungen()
          .println("Geschrieben: " + datei + " mit " + zertifikat(datei).getFileName());
      return ergebnis.warnungen();
    } catch (IOException e) {
      throw Ausgabedatei.unwritable(e);
    }
  }

  /** To the standard output, the certificate's line to the messages. */
  List<String> write(Freigabezugang freigabe, String sql, OutputStream out) {
    try (Ergebnis ergebnis = freigabe.datenbank().query(sql)) {
      format.write(ergebnis, out);
      out.flush();
      umgebung.meldungen().println(freigabe.zertifikat().zeile());
      return ergebnis.warnungen();
    } catch (IOException e) {
      throw Ausgabedatei.unwritable(e);
    }
  }
}
