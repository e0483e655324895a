package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.publish.site.Tafel.Form;
import de.lebenslagen.dashboards.publish.site.Tafel.Spalte;
import de.lebenslagen.dashboards.publish.stoff.Dateiname;
import de.lebenslagen.dashboards.publish.stoff.FruehererStand;
import de.lebenslagen.dashboards.publish.stoff.Indikatorblatt;
import de.lebenslagen.dashboards.publish.stoff.Raumprofil;
import de.lebenslagen.dashboards.publish.stoff.Schluesselzahl;
import de.lebenslagen.dashboards.publish.stoff.Seitenstoff;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Rang;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of the pages. */
final class Tafelbau {

  /**
   * With more areas than this a table beside a map shows the first ones, and names are no links.
   */
  private static final int VIELE = 40;

  private final Seitenstoff stoff;

  Tafelbau(Seitenstoff stoff) {
    this.stoff = stoff;
  }

  /** The key figures of one area beside the town. */
  Tafel kennzahlen(Raumprofil profil) {
    Gebiet raum = profil.raum();
    return withoutEmpty(
            build(
                "raum-" + stoff.lage().marke(raum),
                "Kennzahlen für " + raum.name(),
                Form.ZAHLEN,
                List.of(
                    Spalte.text("Kennzahl"),
                    Spalte.text("Jahr"),
                    Spalte.zahl(raum.name(), 1),
                    Spalte.text("95-%-Intervall"),
                    Spalte.zahl(stoff.lage().stadt().map(Gebiet::name).orElse("Stadt"), 1),
                    Spalte.text("Neben der Stadt"),
                    Spalte.text("Rang"),
                    Spalte.text("Änderung")),
                profil.zahlen().stream().map(Tafelbau::kennzahl).toList()))
        .withQuellen(
            stoff.listQuellen(
                profil.zahlen().stream()
                    .flatMap(z -> Stream.concat(z.wert().stream(), z.stadt().stream()))
                    .toList()));
  }

  /** Without columns in which no row says anything. */
  private static Tafel withoutEmpty(Tafel tafel) {
    List<Integer> said =
        IntStream.range(0, tafel.spalten().size())
            .filter(i -> tafel.zeilen().stream().anyMatch(z -> !z.get(i).text().isEmpty()))
            .boxed()
            .toList();
    return new Tafel(
        tafel.marke(),
        tafel.titel(),
        tafel.form(),
        said.stream().map(tafel.spalten()::get).toList(),
        tafel.zeilen().stream().map(z -> said.stream().map(z::get).toList()).toList(),
        tafel.anmerkungen(),
        tafel.quellen());
  }

  private static List<Zelle> kennzahl(Schluesselzahl zahl) {
    Einheit einheit = zahl.einheit();
    return List.of(
        Zelle.link(zahl.blatt().indikator().name() + ", " + einheit.text(), seite(zahl.blatt())),
        Zelle.text(String.valueOf(zahl.jahr())),
        Zelle.wert(zahl.wert(), einheit).withKlasse("haupt"),
        Zelle.intervall(zahl.wert(), einheit),
        Zelle.wert(zahl.stadt(), einheit),
        Zelle.text(zahl.stadtwort()),
        Zelle.text(zahl.rangwort()).withKlasse("kurz"),
        Zelle.text(zahl.aenderungswort()));
  }

  private boolean isStadtVon(Indikatorblatt blatt, Gebiet gebiet) {
    return blatt.stadt().equals(Optional.of(gebiet));
  }

  static String seite(Indikatorblatt blatt) {
    return "indikator/" + blatt.schluessel() + ".html";
  }

  /** One indicator: areas by years, the town first. */
  Tafel zeitreihe(Indikatorblatt blatt) {
    return zeitreihe("indikator-" + blatt.schluessel(), "nach Jahren", blatt);
  }

  /** The same on earlier boundaries. */
  Tafel zeitreihe(Indikatorblatt blatt, FruehererStand stand) {
    return zeitreihe("indikator-" + stand.marke(blatt), stand.bezeichnung(), blatt);
  }

