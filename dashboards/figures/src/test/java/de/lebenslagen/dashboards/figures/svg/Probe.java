package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.abbildung.Altersaufbau;
import de.lebenslagen.dashboards.figures.abbildung.Bildwert;
import de.lebenslagen.dashboards.figures.abbildung.Bildwerte;
import de.lebenslagen.dashboards.figures.abbildung.Heiztabelle;
import de.lebenslagen.dashboards.figures.abbildung.Indexebene;
import de.lebenslagen.dashboards.figures.abbildung.Karte;
import de.lebenslagen.dashboards.figures.abbildung.Kartengrund;
import de.lebenslagen.dashboards.figures.abbildung.Klassen;
import de.lebenslagen.dashboards.figures.abbildung.Kopf;
import de.lebenslagen.dashboards.figures.abbildung.Ortskarte;
import de.lebenslagen.dashboards.figures.abbildung.Ortsschicht;
import de.lebenslagen.dashboards.figures.abbildung.Rangbalken;
import de.lebenslagen.dashboards.figures.abbildung.Verlauf;
import de.lebenslagen.dashboards.figures.gestaltung.Ortszeichen;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Wertvermerk;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import de.lebenslagen.warehouse.query.ort.Lagepunkt;
import de.lebenslagen.warehouse.raum.Gebietsstand;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.raum.RaumgliederungReader;
import de.lebenslagen.warehouse.stats.Interval;
import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import de.lebenslagen.warehouse.stats.index.ClassBreaks.Side;
import de.lebenslagen.warehouse.stats.index.ClassBreaks.Threshold;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Real areas with invented values: all statuses occur, names can be made hostile. */
final class Probe {

  static final int JAHR = 2022;
  static final List<Integer> JAHRE = List.of(2011, 2017, 2018, 2019, 2020, 2021, 2022);

  private static final Map<String, Probe> PROBEN = new ConcurrentHashMap<>();

  private final List<Raum> raeume;
  private final Kartengrund grund;

  Probe(List<Raum> raeume) {
    this(raeume, List.of());
  }

  private Probe(List<Raum> raeume, List<Raum> gliederung) {
    this.raeume = List.copyOf(raeume);
    this.grund = Kartengrund.of(raeume, gliederung);
  }

  static Probe flensburg() {
    return PROBEN.computeIfAbsent(
        "Flensburg", n -> new Probe(read("flensburg/gebiete/flensburg.yml", "stadtteil")));
  }

  static Probe berlin() {
    return PROBEN.computeIfAbsent(
        "Berlin",
        n -> {
          String file = "berlin/gebiete/berlin.yml";
          return new Probe(read(file, "planungsraum"), read(file, "bezirk"));
        });
  }

  private static List<Raum> read(String file, String ebene) {
    List<Gebietsstand> staende =
        RaumgliederungReader.read(Path.of("../../ops/demo").resolve(file))
            .raumgliederung()
            .orElseThrow()
            .gebietsstaende();
    return staende.get(staende.size() - 1).listRaeume(ebene);
  }

  List<Raum> raeume() {
    return raeume;
  }

  Probe withNames(UnaryOperator<String> change) {
    return new Probe(rename(raeume, change), rename(grund.gliederung(), change));
  }

  private static List<Raum> rename(List<Raum> raeume, UnaryOperator<String> change) {
    return raeume.stream()
        .map(r -> new Raum(r.id(), change.apply(r.name()), r.geometrie()))
        .toList();
  }

  Probe withoutGrenzen(int anzahl) {
    List<Raum> result = new ArrayList<>(raeume);
    for (int i = 0; i < anzahl; i++) {
      Raum raum = result.get(i);
      result.set(i, new Raum(raum.id(), raum.name(), Optional.empty()));
    }
    return new Probe(result);
  }

  Probe first(int anzahl) {
    return new Probe(raeume.subList(0, anzahl));
  }

  static Kopf kopf() {
    return kopf(new Einheit("Prozent", 100, 1));
  }

  static Kopf kopf(Einheit einheit) {
    return new Kopf(
        "Arbeitslosenanteil",
        Optional.empty(),
        einheit,
        "am 31.12.2022",
        "2026-11-01",
        "Stadt Flensburg, Sozialatlas",
        List.of());
  }

