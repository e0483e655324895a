package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle.Raumbezug;
import de.lebenslagen.warehouse.model.Datenquelle.Rhythmus.Takt;
import de.lebenslagen.warehouse.model.Schweregrad;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is good to know of a delivery and is no fault. */
enum Hinweisregel implements Tabellenregel {
  ZEITLUECKE(
      "Lücke in den Jahren",
      "Zwischen dem ersten und dem letzten Berichtsjahr fehlt keines. Fehlen welche, sind die Werte"
          + " davor und danach keine Reihe, über die man eine Linie zieht.",
      "Einwohner für 2011 und 2017 bis 2022; 2012 bis 2016 fehlen.") {
    @Override
    public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
      TreeSet<Integer> jahre = new TreeSet<>();
      kontext.listMitFrueheren().forEach(z -> jahre.add(z.berichtsjahr()));
      boolean irregular = UNREGELMAESSIG.contains(kontext.datenquelle().rhythmus().takt());
      if (jahre.isEmpty() || irregular) {
        return;
      }
      String missing =
          IntStream.range(jahre.first(), jahre.last())
              .filter(j -> !jahre.contains(j))
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(", "));
      if (!missing.isEmpty()) {
        auftrag.report(
            kontext.stelle(),
            "jedes Jahr von " + jahre.first() + " bis " + jahre.last(),
            (missing.contains(",") ? "es fehlen " : "es fehlt ") + missing,
            "Wenn es die Zahlen gibt, bitte nachliefern.");
      }
    }
  },
  GEBIETSSTAND(
      "Älter als die Grenzen",
      "Die Zahlen sind so alt wie die Grenzen, in denen sie stehen, oder jünger. Ältere hat die"
          + " Quelle umgerechnet, oder sie gelten für andere Gebiete gleichen Namens.",
      "Zahlen für 2011 in Grenzen, die ab 2018 gelten.") {
    @Override
    public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
      Raumbezug bezug = kontext.datenquelle().raumbezuege().get(0);
      TreeSet<Integer> older =
          kontext.zeilen().stream()
              .filter(z -> z.raum().ebene().equals(bezug.ebene()))
              .filter(z -> z.zeitbezug().bis().isBefore(bezug.gebietsstand()))
              .map(Zeile::berichtsjahr)
              .collect(Collectors.toCollection(TreeSet::new));
      if (!older.isEmpty() && bezug.spalte().isPresent()) {
        auftrag.report(
            kontext.stelle().atSpalte(bezug.spalte().get()),
            "Zahlen ab dem " + bezug.gebietsstand() + ", an dem die Grenzen in Kraft traten",
            older.size() == 1
                ? "auch das Jahr " + older.first()
                : "auch " + older.size() + " Jahre davor, ab " + older.first(),
            "Bitte klären, ob die Quelle diese Jahre auf die neuen Grenzen umgerechnet hat.");
      }
    }
  },
  SPERRGRENZE(
      "Kleine Zahlen fehlen",
      "Kommen in einer Lieferung die kleinsten Zahlen nie vor und die nächstgrößeren oft, hat die"
          + " Quelle wohl gesperrt oder angehoben, was darunter liegt. Solche Zellen sind weder null"
          + " noch unbekannt.",
      "1, 2 und 3 kommen nicht vor, 4 bis 7 in 31 Zellen.") {
    @Override
    public void check(Pruefkontext kontext, Pruefauftrag auftrag) {
      TreeMap<Integer, Integer> small = countSmall(kontext);
      if (small.isEmpty()) {
        return;
      }
      int least = small.firstKey();
      int near = small.headMap(2 * least).values().stream().mapToInt(n -> n).sum();
      if (least >= KLEINSTE_GRENZE && least <= GROESSTE_GRENZE && near >= MINDESTENS) {
        auftrag.report(
            kontext.stelle(),
            "auch Zahlen von 1 bis " + (least - 1),
            "keine, aber " + near + " von " + least + " bis " + (2 * least - 1),
            "Die Quelle sperrt wohl unter "
                + least
                + "; bitte nachfragen und unter marken sagen, was leere Zellen heißen.");
      }
    }
  };

  private static final Set<Takt> UNREGELMAESSIG = Set.of(Takt.UNREGELMAESSIG, Takt.EINMALIG);
  private static final int KLEINSTE_GRENZE = 3;
  private static final int GROESSTE_GRENZE = 10;
  private static final int MINDESTENS = 12;
  private static final int KLEIN = 2 * GROESSTE_GRENZE;

  private final Regelbeschreibung beschreibung;

  Hinweisregel(String titel, String beschreibung, String beispiel) {
    this.beschreibung =
        new Regelbeschreibung(
            name(),
            titel,
            Schweregrad.HINWEIS,
            false,
            beschreibung,
            beispiel,
            Optional.empty(),
            Map.of());
  }

  /** How often each count from 1 to 20 comes; counts that are rounded say nothing. */
  private static TreeMap<Integer, Integer> countSmall(Pruefkontext kontext) {
    int[] counts = new int[KLEIN];
    for (String spalte : Reihe.zaehlspalten(kontext.datenquelle())) {
      int index = Spalten.indexOf(kontext.datenquelle(), spalte);
      if (Spalten.spielraum(kontext.datenquelle(), spalte).signum() == 0) {
        kontext.zeilen().forEach(z -> count(z.zellen().get(index), counts));
      }
    }
    TreeMap<Integer, Integer> result = new TreeMap<>();
    for (int i = 1; i < KLEIN; i++) {
      if (counts[i] > 0) {
        result.put(i, counts[i]);
      }
    }
    return result;
  }

  private static void count(Zelle zelle, int[] counts) {
    if (zelle instanceof Zelle.Zahl zahl) {
      double value = zahl.zahl().doubleValue();
      if (value > 0 && value < KLEIN) {
        counts[(int) value] += 1;
      }
    }
  }

  @Override
  public Regelbeschreibung beschreibung() {
    return beschreibung;
  }
}