  private Tafel zeitreihe(String marke, String worueber, Indikatorblatt blatt) {
    Einheit einheit = blatt.indikator().einheit();
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("Gebiet"));
    blatt
        .jahre()
        .forEach(j -> spalten.add(Spalte.zahl(String.valueOf(j), einheit.nachkommastellen())));
    spalten.add(Spalte.text("95-%-Intervall " + blatt.jahr()));
    spalten.add(Spalte.text("Rang " + blatt.jahr()));
    List<List<Zelle>> zeilen = new ArrayList<>();
    Stream.concat(
            blatt.stadt().stream(), blatt.isNurStadt() ? Stream.of() : blatt.raeume().stream())
        .forEach(g -> zeilen.add(zeitzeile(blatt, g)));
    return withoutEmpty(
            build(
                marke,
                blatt.indikator().name() + ", " + einheit.text() + ", " + worueber,
                Form.ROLLEND,
                spalten,
                zeilen))
        .withQuellen(stoff.listQuellen(blatt.listWerte(blatt.jahre())));
  }

  /**
   * One indicator in one year, the highest first: what stands beside its map. Of very many areas
   * the highest; all are on the page of the indicator.
   */
  Tafel karte(Indikatorblatt blatt) {
    Einheit einheit = blatt.indikator().einheit();
    List<List<Zelle>> zeilen = new ArrayList<>();
    Stream.concat(
            blatt.stadt().stream(),
            blatt.raeume().stream()
                .sorted(
                    Comparator.comparingInt(
                        g ->
                            blatt
                                .findRang(g, blatt.jahr())
                                .map(Rang::von)
                                .orElse(Integer.MAX_VALUE)))
                .limit(VIELE))
        .forEach(
            g -> zeilen.add(List.of(gebiet(g), Zelle.wert(blatt.find(g, blatt.jahr()), einheit))));
    return build(
        "karte",
        blatt.indikator().name() + ", " + einheit.text() + ", " + blatt.jahr(),
        Form.ROLLEND,
        List.of(
            Spalte.text("Gebiet"),
            Spalte.zahl(String.valueOf(blatt.jahr()), einheit.nachkommastellen())),
        zeilen);
  }

  private List<Zelle> zeitzeile(Indikatorblatt blatt, Gebiet gebiet) {
    Einheit einheit = blatt.indikator().einheit();
    List<Zelle> zeile = new ArrayList<>();
    zeile.add(
        isStadtVon(blatt, gebiet)
            ? Zelle.text(gebiet.name()).withKlasse("stadt")
            : stoff.lage().hasSeite(gebiet) && blatt.raeume().size() <= VIELE
                ? Zelle.link(gebiet.name(), stoff.lage().seite(gebiet))
                : Zelle.text(gebiet.name()));
    blatt.jahre().forEach(j -> zeile.add(Zelle.wert(blatt.find(gebiet, j), einheit)));
    zeile.add(Zelle.intervall(blatt.find(gebiet, blatt.jahr()), einheit));
    zeile.add(
        Zelle.text(blatt.findRang(gebiet, blatt.jahr()).map(Schluesselzahl::rang).orElse(""))
            .withKlasse("kurz"));
    return zeile;
  }

  private Zelle gebiet(Gebiet gebiet) {
    return stoff.lage().hasSeite(gebiet)
        ? Zelle.link(gebiet.name(), stoff.lage().seite(gebiet))
        : Zelle.text(gebiet.name()).withKlasse("stadt");
  }

  /** Residents by age of an area and the town. */
  Optional<Tafel> alter(Gebiet raum) {
    return stoff
        .altersaufbau()
        .filter(a -> a.find(raum).isPresent())
        .map(
            a -> {
              List<Spalte> spalten =
                  new ArrayList<>(List.of(Spalte.text("Alter"), Spalte.zahl(raum.name(), 0)));
              Optional<Gebiet> stadt = stoff.lage().stadt().filter(s -> a.find(s).isPresent());
              stadt.ifPresent(s -> spalten.add(Spalte.zahl(s.name(), 0)));
              List<List<Zelle>> zeilen = new ArrayList<>();
              for (int g = 0; g < a.gruppen().size(); g++) {
                List<Zelle> zeile = new ArrayList<>();
                zeile.add(Zelle.text(a.gruppen().get(g).titel()));
                zeile.add(Zelle.wert(a.find(raum).orElseThrow().get(g), 0));
                int band = g;
                stadt.ifPresent(s -> zeile.add(Zelle.wert(a.find(s).orElseThrow().get(band), 0)));
                zeilen.add(zeile);
              }
              return build(
                      "alter-" + stoff.lage().marke(raum),
                      "Einwohnerinnen und Einwohner nach Alter, " + a.jahr(),
                      Form.ROLLEND,
                      spalten,
                      zeilen)
                  .withQuellen(List.of(stoff.nachweis(a.datenquelle())));
            });
  }

  /** A step of an analysis: the area first, its key left to the files of the whole release. */
  Tafel analyse(Indikatorblatt index, Analysetabelle tabelle) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < tabelle.spalten().size(); i++) {
      String name = tabelle.spalten().get(i).name();
      if (name.equals("gebiet")) {
        order.add(0, i);
      } else if (!name.equals("raum_id")) {
        order.add(i);
      }
    }
    List<Spalte> spalten = new ArrayList<>();
    for (int i : order) {
      Analysetabelle.Spalte s = tabelle.spalten().get(i);
      spalten.add(
          s.art().isZahl()
              ? Spalte.zahl(einzeilig(s.titel()), s.nachkommastellen())
              : Spalte.text(einzeilig(s.titel())));
    }
    List<List<Zelle>> zeilen = new ArrayList<>();
    for (List<Analysetabelle.Zelle> row : tabelle.zeilen()) {
      zeilen.add(order.stream().map(i -> zelle(row.get(i), tabelle.spalten().get(i))).toList());
    }
    return build(
            Dateiname.of("index-" + index.schluessel() + "-" + tabelle.schluessel()),
            index.indikator().name() + ": " + tabelle.titel(),
            Form.ROLLEND,
            spalten,
            zeilen)
        .withQuellen(stoff.listQuellen(index));
  }

  private static String einzeilig(String titel) {
    return titel.replace("-\n", "").replace('\n', ' ').strip();
  }

  private static Zelle zelle(Analysetabelle.Zelle zelle, Analysetabelle.Spalte spalte) {
    return zelle instanceof Analysetabelle.Wort wort
        ? Zelle.text(wort.text())
        : Zelle.wert(((Analysetabelle.Wert) zelle).status(), Zahlformat.of(spalte));
  }

  /**
   * Areas by key figures in their last year, each value on the colour of its class.
   *
   * @param klassen the classes of an indicator
   */
  Tafel vergleich(Function<Indikatorblatt, Klassen> klassen) {
    List<Indikatorblatt> blaetter =
        stoff.schluessel().stream().filter(b -> !b.isNurStadt()).toList();
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("Gebiet"));
    for (Indikatorblatt b : blaetter) {
      spalten.add(
          Spalte.zahl(
              b.indikator().name() + " " + b.jahr(), b.indikator().einheit().nachkommastellen()));
    }
    List<List<Zelle>> zeilen = new ArrayList<>();
    Stream.concat(stoff.lage().stadt().stream(), stoff.lage().raeume().stream())
        .forEach(
            g -> {
              List<Zelle> zeile = new ArrayList<>();
              zeile.add(gebiet(g));
              blaetter.forEach(
                  b -> {
                    Optional<Indikatorwert> wert = b.find(g, b.jahr());
                    zeile.add(
                        Zelle.wert(wert, b.indikator().einheit())
                            .withKlasse(
                                isStadt(g) ? "" : Heizfarbe.klasse(wert, klassen.apply(b))));
                  });
              zeilen.add(zeile);
            });
    return build("vergleich", "Alle Gebiete im Vergleich", Form.ROLLEND, spalten, zeilen)
        .withQuellen(
            stoff.listQuellen(
                blaetter.stream().flatMap(b -> b.listWerte(List.of(b.jahr())).stream()).toList()));
  }

  private boolean isStadt(Gebiet gebiet) {
    return stoff.lage().stadt().equals(Optional.of(gebiet));
  }

  /** Closes a table with the legend of the signs that stand in it. */
  Tafel build(
      String marke, String titel, Form form, List<Spalte> spalten, List<List<Zelle>> zeilen) {
    TreeSet<Statuscode> codes = new TreeSet<>();
    zeilen.forEach(z -> z.forEach(c -> c.code().ifPresent(codes::add)));
    codes.remove(Statuscode.ZAHL);
    List<String> anmerkungen = new ArrayList<>();
    if (!codes.isEmpty()) {
      anmerkungen.add(
          "Zeichen: " + String.join(", ", codes.stream().map(Zahlformat::legende).toList()) + ".");
    }
    return new Tafel(
        marke.toLowerCase(Locale.ROOT), titel, form, spalten, zeilen, anmerkungen, List.of());
  }
}
