package de.lebenslagen.warehouse.analyse.typologie;

import static de.lebenslagen.warehouse.analyse.Analysetabelle.ohne;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.wort;
import static de.lebenslagen.warehouse.analyse.Analysetabelle.zahl;

import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Spalte;
import de.lebenslagen.warehouse.analyse.Analysetabelle.Zelle;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.finding.Typologieaussagen;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.stats.Ergebnis;
import de.lebenslagen.warehouse.stats.cluster.KMedoids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Types of areas as tables, sentences and limits. */
public final class Typologieanalyse {

  /** A type lies clearly off the mean from half a standard deviation on. */
  private static final double DEUTLICH = 0.5;

  /** Below it an area lies between types. */
  private static final double SICHER = 0.25;

  private static final double HUNDERT = 100;

  private final Typologiebild bild;
  private final Ergebnis<KMedoids> gruppierung;

  private Typologieanalyse(Typologiebild bild) {
    this.bild = bild;
    this.gruppierung = bild.gruppierung();
  }

  /**
   * Tells a typology.
   *
   * @param titel German
   */
  public static Analyseergebnis compute(String titel, Typologiebild bild) {
    Typologieanalyse analyse = new Typologieanalyse(bild);
    return new Analyseergebnis(
        titel,
        List.of(
            analyse.gebiete(),
            analyse.typen(),
            analyse.perTrait("werte", "Werte der Indikatoren", bild.werte()),
            analyse.perTrait("z_werte", "z-Werte der Indikatoren", bild.zWerte()),
            analyse.ausgenommen()),
        analyse.aussagen(),
        analyse.grenzen(),
        bild.herkunft());
  }

  private int type(int area) {
    return gruppierung.get().clustering().types().get(area);
  }

  private String name(int area) {
    return bild.gebiete().get(area).name();
  }