  /** Values of all areas and years; every fifth area has another status than a number. */
  Bildwerte gemischt() {
    Random random = new Random(7);
    List<Bildwert> result = new ArrayList<>();
    Statuscode[] codes = Statuscode.values();
    for (int jahr : JAHRE) {
      for (int i = 0; i < raeume.size(); i++) {
        double zahl = 3 + 30 * random.nextDouble();
        Statuscode code = i % 5 == 4 ? codes[(i + jahr) % codes.length] : Statuscode.ZAHL;
        result.add(wert(i, jahr, code, zahl));
      }
    }
    return Bildwerte.fromIntern(result);
  }

  /** The same kind of nothing everywhere. */
  Bildwerte alle(Statuscode code) {
    List<Bildwert> result = new ArrayList<>();
    for (int jahr : JAHRE) {
      for (int i = 0; i < raeume.size(); i++) {
        result.add(wert(i, jahr, code, 5));
      }
    }
    return Bildwerte.fromIntern(result);
  }

  /** Numbers from a to b, rising from area to area. */
  Bildwerte zahlen(double from, double to) {
    List<Bildwert> result = new ArrayList<>();
    for (int jahr : JAHRE) {
      for (int i = 0; i < raeume.size(); i++) {
        double share = raeume.size() < 2 ? 0 : i / (raeume.size() - 1.0);
        result.add(wert(i, jahr, Statuscode.ZAHL, from + share * (to - from)));
      }
    }
    return Bildwerte.fromIntern(result);
  }

  private Bildwert wert(int i, int jahr, Statuscode code, double zahl) {
    double number = code == Statuscode.ECHTE_NULL || code == Statuscode.GERUNDET_NULL ? 0 : zahl;
    Raum raum = raeume.get(i);
    return new Bildwert(
        raum.id().schluesselVoll(),
        raum.name(),
        jahr,
        Wertstatus.of(
            code, code.hasZahl() ? OptionalDouble.of(number) : OptionalDouble.empty(), "Grund."),
        code == Statuscode.ZAHL
            ? Optional.of(new Interval(number - 2.5, number + 3))
            : Optional.empty(),
        i == 1 ? Set.of(Wertvermerk.KLEINE_FALLZAHL) : Set.of());
  }

  Bildwerte stadt() {
    return Bildwerte.fromIntern(
        JAHRE.stream()
            .map(
                j ->
                    new Bildwert(
                        "stadt",
                        "Flensburg",
                        j,
                        new Wertstatus.Zahl(17.2),
                        Optional.empty(),
                        Set.of()))
            .toList());
  }

  /** One figure of every kind. */
  Map<String, Abbildung> abbildungen(Bildwerte werte) {
    Map<String, Abbildung> result = new LinkedHashMap<>();
    Kopf kopf = kopf();
    result.put("Karte", Karte.of(kopf, grund(), werte, JAHR).withStadt(stadt()));
    result.put("Rangbalken", Rangbalken.of(kopf, werte, JAHR, stadt()));
    List<Zeitreihenbruch> brueche =
        List.of(new Zeitreihenbruch(LocalDate.of(2020, 1, 1), "Der Kreis der Gezählten ist neu."));
    result.put("Verlauf", new Verlauf(kopf, werte, stadt(), brueche));
    String first = raeume.get(0).id().schluesselVoll();
    result.put("Verlauf eines", new Verlauf(kopf, werte.ofGebiet(first), stadt(), brueche));
    result.put("Heiztabelle", heiztabelle(werte, 8));
    result.put("Indexebene", indexebene(werte));
    List<Ortsschicht> orte = orte(40);
    result.put(
        "Karte mit Orten", Karte.of(kopf, grund(), werte, JAHR).withStadt(stadt()).withOrte(orte));
    result.put("Ortskarte", new Ortskarte(kopf, grund, orte, Optional.empty(), Optional.empty()));
    result.put(
        "Ortskarte nah", new Ortskarte(kopf, grund, orte, Optional.of(first), Optional.empty()));
    result.put("Altersaufbau", alter(1));
    result.put("Altersaufbau zweiseitig", alter(2));
    return result;
  }

  Kartengrund grund() {
    return grund;
  }

