package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.model.Pruefsumme;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Register;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** A released file: checked against its certificate, and that against the Freigaberegister. */
final class Freigabedatei {

  private static final int GROESSTES_ZERTIFIKAT = 100_000;
  private static final int PUFFER_BYTES = 1 << 16;

  private Freigabedatei() {}

  /**
   * What its certificate says.
   *
   * @throws Abbruch DATEN where file, certificate and register do not say the same
   */
  static Zertifikat.Beleg check(Path datei, Register register) {
    Zertifikat.Beleg beleg = Zertifikat.parse(readZertifikat(datei));
    if (!beleg.dateiSha256().equals(hash(datei))) {
      throw invalid(
          "Die Datei "
              + datei.getFileName()
              + " ist nicht die, für die das Zertifikat ausgestellt wurde: ihr Inhalt wurde"
              + " geändert.");
    }
    register.freigaben().verify();
    Freigabeeintrag eintrag = register.freigaben().get(beleg.zertifikat().freigabe());
    if (!beleg.zertifikat().matches(eintrag)) {
      throw invalid(
          "Das Zertifikat von "
              + datei.getFileName()
              + " stimmt nicht mit dem Eintrag "
              + eintrag.kennung()
              + " im Freigaberegister überein.");
    }
    return beleg;
  }

  private static String readZertifikat(Path datei) {
    Path zertifikat = Freigabeausgabe.zertifikat(datei);
    if (!Files.isRegularFile(datei) || !Files.isRegularFile(zertifikat)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Erwartet werden die Datei "
              + datei
              + " und daneben ihr Zertifikat "
              + zertifikat.getFileName()
              + "; mindestens eine fehlt.",
          "Bitte die freigegebene Datei nennen, nicht das Zertifikat, und beide zusammen lassen.");
    }
    try {
      if (Files.size(zertifikat) > GROESSTES_ZERTIFIKAT) {
        throw invalid("Das Zertifikat ist viel zu groß für eines, das dieses Programm schreibt.");
      }
      return Files.readString(zertifikat, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Dateifehler.explain("Das Zertifikat ist nicht lesbar", zertifikat, e);
    }
  }

  private static String hash(Path datei) {
    MessageDigest digest = Pruefsumme.start();
    try (InputStream in = Files.newInputStream(datei)) {
      byte[] buffer = new byte[PUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw Dateifehler.explain("Die Datei ist nicht lesbar", datei, e);
    }
    return Pruefsumme.finish(digest);
  }

  private static Abbruch invalid(String grund) {
    return new Abbruch(
        Abbruch.Kategorie.DATEN,
        grund,
        "Bitte die Datei nicht weitergeben, sondern neu erzeugen: lebenslagen abfrage --tuer"
            + " freigabe …");
  }
}
