package de.lebenslagen.notebook.auskunft;

import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Ausgabe.Satz;
import de.lebenslagen.notebook.absatz.Ausgabe.Spalte;
import de.lebenslagen.notebook.absatz.Ausgabe.Ton;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.zugriff.Absatzoptionen;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.notebook.zugriff.Tueren;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.pruefung.Befundgruppe;
import de.lebenslagen.warehouse.pruefung.PruefberichtJson;
import de.lebenslagen.warehouse.register.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the checks found in the Lieferungen of a Datenstand: all Datenquellen in one line each, or
 * the findings of one by rule.
 */
final class Befundantwort {

  private static final String AUSNAHME = "AUSNAHME";
  private static final int BEISPIELE = 3;

  private final Tueren tueren;
  private final Tuer tuer;
  private final Absatzoptionen optionen;

  Befundantwort(Tueren tueren, Tuer tuer, Absatzoptionen optionen) {
    this.tueren = tueren;
    this.tuer = tuer;
    this.optionen = optionen;
  }

  /**
   * @param text id of a Datenquelle; empty: all
   */
  Auskunft.Antwort answer(String text) {
    if (tuer.zone() != Zone.INTERN) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Was die Prüfungen fanden, nennt ungeprüfte Zahlen der Lieferungen; hinter der Tür"
              + " freigabe gibt es das nicht.",
          "Bitte so schreiben: (tuer=intern, zweck=\"Qualität der Lieferung\").");
    }
    List<Pruefbericht> all = read();
    List<Pruefbericht> wanted =
        text.isEmpty() ? all : all.stream().filter(b -> b.datenquelle().equals(text)).toList();
    if (wanted.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Von einer Datenquelle \"" + text + "\" steht keine Lieferung im Datenstand.",
          Vorschlaege.satz(
              text,
              new TreeSet<>(all.stream().map(Pruefbericht::datenquelle).toList()),
              "Es ist noch nichts aufgenommen."));
    }
    List<Ausgabe> ausgaben = new ArrayList<>();
    if (text.isEmpty()) {
      ausgaben.add(overview(wanted));
    } else {
      ausgaben.add(details(wanted));
      addAbhilfen(wanted, ausgaben);
    }
    wanted.forEach(b -> addAusnahmen(b, ausgaben));
    return new Auskunft.Antwort(
        ausgaben,
        tuer.listQuellen(wanted.stream().map(Pruefbericht::datenquelle).toList()),
        toTablesaw(wanted));
  }

  private List<Pruefbericht> read() {
    try (Register register = tueren.ort().zugang().openRegisterReadOnly()) {
      return register.datenstaende().listLieferungen(tuer.datenstand()).stream()
          .map(l -> register.lieferungen().findPruefbericht(l.id()))
          .flatMap(Optional::stream)
          .map(PruefberichtJson::read)
          .sorted(
              Comparator.comparing(Pruefbericht::datenquelle).thenComparing(Pruefbericht::datei))
          .toList();
    }
  }

  /** A line per Datenquelle. */
  private Ausgabe.Tafel overview(List<Pruefbericht> berichte) {
    Map<String, List<Pruefbericht>> byQuelle = new TreeMap<>();
    berichte.forEach(b -> byQuelle.computeIfAbsent(b.datenquelle(), q -> new ArrayList<>()).add(b));
    List<List<@Nullable Object>> zeilen = new ArrayList<>();
    byQuelle.forEach(
        (quelle, own) -> {
          List<@Nullable Object> zeile = new ArrayList<>();
          zeile.add(quelle);
          zeile.add((long) own.size());
          zeile.add(own.stream().mapToLong(Pruefbericht::zeilen).sum());
          zeile.add(own.stream().mapToLong(b -> b.count(Schweregrad.WARNUNG)).sum());
          zeile.add(own.stream().mapToLong(Befundantwort::countAusgenommene).sum());
          zeile.add(own.stream().mapToLong(b -> b.count(Schweregrad.HINWEIS)).sum());
          zeilen.add(zeile);
        });
    return new Ausgabe.Tafel(
        "Was die Prüfungen fanden",
        List.of(
            Spalte.text("Datenquelle"),
            Spalte.zahl("Dateien"),
            Spalte.zahl("Zeilen"),
            Spalte.zahl("Warnungen"),
            Spalte.zahl("davon ausgenommene Fehler"),
            Spalte.zahl("Hinweise")),
        zeilen,
        optionen.zahlen());
  }

  private static long countAusgenommene(Pruefbericht bericht) {
    return bericht.befunde().stream().filter(Befund::isAusgenommen).mapToLong(Befund::anzahl).sum();
  }

  /** The most serious first; of one rule some examples. */
  private Ausgabe.Tafel details(List<Pruefbericht> berichte) {
    List<List<@Nullable Object>> zeilen = new ArrayList<>();
    listGruppen(berichte)
        .forEach(g -> g.befunde().stream().limit(BEISPIELE).forEach(b -> zeilen.add(row(g, b))));
    return new Ausgabe.Tafel(
        "Befunde in " + String.join(", ", berichte.stream().map(Pruefbericht::datei).toList()),
        List.of(
            Spalte.text("Regel"),
            Spalte.text("Schwere"),
            Spalte.zahl("Anzahl"),
            Spalte.text("Stelle"),
            Spalte.text("erwartet"),
            Spalte.text("gefunden")),
        zeilen,
        optionen.zahlen());
  }

  private static List<Befundgruppe> listGruppen(List<Pruefbericht> berichte) {
    return berichte.stream()
        .flatMap(b -> Befundgruppe.list(b).stream())
        .filter(g -> !g.regel().equals(AUSNAHME))
        .toList();
  }

  private static List<@Nullable Object> row(Befundgruppe gruppe, Befund befund) {
    boolean first = befund == gruppe.beispiel();
    List<@Nullable Object> zeile = new ArrayList<>();
    zeile.add(befund.regel());
    zeile.add(befund.schweregrad().name());
    zeile.add(first ? (Object) (long) gruppe.anzahl() : null);
    zeile.add(place(befund));
    zeile.add(befund.erwartet());
    zeile.add(befund.gefunden());
    return zeile;
  }

  /** What to do, once for each rule. */
  private static void addAbhilfen(List<Pruefbericht> berichte, List<Ausgabe> ausgaben) {
    Map<String, String> texts = new LinkedHashMap<>();
    listGruppen(berichte).forEach(g -> texts.putIfAbsent(g.regel(), g.beispiel().abhilfe()));
    texts.forEach((regel, text) -> ausgaben.add(new Satz(Ton.HINWEIS, "● " + regel + ": " + text)));
  }

  /** Where in the file; its name stands above. */
  private static String place(Befund befund) {
    List<String> parts = new ArrayList<>();
    befund.stelle().blatt().ifPresent(b -> parts.add("Blatt " + b));
    befund.stelle().zeile().ifPresent(z -> parts.add("Zeile " + z));
    befund.stelle().spalte().ifPresent(s -> parts.add("Spalte " + s));
    return String.join(", ", parts);
  }

  /** What was not taken over, and why. */
  private static void addAusnahmen(Pruefbericht bericht, List<Ausgabe> ausgaben) {
    Map<String, Befund> texts = new LinkedHashMap<>();
    bericht.befunde().stream()
        .filter(b -> b.regel().equals(AUSNAHME))
        .forEach(b -> texts.putIfAbsent(b.gefunden(), b));
    texts
        .keySet()
        .forEach(
            t -> ausgaben.add(new Satz(Ton.WARNUNG, "Ausnahme in " + bericht.datei() + ": " + t)));
  }

  private static Table toTablesaw(List<Pruefbericht> berichte) {
    StringColumn datenquelle = StringColumn.create("datenquelle");
    StringColumn datei = StringColumn.create("datei");
    StringColumn regel = StringColumn.create("regel");
    StringColumn schweregrad = StringColumn.create("schweregrad");
    StringColumn ausgenommen = StringColumn.create("ausgenommen");
    IntColumn zeile = IntColumn.create("zeile_nr");
    StringColumn spalte = StringColumn.create("spalte");
    StringColumn erwartet = StringColumn.create("erwartet");
    StringColumn gefunden = StringColumn.create("gefunden");
    IntColumn anzahl = IntColumn.create("anzahl");
    for (Pruefbericht bericht : berichte) {
      for (Befund b : bericht.befunde()) {
        datenquelle.append(bericht.datenquelle());
        datei.append(bericht.datei());
        regel.append(b.regel());
        schweregrad.append(b.schweregrad().name());
        ausgenommen.append(b.isAusgenommen() ? "ja" : "nein");
        if (b.stelle().zeile().isPresent()) {
          zeile.append(b.stelle().zeile().getAsInt());
        } else {
          zeile.appendMissing();
        }
        spalte.append(b.stelle().spalte().orElse(""));
        erwartet.append(b.erwartet());
        gefunden.append(b.gefunden());
        anzahl.append(b.anzahl());
      }
    }
    return Table.create(
        "befunde",
        datenquelle,
        datei,
        regel,
        schweregrad,
        ausgenommen,
        zeile,
        spalte,
        erwartet,
        gefunden,
        anzahl);
  }
}
