package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateifehler;
import de.lebenslagen.warehouse.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks files against their certificates, and these against the Freigaberegister. */
@Command(
    name = "pruefe",
    description = {
      "Prüft eine freigegebene Datei, oder alle eines Ordners, gegen ihr Zertifikat und das",
      "Freigaberegister."
    },
    footer = {
      "  lebenslagen zertifikat pruefe arbeitslose.csv",
      "  lebenslagen zertifikat pruefe ausgabe/export-r"
    })
final class ZertifikatPruefeBefehl extends Ortsbefehl {

  @Parameters(
      index = "0",
      paramLabel = "DATEI|ORDNER",
      description = "Die freigegebene Datei, oder ein Ordner mit solchen.")
  private Path datei = Path.of("");

  ZertifikatPruefeBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Path path = resolve(datei);
    Zugang zugang = Zugang.of(getArbeitsbereich(), umgebung());
    try (Register register = zugang.openRegisterReadOnly()) {
      if (Files.isDirectory(path)) {
        checkOrdner(path, register);
        return 0;
      }
      Zertifikat.Beleg beleg = Freigabedatei.check(path, register);
      println("Gültig: " + stil().fett(String.valueOf(path.getFileName())));
      print(beleg.zertifikat(), register);
    }
    return 0;
  }

  private void print(Zertifikat zertifikat, Register register) {
    println("  " + zertifikat.zeile());
    println("  Prüfung " + zertifikat.pruefung() + ".");
    println("  Freigegeben für: " + register.freigaben().get(zertifikat.freigabe()).zweck());
  }

  /** Every file of a folder that is not a certificate must have one. */
  private void checkOrdner(Path ordner, Register register) {
    List<Path> dateien = listDateien(ordner);
    SortedMap<String, Zertifikat> zertifikate = new TreeMap<>();
    for (Path one : dateien) {
      Zertifikat zertifikat = Freigabedatei.check(one, register).zertifikat();
      zertifikate.put(zertifikat.freigabe(), zertifikat);
    }
    if (dateien.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "In " + ordner + " liegt keine Datei.",
          "Bitte eine freigegebene Datei nennen oder einen Ordner, den \"lebenslagen export\" schrieb.");
    }
    println("Gültig: " + stil().fett(dateien.size() + " Dateien") + " in " + ordner.getFileName());
    zertifikate.values().forEach(z -> print(z, register));
  }

  private static List<Path> listDateien(Path ordner) {
    try (Stream<Path> files = Files.walk(ordner)) {
      return files
          .filter(Files::isRegularFile)
          .filter(ZertifikatPruefeBefehl::needs)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Dateifehler.explain("Der Ordner ist nicht lesbar", ordner, e);
    }
  }

  /** Neither certificates nor the marks of our own folders. */
  private static boolean needs(Path datei) {
    String name = String.valueOf(datei.getFileName());
    return !name.endsWith(".zertifikat.json") && !name.startsWith(".lebenslagen-");
  }
}
