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
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a file against its certificate, and that against the Freigaberegister. */
@Command(
    name = "pruefe",
    description = "Prüft eine freigegebene Datei gegen ihr Zertifikat und das Freigaberegister.",
    footer = "  lebenslagen zertifikat pruefe arbeitslose.csv")
final class ZertifikatPruefeBefehl extends Ortsbefehl {

  private static final int GROESSTES_ZERTIFIKAT = 100_000;
  private static final int PUFFER_BYTES = 1 << 16;

  @Parameters(index = "0", paramLabel = "DATEI", description = "Die freigegebene Datei.")
  private Path datei = Path.of("");

  ZertifikatPruefeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Path path = resolve(datei);
    Zertifikat.Beleg beleg = Zertifikat.parse(readZertifikat(path));
    if (!beleg.dateiSha256().equals(hash(path))) {
      throw invalid(
          "Die Datei "
              + path.getFileName()
              + " ist nicht die, für die das Zertifikat ausgestellt wurde: ihr Inhalt wurde"
              + " geändert.");
    }
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      register.freigaben().verify();
      Freigabeeintrag eintrag = register.freigaben().get(beleg.zertifikat().freigabe());
      if (!beleg.zertifikat().matches(eintrag)) {
        throw invalid(
            "Das Zertifikat stimmt nicht mit dem Eintrag "
                + eintrag.kennung()
                + " im Freigaberegister überein.");
      }
      println("Gültig: " + stil().fett(String.valueOf(path.getFileName())));
      println("  " + beleg.zertifikat().zeile());
      println("  Prüfung " + beleg.zertifikat().pruefung() + ".");
      println("  Freigegeben für: " + eintrag.zweck());
    }
    return 0;
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