  /** One layer of every sign, each with places strewn over the areas, and one outside the town. */
  List<Ortsschicht> orte(int anzahl) {
    List<Ortsschicht> result = new ArrayList<>();
    for (Ortszeichen zeichen : Ortszeichen.values()) {
      String titel = List.of("Kita", "Schule", "Jugendfreizeitstätte").get(zeichen.ordinal() % 3);
      List<Ortsschicht.Ort> places = new ArrayList<>(strewn(anzahl, zeichen.ordinal()));
      places.add(new Ortsschicht.Ort("Anderswo", new Lagepunkt(0, 0)));
      result.add(new Ortsschicht(titel, zeichen, "31.12.2022", places, Optional.empty()));
    }
    return result;
  }

  private List<Ortsschicht.Ort> strewn(int anzahl, int seed) {
    List<Geometry> forms = raeume.stream().flatMap(r -> r.geometrie().stream()).toList();
    Random random = new Random(seed);
    List<Ortsschicht.Ort> result = new ArrayList<>();
    while (!forms.isEmpty() && result.size() < anzahl) {
      Geometry form = forms.get(random.nextInt(forms.size()));
      Envelope box = form.getEnvelopeInternal();
      Coordinate at =
          new Coordinate(
              box.getMinX() + random.nextDouble() * box.getWidth(),
              box.getMinY() + random.nextDouble() * box.getHeight());
      if (form.contains(form.getFactory().createPoint(at))) {
        result.add(new Ortsschicht.Ort("Ort <b>" + result.size(), new Lagepunkt(at.x, at.y)));
      }
    }
    return result;
  }

  Heiztabelle heiztabelle(Bildwerte werte, int spalten) {
    List<Heiztabelle.Spalte> columns = new ArrayList<>();
    Klassen klassen = Klassen.of(werte, Zahlformat.ANTEIL);
    for (int i = 0; i < spalten; i++) {
      String name = i % 2 == 0 ? "Arbeitslosenanteil" : "Wohngeld je 1.000 Haushalte mit Kindern";
      columns.add(
          new Heiztabelle.Spalte(
              name + " " + i,
              new Einheit("Prozent", 100, 1),
              werte.ofJahr(JAHRE.get(i % JAHRE.size())),
              klassen));
    }
    return new Heiztabelle(kopf(new Einheit("", 1, 1)), columns);
  }

  private static Indexebene indexebene(Bildwerte werte) {
    ClassBreaks vier =
        new ClassBreaks(
            List.of(
                new Threshold(8, Side.LOWER),
                new Threshold(16, Side.LOWER),
                new Threshold(20, Side.LOWER)),
            List.of("hoch", "mittel", "niedrig", "sehr niedrig"));
    ClassBreaks drei =
        new ClassBreaks(
            List.of(new Threshold(10, Side.LOWER), new Threshold(20, Side.LOWER)),
            List.of("positiv", "stabil", "negativ"));
    return new Indexebene(
        kopf(),
        new Indexebene.Richtung("Status 2022", werte.ofJahr(2022), vier),
        new Indexebene.Richtung("Dynamik 2020–2022", werte.ofJahr(2020), drei));
  }

  static Altersaufbau alter(int seiten) {
    List<Altersaufbau.Seite> sides = new ArrayList<>();
    for (int i = 0; i < seiten; i++) {
      sides.add(new Altersaufbau.Seite(i == 0 ? "Frauen" : "Männer", ages(1000 + 200 * i, seiten)));
    }
    return new Altersaufbau(
        kopf(new Einheit("Personen", 1, 0)), sides, ages(20_000, 1), "Flensburg");
  }

  private static Bildwerte ages(int people, int sides) {
    String[][] bands = {
      {"0-3", "unter 3"},
      {"3-6", "3 bis unter 6"},
      {"6-18", "6 bis unter 18"},
      {"18-65", "18 bis unter 65"},
      {"65+", "65 und älter"}
    };
    List<Bildwert> result = new ArrayList<>();
    for (int i = 0; i < bands.length; i++) {
      Wertstatus wert =
          sides == 2 && i == 1
              ? new Wertstatus.Gesperrt()
              : new Wertstatus.Zahl(people * (i + 1) / 9);
      result.add(new Bildwert(bands[i][0], bands[i][1], JAHR, wert, Optional.empty(), Set.of()));
    }
    return Bildwerte.fromIntern(result);
  }
}
