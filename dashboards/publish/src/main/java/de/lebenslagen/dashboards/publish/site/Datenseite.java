package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.dashboards.publish.site.Tafel.Form;
import de.lebenslagen.dashboards.publish.site.Tafel.Spalte;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Quelle;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The tables of the page about the data. */
final class Datenseite {

  private Datenseite() {}

  /**
   * A file that holds the whole release.
   *
   * @param ziel from the root of the site
   * @param lizenz its own, where it has another one than the release; empty where nobody named one
   */
  record Datei(
      String ziel, String titel, String form, String groesse, String inhalt, Lizenz lizenz) {

    /** Under which licence a file stands. */
    sealed interface Lizenz {
      /** That of the release. */
      record Freigabe() implements Lizenz {}

      /** One of its own; empty where its sources have several. */
      record Eigene(Optional<String> name) implements Lizenz {}
    }

    private static final double KILO = 1000;

    static Datei of(String ziel, String titel, String form, int bytes, String inhalt) {
      String size =
          bytes < KILO * KILO
              ? Math.max(1, Math.round(bytes / KILO)) + " kB"
              : String.valueOf(Math.round(bytes / KILO / KILO * 10) / 10.0).replace('.', ',')
                  + " MB";
      return new Datei(ziel, titel, form, size, inhalt, new Lizenz.Freigabe());
    }

    Datei withLizenz(Optional<String> eigene) {
      return new Datei(ziel, titel, form, groesse, inhalt, new Lizenz.Eigene(eigene));
    }
  }

  static Tafel quellen(Seitenstoff stoff, Tafelbau tafeln) {
    List<List<Zelle>> zeilen = new ArrayList<>();
    List<Quelle> quellen = new ArrayList<>(stoff.quellen());
    stoff.einrichtungen().quellen().stream()
        .filter(e -> quellen.stream().noneMatch(q -> q.id().equals(e.id())))
        .forEach(quellen::add);
    for (Quelle q : quellen) {
      zeilen.add(
          List.of(
              Zelle.text(q.titel()),
              Zelle.text(q.lieferstelle()),
              Zelle.text(Jahresangabe.format(q.jahre())),
              Zelle.text(String.join(", ", q.ebenen())),
              Zelle.text(q.quellenangabe()),
              Zelle.text(q.lizenz())));
    }
    return tafeln.build(
        "quellen",
        "Datenquellen dieser Freigabe",
        Form.KARTEN,
        List.of(
            Spalte.text("Datenquelle"),
            Spalte.text("Liefernde Stelle"),
            Spalte.text("Jahre"),
            Spalte.text("Gebiete"),
            Spalte.text("Quellenangabe"),
            Spalte.text("Lizenz")),
        zeilen);
  }

  /** For how many areas each indicator has a number, by year. */
  static Tafel verfuegbar(Seitenstoff stoff, Tafelbau tafeln) {
    TreeSet<Integer> jahre = new TreeSet<>();
    stoff.blaetter().forEach(b -> jahre.addAll(stoff.listJahre(b)));
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("Indikator"));
    jahre.forEach(j -> spalten.add(Spalte.text(String.valueOf(j))));
    List<List<Zelle>> zeilen = new ArrayList<>();
    for (Indikatorblatt b : stoff.blaetter()) {
      List<Zelle> zeile = new ArrayList<>();
      zeile.add(Zelle.link(b.indikator().name(), Tafelbau.seite(b)));
      jahre.forEach(j -> zeile.add(Zelle.text(umfang(onStand(stoff, b, j), j))));
      zeilen.add(zeile);
    }
    return tafeln.build(
        "verfuegbar",
        "Zahl der Gebiete mit Wert, nach Jahren; „Stadt“: nur für die ganze Stadt",
        Form.ROLLEND,
        spalten,
        zeilen);
  }

  /** The same indicator on the boundaries of that year. */
  private static Indikatorblatt onStand(Seitenstoff stoff, Indikatorblatt blatt, int jahr) {
    return blatt.jahre().contains(jahr)
        ? blatt
        : stoff.findStand(blatt, jahr).flatMap(f -> f.find(blatt.schluessel())).orElse(blatt);
  }

  private static String umfang(Indikatorblatt blatt, int jahr) {
    long areas = blatt.list(jahr).stream().filter(w -> w.wert().findZahl().isPresent()).count();
    if (areas > 0) {
      return String.valueOf(areas);
    }
    boolean town = blatt.findStadt(jahr).filter(w -> w.wert().findZahl().isPresent()).isPresent();
    return town ? "Stadt" : "–";
  }
}
