package de.lebenslagen.ops.musterstadt;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes the register: one file of residents and one of movements per year, all open at once. */
final class Personenschreiber implements Registerempfaenger, Closeable {

  private static final Charset ZEICHENSATZ = Charset.forName("windows-1252");
  private static final int AELTESTER = 160;
  private static final byte[] LEER = new byte[0];
  private static final String[] EINWOHNERSPALTEN = {
    "lfd",
    "block",
    "strassenschluessel",
    "strasse",
    "hausnummer",
    "geburtsdatum",
    "geschlecht",
    "staatsangehoerigkeit",
    "haushalt",
    "haushaltstyp",
    "einzugsdatum"
  };
  private static final String[] BEWEGUNGSSPALTEN = {
    "art",
    "datum",
    "lfd",
    "geburtsdatum",
    "geschlecht",
    "staatsangehoerigkeit",
    "block_von",
    "block_nach"
  };

  private final Musterauftrag auftrag;
  private final List<Zeilenschreiber> einwohner = new ArrayList<>();
  private final List<Zeilenschreiber> bewegungen = new ArrayList<>();
  private final byte[][] bloecke;
  private final byte[][][] strassen;
  private final byte[][] strassenschluessel;
  private final byte[][] geschlechter = codes(Geschlecht.values(), Geschlecht::code);
  private final byte[][] nationen = codes(Nationengruppe.values(), Nationengruppe::code);
  private final byte[][] typen = codes(Haushaltstyp.values(), Haushaltstyp::code);
  private final byte[][] arten = codes(Bewegungsart.values(), Bewegungsart::bezeichnung);
  private final Fallschreiber faelle;
  private final Pseudonym personen;
  private final Pseudonym haushalte;
  private long zeilen;

  Personenschreiber(Musterauftrag auftrag, Stadtplan plan, Strassennetz netz, Path ordner) {
    this.auftrag = auftrag;
    this.personen = new Pseudonym(auftrag.saat(), 0);
    this.haushalte = new Pseudonym(auftrag.saat(), 1);
    this.bloecke = new byte[plan.bloecke()][];
    for (int block = 0; block < bloecke.length; block++) {
      bloecke[block] = bytes(plan.blockschluessel(block));
    }
    this.strassen = new byte[auftrag.jahre()][netz.strassen()][];
    this.strassenschluessel = new byte[netz.strassen()][];
    for (int s = 0; s < netz.strassen(); s++) {
      strassenschluessel[s] = bytes(Strassennetz.schluessel(s));
      byte[] first = bytes(netz.name(s, auftrag.vonJahr()));
      for (int j = 0; j < auftrag.jahre(); j++) {
        strassen[j][s] = netz.isUmbenannt(s) ? bytes(netz.name(s, auftrag.vonJahr() + j)) : first;
      }
    }
    Datumstafel tafel = new Datumstafel(auftrag.vonJahr() - AELTESTER, auftrag.bisJahr() + 1);
    openAll(ordner, tafel);
    this.faelle = new Fallschreiber(auftrag, netz, ordner, tafel);
  }

  private void openAll(Path ordner, Datumstafel tafel) {
    try {
      Files.createDirectories(ordner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int jahr = auftrag.vonJahr(); jahr <= auftrag.bisJahr(); jahr++) {
      Zeilenschreiber stand =
          Zeilenschreiber.open(ordner.resolve("einwohner_" + jahr + ".csv"), tafel);
      writeHeader(stand, "Einwohnerregister zum 31.12." + jahr, EINWOHNERSPALTEN);
      einwohner.add(stand);
      Zeilenschreiber bewegung =
          Zeilenschreiber.open(ordner.resolve("bewegungen_" + jahr + ".csv"), tafel);
      writeHeader(bewegung, "Bewegungen im Jahr " + jahr, BEWEGUNGSSPALTEN);
      bewegungen.add(bewegung);
    }
  }

  private static void writeHeader(Zeilenschreiber datei, String titel, String[] spalten) {
    datei.cell(bytes(Synthetisch.vorspann(titel))).endLine();
    for (String spalte : spalten) {
      datei.cell(bytes(spalte));
    }
    datei.endLine();
  }

  @Override
  public void onEinwohner(int jahr, PrivatHaushalt haushalt, Haushaltstyp typ, Person person) {
    zeilen++;
    Adresse adresse = haushalt.adresse;
    einwohner
        .get(jahr - auftrag.vonJahr())
        .hex(personen.of(person.nummer), Pseudonym.STELLEN)
        .cell(bloecke[haushalt.block])
        .cell(strassenschluessel[adresse.strasse()])
        .cell(strassen[jahr - auftrag.vonJahr()][adresse.strasse()])
        .cell(adresse.hausnummer())
        .tag(person.geburtstag)
        .cell(geschlechter[person.geschlecht.ordinal()])
        .cell(nationen[person.nation.ordinal()])
        .hex(haushalte.of(haushalt.nummer), Pseudonym.STELLEN)
        .cell(typen[typ.ordinal()])
        .tag(person.einzugstag)
        .endLine();
  }

  @Override
  public void onBewegung(Bewegungsart art, Person person, int tag, int vonBlock, int nachBlock) {
    zeilen++;
    bewegungen
        .get(Kalender.jahr(tag) - auftrag.vonJahr())
        .cell(arten[art.ordinal()])
        .tag(tag)
        .hex(personen.of(person.nummer), Pseudonym.STELLEN)
        .tag(person.geburtstag)
        .cell(geschlechter[person.geschlecht.ordinal()])
        .cell(nationen[person.nation.ordinal()])
        .cell(vonBlock < 0 ? LEER : bloecke[vonBlock])
        .cell(nachBlock < 0 ? LEER : bloecke[nachBlock])
        .endLine();
  }

  @Override
  public void onHilfe(int jahr, PrivatHaushalt haushalt, Person kind, Groesse art) {
    zeilen++;
    faelle.write(jahr, haushalt, kind, art);
  }

  /** Rows written so far, without headers. */
  long zeilen() {
    return zeilen;
  }

  private static <T> byte[][] codes(T[] werte, Function<T, String> code) {
    byte[][] result = new byte[werte.length][];
    for (int i = 0; i < werte.length; i++) {
      result[i] = bytes(code.apply(werte[i]));
    }
    return result;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ZEICHENSATZ);
  }

  @Override
  public void close() throws IOException {
    faelle.close();
    List<Zeilenschreiber> alle = new ArrayList<>(einwohner);
    alle.addAll(bewegungen);
    for (Zeilenschreiber datei : alle) {
      datei.close();
    }
  }
}
