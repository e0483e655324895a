package de.lebenslagen.ops.musterstadt;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Point;

/** Writes what lies in the town: streets with their house numbers, and day-care centres. */
final class Verzeichnisschreiber {

  private static final Charset ZEICHENSATZ = Charset.forName("windows-1252");

  private final Musterauftrag auftrag;
  private final Stadtplan plan;
  private final Blockraster raster;

  Verzeichnisschreiber(Musterauftrag auftrag, Stadtplan plan, Blockraster raster) {
    this.auftrag = auftrag;
    this.plan = plan;
    this.raster = raster;
  }

  void write(Ordner ordner, Strassennetz netz, List<Kita> kitas) {
    ordner.write("gebiete/strassenverzeichnis.csv", strassen(netz), ZEICHENSATZ);
    for (int jahr = auftrag.vonJahr(); jahr <= auftrag.bisJahr(); jahr++) {
      ordner.write("einrichtungen/kitas_" + jahr + ".csv", kitas(kitas, jahr));
    }
  }

  private String strassen(Strassennetz netz) {
    Tabelle tabelle =
        new Tabelle(";")
            .vorspann(Synthetisch.vorspann("Straßenverzeichnis"))
            .kopf(
                "strassenschluessel",
                "strasse",
                "hausnummer_von",
                "hausnummer_bis",
                "seite",
                "block",
                "gueltig_von",
                "gueltig_bis");
    for (Strassennetz.Abschnitt a : netz.listAbschnitte()) {
      int umbenannt = netz.umbenennungsjahr();
      boolean neu = netz.isUmbenannt(a.strasse());
      String alterName = netz.name(a.strasse(), auftrag.vonJahr());
      addAbschnitt(tabelle, a, alterName, "", neu ? (umbenannt - 1) + "-12-31" : "");
      if (neu) {
        addAbschnitt(tabelle, a, netz.name(a.strasse(), umbenannt), umbenannt + "-01-01", "");
      }
    }
    return tabelle.toString();
  }

  private void addAbschnitt(
      Tabelle tabelle, Strassennetz.Abschnitt a, String name, String von, String bis) {
    String anfang = plan.staende().get(0).gueltigVon().toString();
    tabelle
        .cell(Strassennetz.schluessel(a.strasse()))
        .cell(name)
        .cell(Integer.toString(a.von()))
        .cell(Integer.toString(a.bis()))
        .cell(a.seite().name().toLowerCase(Locale.ROOT))
        .cell(plan.blockschluessel(a.block()))
        .cell(von.isEmpty() ? anfang : von)
        .cell(bis)
        .endLine();
  }

  private String kitas(List<Kita> kitas, int jahr) {
    Tabelle tabelle =
        new Tabelle(";")
            .vorspann(Synthetisch.vorspann("Kindertageseinrichtungen am 31.12." + jahr))
            .kopf(
                "jahr",
                "schluessel",
                "name",
                "art",
                "laenge",
                "breite",
                "block",
                "plaetze_u3",
                "plaetze_ue3",
                "geoeffnet_von");
    for (int k = 0; k < kitas.size(); k++) {
      Kita kita = kitas.get(k);
      if (kita.abJahr() <= jahr) {
        Point ort = raster.block(kita.block()).getCentroid();
        tabelle
            .cell(Integer.toString(jahr))
            .cell("K" + Texte.stellen(k + 1, 4))
            .cell(kita.name())
            .cell("Kita")
            .cell(String.format(Locale.ROOT, "%.6f", ort.getX()))
            .cell(String.format(Locale.ROOT, "%.6f", ort.getY()))
            .cell(plan.blockschluessel(kita.block()))
            .cell(Integer.toString(kita.plaetzeU3()))
            .cell(Integer.toString(kita.plaetzeUe3()))
            .cell(kita.abJahr() + "-01-01")
            .endLine();
      }
    }
    return tabelle.toString();
  }
}
