package de.lebenslagen.etl.entwurf;

import static de.lebenslagen.etl.entwurf.Yamltext.quote;

import de.lebenslagen.etl.intake.Dateiprobe;
import de.lebenslagen.warehouse.declaration.Ortsangaben;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Dateiformat.Dateiart;
import de.lebenslagen.warehouse.model.Dateiformat.Tabellenlage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the YAML of a draft, section by section in the order of a declaration. */
final class Entwurfstext {

  /** The column that counting makes. */
  static final String ANZAHL = "anzahl_der_zeilen";

  private final Dateiprobe probe;
  private final Tabellenbild bild;
  private final StringBuilder text = new StringBuilder();

  Entwurfstext(Dateiprobe probe, Tabellenbild bild) {
    this.probe = probe;
    this.bild = bild;
  }

  String build() {
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  void kopf(
      String id,
      String titel,
      String stelle,
      String fachbereich,
      String zweck,
      String lizenz,
      String takt) {
    line("# Entworfen aus einer Lieferung; bitte durchlesen und ergänzen.");
    line("id: " + id);
    line("titel: " + quote(titel));
    line("");
    line("herkunft:");
    line("  lieferstelle: " + quote(stelle));
    line("  fachbereich: " + quote(fachbereich));
    line("  zweck: " + quote(zweck));
    line("  lizenz: " + quote(lizenz));
    line("  quellenangabe: " + quote(stelle));
    line("");
    line("rhythmus: { takt: " + takt + " }");
  }

  void schutz(boolean personen, boolean veroeffentlicht) {
    line("personenbezogen: " + personen);
    line("bereits_veroeffentlicht: " + veroeffentlicht);
    line("");
  }

  /** The name of the file with every year replaced by a star. */
  void erkennung(String dateiname) {
    String muster = dateiname.replaceAll("(?<![0-9])(19|20)[0-9]{2}(?![0-9])", "*");
    line("erkennung:");
    line("  dateinamen: [" + quoteAlways(muster) + "]");
    line("");
  }

  private static String quoteAlways(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  void format(Zahlenschrift schrift, List<Markenantwort> marken) {
    Dateiformat f = probe.format();
    line("format:");
    line("  art: " + f.art().name().toLowerCase(java.util.Locale.ROOT));
    if (f.art() == Dateiart.CSV) {
      line("  zeichensatz: " + f.zeichensatz());
      line(
          "  trennzeichen: "
              + (f.trennzeichen() == '\t' ? "tab" : quoteAlways("" + f.trennzeichen())));
    }
    if (f.art() == Dateiart.CSV || f.art() == Dateiart.XLSX) {
      line("  dezimalzeichen: " + quoteAlways("" + schrift.dezimal()));
      schrift.tausender().ifPresent(t -> line("  tausenderzeichen: " + quoteAlways("" + t)));
      lage(f.lage());
    }
    if (f.art() == Dateiart.GENESIS_KLASSISCH) {
      if (!f.zeichensatz().equals("windows-1252")) {
        line("  zeichensatz: " + f.zeichensatz());
      }
      lage(f.lage());
    }
    Map<String, String> zusaetze = zusaetze();
    if (!zusaetze.isEmpty()) {
      line(
          zusaetze.entrySet().stream()
              .map(e -> e.getKey() + ": " + e.getValue())
              .collect(Collectors.joining(", ", "  zusaetze: { ", " }")));
    }
    if (!marken.isEmpty()) {
      line("  marken:");
      marken.forEach(m -> line("    " + quoteAlways(m.marke()) + ": " + m.yaml()));
    }
    line("");
  }

  /** The marks in a column of their own. */
  private Map<String, String> zusaetze() {
    return hasQualitaet()
        ? Genesisspalten.zusaetze(
            bild.texte().stream()
                .filter(t -> t.name().equals(Genesisspalten.QUALITAET))
                .flatMap(t -> t.distinct().stream())
                .sorted()
                .toList())
        : Map.of();
  }

  private boolean hasQualitaet() {
    return probe.format().art() == Dateiart.GENESIS_FFCSV
        && probe.kopf().contains(Genesisspalten.QUALITAET);
  }

  private void lage(Tabellenlage lage) {
    lage.blatt().ifPresent(b -> line("  blatt: " + quoteAlways(b)));
    if (lage.kopfzeile() > 1) {
      line("  kopfzeile: " + lage.kopfzeile());
    }
    if (lage.kopfzeilen() > 1) {
      line("  kopfzeilen: " + lage.kopfzeilen());
    }
    if (lage.datenzeile() > 0) {
      line("  datenzeile: " + lage.datenzeile());
    }
    if (lage.fusszeilen() > 0) {
      line("  fusszeilen: " + lage.fusszeilen());
    }
    if (!lage.vorspalten().isEmpty()) {
      line("  vorspalten: [" + String.join(", ", lage.vorspalten()) + "]");
    }
    lage.zeitkopf()
        .ifPresent(
            z ->
                line(
                    "  zeitkopf: { zeile: "
                        + z.zeile()
                        + ", spalte: "
                        + z.spalte()
                        + (z.wert().isEmpty() ? "" : ", wert: " + z.wert())
                        + " }"));
  }

  void spalten(boolean gezaehlt, Optional<String> leer) {
    line("spalten:");
    for (String name : probe.kopf()) {
      String stripped = name.strip();
      if (!stripped.isEmpty()) {
        spalte(stripped, gezaehlt, leer);
      }
    }
    line("");
  }

  private void spalte(String name, boolean gezaehlt, Optional<String> leer) {
    String typ = typ(name);
    String begin = "  " + quote(name) + ": { typ: " + typ + ", beschreibung: " + quoteAlways(name);
    Map.Entry<String, Map<String, String>> codes = bild.codes().get(name);
    if (codes != null) {
      String list =
          codes.getValue().entrySet().stream()
              .map(e -> quoteAlways(e.getKey()) + ": " + quote(e.getValue()))
              .collect(Collectors.joining(", "));
      line(begin + ", codes: { " + list + " } }");
      return;
    }
    Optional<Spaltenprobe> wert =
        bild.werte().stream().filter(w -> w.name().equals(name)).findFirst();
    boolean empty =
        !gezaehlt && wert.filter(Spaltenprobe::hasLeere).isPresent() && leer.isPresent();
    line(
        begin
            + (empty
                ? ", marken: { \"\": " + new Markenantwort("", leer.orElseThrow()).yaml() + " }"
                : "")
            + (typ.equals("text") ? ", pflicht: false" : "")
            + (hasQualitaet() && name.equals(Genesisspalten.WERT)
                ? ", qualitaet: " + Genesisspalten.QUALITAET
                : "")
            + " }");
  }

  private String typ(String name) {
    if (bild.gebiet().filter(g -> g.spalte().equals(name)).isPresent()) {
      return "raum";
    }
    Optional<Spaltenprobe> zeit = bild.zeit().filter(z -> z.name().equals(name));
    if (zeit.isPresent()) {
      return zeit.get().isDatum() ? "datum" : "jahr";
    }
    if (bild.codes().containsKey(name)) {
      return "code";
    }
    return bild.werte().stream()
        .filter(w -> w.name().equals(name))
        .findFirst()
        .map(this::zahlentyp)
        .orElse("text");
  }

  private String zahlentyp(Spaltenprobe wert) {
    if (wert.isProzent()) {
      return "prozent";
    }
    if (wert.isEuro()) {
      return "euro";
    }
    return wert.isGanz(bild.schrift()) ? "anzahl" : "dezimal";
  }

  /** Whether there is a column of areas. */
  boolean raumbezug(Optional<Gebietssuche.Treffer> found, Ortsangaben ort) {
    if (found.isEmpty()) {
      return false;
    }
    Gebietssuche.Treffer t = found.get();
    line("raumbezug:");
    if (!t.ebenen().isEmpty()) {
      ebenen(t);
      return true;
    }
    line("  raumgliederung: " + quote(t.raumgliederung()));
    line("  gebietsstand: " + t.stand().gueltigVon());
    line("  ebene: " + quote(t.ebene()));
    line("  spalte: " + quote(t.spalte()));
    if (t.name()) {
      line("  suche: name");
    }
    if (t.breite() > 0) {
      line("  schluessel_breite: " + t.breite());
    }
    line("");
    return true;
  }

  /** Which level a row is of, the length of its key says. */
  private void ebenen(Gebietssuche.Treffer t) {
    t.ebenen().entrySet().stream()
        .sorted(Map.Entry.<Integer, String>comparingByKey().reversed())
        .forEach(
            e ->
                line(
                    "  - { raumgliederung: "
                        + quote(t.raumgliederung())
                        + ", gebietsstand: "
                        + t.stand().gueltigVon()
                        + ", ebene: "
                        + quote(e.getValue())
                        + ", spalte: "
                        + quote(t.spalte())
                        + ", zeilen: { "
                        + quote(t.spalte())
                        + ": "
                        + quoteAlways("?".repeat(e.getKey()))
                        + " } }"));
    line("");
  }

  void fest(Ortsangaben ort, String schluessel) {
    line("raumbezug:");
    line("  raumgliederung: " + quote(ort.stadt().ebene().raumgliederung()));
    line("  gebietsstand: " + ort.stadt().ebene().gebietsstand());
    line("  ebene: " + quote(ort.stadt().ebene().ebene()));
    line("  fest: " + quoteAlways(schluessel));
    line("");
  }

  void zeitbezug(
      String art, Optional<Spaltenprobe> zeit, Optional<String> stichtag, String dateiname) {
    if (zeit.isEmpty() && !dateiname.matches(".*(?<![0-9])(19|20)[0-9]{2}(?![0-9]).*")) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Weder eine Spalte noch der Dateiname \"" + dateiname + "\" nennt das Jahr der Zahlen.",
          "Bitte die Datei so benennen, dass das Jahr in ihrem Namen steht, etwa kita_2025.csv.");
    }
    String wo = zeit.map(z -> "spalte: " + quote(z.name())).orElse("jahr: dateiname");
    String tag = stichtag.map(t -> ", tag: \"" + monatTag(t) + "\"").orElse("");
    line("zeitbezug: { art: " + art + ", " + wo + tag + " }");
    line("");
    if (!bild.summen().isEmpty()) {
      boolean others = bild.gebiet().filter(g -> !g.ebenen().isEmpty()).isPresent();
      line(
          "auslassen: # "
              + (others ? "Summenzeilen und Gebiete, die hier fehlen" : "Summenzeilen"));
      bild.summen()
          .forEach(
              (spalte, texte) ->
                  texte.forEach(
                      t -> line("  - { " + quote(spalte) + ": " + quoteAlways(t) + " }")));
      line("");
    }
  }

