package de.lebenslagen.ops.musterstadt;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the list of running Hilfen zur Erziehung as a Fachverfahren exports it: with names, and
 * with addresses as clerks type them. Of every hundred addresses one lies in no street of the town.
 */
final class Fallschreiber implements Closeable {

  private static final Charset ZEICHENSATZ = Charset.forName("windows-1252");
  private static final String[] KOPF = {
    "Aktenzeichen", "Nachname", "Vorname", "Geburtsdatum", "Geschlecht", "Anschrift", "Hilfeart"
  };
  private static final String[] NACHNAMEN = {
    "Musterkind", "Beispielmann", "Probst-Erfunden", "Vorlage", "Modellski", "Scheinöder"
  };
  private static final String[] VORNAMEN = {"Ada", "Ben", "Cem", "Dörte", "Eli", "Fatma", "Götz"};
  private static final Map<Groesse, String> PARAGRAPHEN =
      Map.of(
          Groesse.HZE_BERATUNG, "§ 28",
          Groesse.HZE_BEISTAND, "§ 30",
          Groesse.HZE_FAMILIENHILFE, "§ 31",
          Groesse.HZE_TAGESGRUPPE, "§ 32",
          Groesse.HZE_VOLLZEITPFLEGE, "§ 33",
          Groesse.HZE_HEIM, "§ 34");
  private static final double AUSWAERTS = 0.01;
  private static final double ALTER_NAME = 0.3;
  private static final int LETZTE_VOR_TEILUNG = 47;

  private final Musterauftrag auftrag;
  private final Strassennetz netz;
  private final List<Zeilenschreiber> dateien = new ArrayList<>();

  Fallschreiber(Musterauftrag auftrag, Strassennetz netz, Path ordner, Datumstafel tafel) {
    this.auftrag = auftrag;
    this.netz = netz;
    for (int jahr = auftrag.vonJahr(); jahr <= auftrag.bisJahr(); jahr++) {
      Zeilenschreiber datei =
          Zeilenschreiber.open(ordner.resolve("hilfen_" + jahr + ".csv"), tafel);
      datei.cell(bytes(Synthetisch.vorspann("Laufende Hilfen zur Erziehung am 31.12." + jahr)));
      datei.endLine();
      for (String spalte : KOPF) {
        datei.cell(bytes(spalte));
      }
      datei.endLine();
      dateien.add(datei);
    }
  }

  void write(int jahr, PrivatHaushalt haushalt, Person kind, Groesse art) {
    Zufall zufall = Zufall.of(auftrag.saat(), Zufall.Strom.FALL, kind.nummer * 64 + jahr % 64);
    dateien
        .get(jahr - auftrag.vonJahr())
        .cell(bytes("51.2/" + Texte.stellen(zufall.unter(100_000), 5)))
        .cell(bytes(NACHNAMEN[zufall.unter(NACHNAMEN.length)]))
        .cell(bytes(VORNAMEN[zufall.unter(VORNAMEN.length)]))
        .tag(kind.geburtstag)
        .cell(bytes(kind.geschlecht.code()))
        .cell(bytes(anschrift(haushalt.adresse, jahr, zufall)))
        .cell(bytes(PARAGRAPHEN.getOrDefault(art, "")))
        .endLine();
  }

  private String anschrift(Adresse adresse, int jahr, Zufall zufall) {
    if (zufall.trifft(AUSWAERTS)) {
      return "Andernorter Chaussee " + adresse.hausnummer();
    }
    boolean alt = netz.isUmbenannt(adresse.strasse()) && zufall.trifft(ALTER_NAME);
    String name = netz.name(adresse.strasse(), alt ? auftrag.vonJahr() : jahr);
    return strasse(name, zufall) + hausnummer(adresse.hausnummer(), zufall);
  }

  private static String strasse(String name, Zufall zufall) {
    return switch (zufall.unter(6)) {
      case 0 -> name.replace("straße", "str.") + " ";
      case 1 -> name.replace("straße", "strasse") + " ";
      case 2 -> name.toUpperCase(Locale.GERMANY) + " ";
      case 3 -> umlaute(name) + "  ";
      default -> name + " ";
    };
  }

  private static String umlaute(String name) {
    return name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
  }

  /** Of a street that is divided behind 49, a range never crosses the division. */
  private static String hausnummer(int nummer, Zufall zufall) {
    return switch (zufall.unter(8)) {
      case 0 -> nummer + "a";
      case 1 -> nummer + " B";
      case 2 -> nummer <= LETZTE_VOR_TEILUNG ? nummer + "-" + (nummer + 2) : nummer + "";
      case 3 -> nummer + ", 2. OG";
      default -> Integer.toString(nummer);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ZEICHENSATZ);
  }

  @Override
  public void close() throws IOException {
    for (Zeilenschreiber datei : dateien) {
      datei.close();
    }
  }
}
