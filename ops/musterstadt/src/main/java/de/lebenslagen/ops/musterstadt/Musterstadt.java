package de.lebenslagen.ops.musterstadt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes an invented town as a workspace: areas, Datenquellen, deliveries, the register behind them,
 * and the truth. The same Musterauftrag gives the same bytes on every machine. Memory holds counts,
 * streets and blocks, never the people.
 */
public final class Musterstadt {

  private final Musterauftrag auftrag;
  private final Stadtplan plan;
  private final Strassennetz netz;
  private final Zaehlwerk zaehlwerk;

  private Musterstadt(Musterauftrag auftrag) {
    this.auftrag = auftrag;
    this.plan = Stadtplaner.plan(auftrag);
    this.netz = Strassennetz.of(auftrag, plan);
    this.zaehlwerk = new Zaehlwerk(auftrag, plan);
  }

  /**
   * Writes the town.
   *
   * @param ordner an empty folder, or one that does not exist yet
   * @throws UncheckedIOException where the folder can't be written
   */
  public static Musterergebnis write(Musterauftrag auftrag, Path ordner) {
    return new Musterstadt(auftrag).write(ordner);
  }

  /** Lives through the years without writing a file. */
  static Zaehlwerk simulate(Musterauftrag auftrag, Registerempfaenger register) {
    Musterstadt stadt = new Musterstadt(auftrag);
    stadt.live(register);
    return stadt.zaehlwerk;
  }

  private Musterergebnis write(Path wurzel) {
    Ordner ordner = new Ordner(wurzel);
    long zeilen = writePersonen(wurzel.resolve("personen"));
    Blockraster raster = new Blockraster(auftrag, plan);
    List<Kita> kitas = Kitaplanung.plan(auftrag, plan);
    new Gebieteschreiber(auftrag, plan, raster).write(ordner);
    new Verzeichnisschreiber(auftrag, plan, raster).write(ordner, netz, kitas);
    Lieferungstabellen tabellen = new Lieferungstabellen(auftrag, plan, zaehlwerk, kitas);
    Json kleineZellen = new Lieferungsschreiber(auftrag, plan, tabellen).write(ordner);
    new Wahrheitsschreiber(auftrag, plan, zaehlwerk).write(ordner, kleineZellen);
    writeTexte(ordner);
    Analysenschreiber.write(ordner, auftrag, zaehlwerk.stadt(auftrag.bisJahr(), Groesse.EINWOHNER));
    int letzterStand = plan.staende().size() - 1;
    return new Musterergebnis(
        zaehlwerk.stadt(auftrag.bisJahr(), Groesse.EINWOHNER),
        plan.staende().get(letzterStand).raeume().size(),
        plan.bloecke(),
        zeilen);
  }

  private long writePersonen(Path ordner) {
    try {
      Files.createDirectories(ordner);
      try (Personenschreiber personen = new Personenschreiber(auftrag, plan, netz, ordner)) {
        live(personen);
        return personen.zeilen();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line after the other, until every block has its share of the residents of the start. */
  private void live(Registerempfaenger register) {
    Leistungsermittlung leistungen = new Leistungsermittlung(auftrag, plan, zaehlwerk, register);
    Stadtbuch buch = new Stadtbuch(auftrag, zaehlwerk, leistungen, register);
    Lebenslauf lebenslauf = new Lebenslauf(auftrag, new Haushaltsgruender(plan, netz), buch);
    double soll = 0;
    int ist = 0;
    long linie = 0;
    for (int block = 0; block < plan.bloecke(); block++) {
      soll += auftrag.einwohner() * plan.blockgewicht().anteil(block);
      long bis = block + 1 == plan.bloecke() ? auftrag.einwohner() : Math.round(soll);
      while (ist < bis) {
        ist += lebenslauf.live(block, linie++, auftrag.einwohner() - ist);
      }
    }
  }

  private void writeTexte(Ordner ordner) {
    ordner.write(
        "lebenslagen.yml",
        "# Synthetisch: erzeugt von lebenslagen musterstadt, siehe MUSTER.md.\nname: \""
            + Synthetisch.STADT
            + Synthetisch.ZUSATZ
            + "\"\nags: \""
            + Synthetisch.AGS
            + "\"\n");
    ordner.write(".gitignore", "lieferungen/\npersonen/\n.lebenslagen/\nausgabe/\n");
    String vorlage = auftrag.geschiehtEtwas() ? "MUSTER_standard.md" : "MUSTER_null.md";
    ordner.write(
        "MUSTER.md",
        Ordner.readVorlage("MUSTER.md")
            .replace("@EINWOHNER@", Texte.tausender(auftrag.einwohner()))
            .replace("@JAHRE@", auftrag.vonJahr() + "–" + auftrag.bisJahr())
            .replace("@SAAT@", Long.toString(auftrag.saat()))
            .replace("@VARIANTE@", auftrag.variante().kennung())
            .replace("@GESCHEHEN@", Ordner.readVorlage(vorlage)));
  }
}