  private Analysetabelle gebiete() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "gebiete",
            "Typen der Gebiete " + bild.jahr(),
            Spalte.text("raum_id", "Schlüssel"),
            Spalte.zahl("typ", "Typ", 0),
            Spalte.text("gebiet", "Gebiet"),
            Spalte.text("wie", "wie"),
            Spalte.zahl("silhouette", "Sitz\nim Typ", 2),
            Spalte.zahl("wechsel", "Wechsel", 0),
            Spalte.text("urteil", "Urteil"));
    if (gruppierung.find().isEmpty()) {
      return table.build();
    }
    IntStream.range(0, bild.gebiete().size())
        .boxed()
        .sorted(Comparator.comparing(this::type).thenComparing(this::name))
        .forEach(a -> table.add(row(a)));
    return table.build();
  }

  private List<Zelle> row(int area) {
    KMedoids grouping = gruppierung.get();
    double silhouette = grouping.clustering().silhouettes().get(area);
    boolean alone =
        grouping.clustering().types().stream().filter(t -> t == type(area)).count() == 1;
    return List.of(
        wort(bild.gebiete().get(area).schluessel()),
        zahl(type(area) + 1),
        wort(name(area)),
        wort(name(grouping.medoids().get(type(area)))),
        zahl(silhouette),
        bild.wechsel().get(area).isPresent()
            ? zahl(bild.wechsel().get(area).getAsInt())
            : ohne("Mit nur einem Indikator gibt es nichts wegzulassen."),
        wort(alone ? "allein" : silhouette < SICHER ? "zwischen den Typen" : "klar"));
  }

  /** The mean z-score of each type in each indicator. */
  private Analysetabelle typen() {
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.zahl("typ", "Typ", 0));
    spalten.add(Spalte.text("wie", "wie"));
    spalten.add(Spalte.zahl("gebiete", "Gebiete", 0));
    bild.merkmale().forEach(m -> spalten.add(Spalte.zahl(m.schluessel().wert(), m.kuerzel(), 2)));
    Analysetabelle.Builder table =
        Analysetabelle.of("typen", "Mittlere z-Werte der Typen", spalten.toArray(Spalte[]::new));
    if (gruppierung.find().isEmpty()) {
      return table.build();
    }
    for (int t = 0; t < gruppierung.get().medoids().size(); t++) {
      List<Integer> members = members(t);
      List<Zelle> row = new ArrayList<>();
      row.add(zahl(t + 1));
      row.add(wort(name(gruppierung.get().medoids().get(t))));
      row.add(zahl(members.size()));
      for (int m = 0; m < bild.merkmale().size(); m++) {
        row.add(zahl(mean(members, m)));
      }
      table.add(row);
    }
    return table.build();
  }

  private List<Integer> members(int type) {
    return IntStream.range(0, bild.gebiete().size()).filter(a -> type(a) == type).boxed().toList();
  }

  private double mean(List<Integer> members, int trait) {
    return members.stream()
        .mapToDouble(a -> bild.zWerte().get(a).get(trait))
        .average()
        .orElseThrow();
  }

  private Analysetabelle perTrait(String schluessel, String titel, List<List<Double>> values) {
    List<Spalte> spalten = new ArrayList<>();
    spalten.add(Spalte.text("gebiet", "Gebiet"));
    boolean raw = schluessel.equals("werte");
    bild.merkmale()
        .forEach(
            m ->
                spalten.add(
                    Spalte.zahl(
                        m.schluessel().wert(),
                        m.kuerzel(),
                        raw ? m.einheit().nachkommastellen() : 2)));
    Analysetabelle.Builder table =
        Analysetabelle.of(schluessel, titel, spalten.toArray(Spalte[]::new));
    for (int a = 0; a < values.size(); a++) {
      List<Zelle> row = new ArrayList<>();
      row.add(wort(name(a)));
      values.get(a).forEach(v -> row.add(zahl(v)));
      table.add(row);
    }
    return table.build();
  }

  private Analysetabelle ausgenommen() {
    Analysetabelle.Builder table =
        Analysetabelle.of(
            "ausgenommen",
            "Gebiete ohne Typ",
            Spalte.text("gebiet", "Gebiet"),
            Spalte.text("grund", "Grund"));
    bild.ohne().forEach((g, grund) -> table.add(List.of(wort(g.name()), wort(grund))));
    return table.build();
  }

  private List<String> aussagen() {
    if (gruppierung.find().isEmpty()) {
      return List.of("Keine Typen: " + gruppierung.findGrund().orElseThrow());
    }
    List<String> result = new ArrayList<>();
    for (int t = 0; t < gruppierung.get().medoids().size(); t++) {
      List<Integer> members = members(t);
      result.add(
          Typologieaussagen.ofTyp(
              t + 1,
              name(gruppierung.get().medoids().get(t)),
              members.stream().map(this::name).toList(),
              traits(members, z -> z >= DEUTLICH),
              traits(members, z -> z <= -DEUTLICH)));
    }
    return result;
  }

  private List<String> traits(List<Integer> members, DoublePredicate far) {
    return IntStream.range(0, bild.merkmale().size())
        .filter(m -> far.test(mean(members, m)))
        .mapToObj(m -> bild.merkmale().get(m).name())
        .toList();
  }

  private List<String> grenzen() {
    List<String> result = new ArrayList<>();
    result.add(
        "Typen ordnen, sie bewerten nicht: Sie hängen davon ab, welche Indikatoren verglichen werden"
            + (bild.merkmale().isEmpty()
                ? ""
                : " ("
                    + String.join(", ", bild.merkmale().stream().map(Indikator::kuerzel).toList())
                    + ")")
            + ". Jeder Typ wird von einem wirklichen Gebiet vertreten (k-Medoide auf z-Werten).");
    gruppierung
        .find()
        .ifPresent(
            g -> {
              double mean = g.clustering().meanSilhouette();
              result.add(
                  "Mittlerer Sitz im Typ (Silhouette, höchstens 1): "
                      + Werttext.number(mean, 2)
                      + (mean < SICHER
                          ? ". Unter 0,25: Es gibt hier keine Typen, die den Namen verdienen."
                          : mean < 2 * SICHER ? ". Unter 0,5: schwach getrennt." : "."));
            });
    bild.einigkeit()
        .find()
        .ifPresent(
            e ->
                result.add(
                    "Ein anderes Verfahren (Ward) ordnet "
                        + Werttext.anzahl(new Wertstatus.Zahl(Math.round(e * HUNDERT)))
                        + " % der Paare ebenso. „Wechsel“ zählt, bei wie vielen der "
                        + bild.merkmale().size()
                        + " Rechnungen mit einem Indikator weniger das Gebiet die Mehrheit seines"
                        + " Typs verlässt."));
    if (!bild.gleichbleibend().isEmpty()) {
      result.add(
          "Weggelassen, weil alle Gebiete gleich sind: "
              + String.join(", ", bild.gleichbleibend())
              + ".");
    }
    if (!bild.ohne().isEmpty()) {
      result.add(bild.ohne().size() + " Gebiete haben keinen Typ (Tabelle ausgenommen).");
    }
    return result;
  }
}