  private static String monatTag(String text) {
    String plain = text.replaceAll("\\s", "").replaceAll("\\.$", "");
    if (plain.matches("[0-3]?[0-9]\\.[01]?[0-9]")) {
      String[] parts = plain.split("\\.");
      return String.format(
          java.util.Locale.ROOT,
          "%02d-%02d",
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[0]));
    }
    return plain;
  }

  void fallliste() {
    line("fallliste: { anzahl: " + ANZAHL + " }");
    line("");
  }

  void beginAbbildungen() {
    line("abbildungen:");
  }

  void abbildung(
      String id,
      String titel,
      String tabelle,
      String einheit,
      Map<String, String> merkmalSpalten,
      List<String> merkmale,
      Map<String, Map<String, String>> werte,
      Optional<String> vollstaendig) {
    line("  - aufgliederung: " + id);
    line("    titel: " + quote(titel));
    line("    tabelle: " + tabelle);
    line("    gegenstand:");
    line("      id: " + id);
    line("      titel: " + quote(titel));
    line("      einheit: " + quote(einheit));
    if (!tabelle.equals("fct_messwert")) {
      line("      additiv_ueber: [raum, merkmale]");
    }
    if (!merkmale.isEmpty()) {
      line("    merkmale: [" + String.join(", ", merkmale) + "]");
    }
    if (!merkmalSpalten.isEmpty()) {
      line(
          merkmalSpalten.entrySet().stream()
              .map(e -> e.getKey() + ": " + quote(e.getValue()))
              .collect(Collectors.joining(", ", "    merkmal_spalten: { ", " }")));
    }
    werte(werte);
    vollstaendig.ifPresent(v -> line("    vollstaendig: " + v));
    line("");
  }

  /** Of several levels mostly a choice is fetched: that is no gap. */
  void pruefungen() {
    if (bild.gebiet().filter(g -> !g.ebenen().isEmpty()).isPresent()) {
      line("pruefungen:");
      for (String regel : List.of("FEHLENDE_RAEUME", "SUMME_EBENEN")) {
        line("  - regel: " + regel);
        line("    schweregrad: hinweis");
        line("    grund: Geholt wurden nur manche Gebiete jeder Ebene.");
      }
    }
  }

  private void werte(Map<String, Map<String, String>> werte) {
    if (werte.values().stream().allMatch(Map::isEmpty)) {
      line(
          werte.keySet().stream()
              .map(Entwurfstext::quoteAlways)
              .collect(Collectors.joining(", ", "    werte: [", "]")));
      return;
    }
    line("    werte:");
    werte.forEach(
        (spalte, auspraegungen) ->
            line(
                auspraegungen.entrySet().stream()
                    .map(e -> e.getKey() + ": " + quoteAlways(e.getValue()))
                    .collect(Collectors.joining(", ", "      " + quote(spalte) + ": { ", " }"))));
  }
}
