package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.Zaehlempfaenger;
import de.lebenslagen.etl.intake.Zaehlleser;
import de.lebenslagen.etl.intake.Zeilenempfaenger.Kopfzeile;
import de.lebenslagen.etl.zaehlung.Zaehlauftrag;
import de.lebenslagen.etl.zaehlung.Zaehltafel;
import de.lebenslagen.etl.zaehlung.Zeilenzaehler;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts a Fallliste: its rows are persons, so none of them is kept. What it hands on are counts by
 * area, time and Merkmal; what it reports names lines, never what stands in them.
 */
final class Fallzaehlung implements Zaehlempfaenger {

  /** Of counted rows nothing can be waived. */
  private static final Zellausnahmen KEINE = new Zellausnahmen(List.of());

  private final Lieferung lieferung;
  private final Raumverzeichnis verzeichnis;
  private final Befundsammler sammler;
  private final Verdeckung verdeckung;
  private final Optional<Arbeitsliste> liste;
  private final Zeilenleser kopfleser;
  private final Zaehlschema schema;
  private final Befundsammler kopfbefunde = new Befundsammler();
  private final Befundsammler probebefunde = new Befundsammler();
  private final Zellmeldung probe;
  private final List<Fallstrang> straenge = new ArrayList<>();
  private Optional<Fallspalten> spalten = Optional.empty();

  private Fallzaehlung(
      Lieferung lieferung,
      Raumverzeichnis verzeichnis,
      Befundsammler sammler,
      Verdeckung verdeckung,
      Optional<Arbeitsliste> liste) {
    this.liste = liste;
    this.lieferung = lieferung;
    this.verzeichnis = verzeichnis;
    this.sammler = sammler;
    this.verdeckung = verdeckung;
    this.kopfleser = new Zeilenleser(lieferung, verzeichnis, kopfbefunde, KEINE);
    this.schema = new Zaehlschema(lieferung.datenquelle(), verzeichnis);
    this.probe = new Zellmeldung(lieferung.name(), probebefunde, KEINE);
  }

  /**
   * What was counted.
   *
   * @param lieferung as if it had been delivered counted
   * @param gelesen rows of the file
   */
  record Ergebnis(Lieferung lieferung, Fundstelle stelle, List<Zeile> zeilen, int gelesen) {}

  /**
   * Counts the rows of a delivery; findings go to the collector.
   *
   * @param liste takes the addresses without an area, where somebody wants them
   */
  static Ergebnis count(
      Lieferung lieferung,
      Raumverzeichnis verzeichnis,
      Befundsammler sammler,
      Verdeckung verdeckung,
      Optional<Arbeitsliste> liste) {
    return new Fallzaehlung(lieferung, verzeichnis, sammler, verdeckung, liste).count();
  }

  private Ergebnis count() {
    Zaehlleser.Ergebnis gelesen = Zaehlleser.read(lieferung, this);
    gelesen.abbruch().ifPresent(sammler::add);
    reportFehler(gelesen);
    reportKopf();
    reportSchreibweisen();
    Fallbericht bericht = new Fallbericht(sammler, kopfleser.lieferung(), straenge);
    bericht.report();
    liste.ifPresent(l -> fill(l, gelesen));
    List<Zeile> zeilen = sammler.hasFehler() ? List.of() : listZeilen();
    return new Ergebnis(
        lieferung.withDatenquelle(schema.gezaehlt()),
        kopfleser.lieferung(),
        zeilen,
        straenge.stream().mapToInt(Fallstrang::zeilen).sum());
  }

  @Override
  public Optional<Zaehlauftrag> accept(Kopfzeile kopf) {
    kopfleser.accept(kopf);
    if (!kopfleser.isLesbar()) {
      reportKeinKopf(kopf);
      return Optional.empty();
    }
    verdeckung.show(kopfleser.stellen().keySet());
    Fallspalten found =
        new Fallspalten(schema, kopfleser.stellen(), kopfleser.jahrDerDatei(), verzeichnis, probe);
    List<String> fehlend =
        found.blicke().stream()
            .filter(b -> b.stelle() < 0)
            .map(b -> Zellentext.quote(b.spalte().name()))
            .toList();
    if (!fehlend.isEmpty()) {
      kopfbefunde.add(
          Zellregel.KOPFZEILE.id(),
          Schweregrad.FEHLER,
          kopfleser.lieferung().atZeile(kopf.zeile().nummer()),
          "alle Spalten, nach denen gezählt wird",
          "es fehlt " + String.join(", ", fehlend),
          "Bitte ergänzen; auch eine Spalte mit pflicht: false ist zum Zählen nötig.");
      return Optional.empty();
    }
    spalten = Optional.of(found);
    return Optional.of(
        new Zaehlauftrag(
            found.blicke().stream().map(Fallspalten.Blick::stelle).toList(),
            found.blicke().stream().map(Fallspalten.Blick::coder).toList(),
            this::createStrang,
            straenge::clear));
  }

  /** Where the header should stand, a person may: nothing of that line is shown. */
  private void reportKeinKopf(Kopfzeile kopf) {
    if (!kopfbefunde.hasFehler()) {
      kopfbefunde.add(
          Zellregel.KOPFZEILE.id(),
          Schweregrad.FEHLER,
          kopfleser.lieferung().atZeile(kopf.zeile().nummer()),
          "die Namen der Spalten",
          "eine andere Zeile",
          "Bitte prüfen, ob die Datei eine Kopfzeile hat und ob kopfzeile in der Datenquelle stimmt.");
    }
  }

  private synchronized Zeilenzaehler createStrang() {
    Fallstrang strang = new Fallstrang(spalten.orElseThrow(), liste.isPresent());
    straenge.add(strang);
    return strang;
  }

  /** Tells the errors in the order of the file. */
  private void reportFehler(Zaehlleser.Ergebnis gelesen) {
    Zellmeldung meldung = new Zellmeldung(lieferung.name(), sammler, KEINE);
    straenge.stream()
        .flatMap(s -> s.fehler().stream())
        .sorted(Comparator.comparingInt(f -> gelesen.zeile(f.stelle())))
        .forEach(f -> report(f, gelesen.zeile(f.stelle()), meldung));
    int weitere = straenge.stream().mapToInt(Fallstrang::weitereFehler).sum();
    if (weitere > 0) {
      meldung.moveTo(0, "");
      sammler.add(
          Zellregel.ZAEHLUNG.id(),
          Schweregrad.FEHLER,
          kopfleser.lieferung(),
          "Zeilen, die gezählt werden können",
          "weitere " + weitere + " Fehler",
          "Sie sind von derselben Art wie die einzeln genannten.");
    }
  }

  private void report(Fallstrang.Fehler fehler, int zeile, Zellmeldung meldung) {
    if (fehler.spalte() >= 0) {
      meldung.moveTo(zeile, spalten.orElseThrow().blicke().get(fehler.spalte()).spalte().name());
      spalten.orElseThrow().report(fehler, meldung);
    } else if (fehler.spalte() == Fallspalten.ALTER) {
      meldung.moveTo(zeile, schema.fallliste().alter().orElseThrow().geburtsdatum());
      meldung.report(
          Zellregel.ZAEHLUNG,
          "ein Geburtsdatum bis zu dem Tag, an dem das Alter zählt",
          "ein späteres",
          "Bitte das Geburtsdatum oder den Stichtag berichtigen.");
    } else if (fehler.spalte() == Fallspalten.WANDERUNG) {
      meldung.moveTo(zeile, schema.raumbezug().ziel().orElseThrow().spalte());
      meldung.report(
          Zellregel.ZAEHLUNG,
          "ein Umzug aus der Stadt, in die Stadt oder in ihr",
          "einer von außerhalb nach außerhalb",
          "Bitte Herkunft und Ziel prüfen.");
    } else {
      kopfleser.reportSpaltenzahl(zeile, Integer.parseInt(fehler.text()));
    }
  }

  /** A column that is not declared is not needed, and what is not needed had better not be read. */
  private void reportKopf() {
    List<String> uebergangen = new ArrayList<>();
    for (Befund befund : kopfbefunde.listBefunde()) {
      boolean fremd =
          kopfleser.isLesbar()
              && befund.regel().equals(Zellregel.KOPFZEILE.id())
              && befund.schweregrad() == Schweregrad.WARNUNG;
      if (fremd) {
        uebergangen.add(befund.gefunden());
      } else {
        sammler.add(befund);
      }
    }
    if (!uebergangen.isEmpty()) {
      sammler.add(
          Zellregel.KOPFZEILE.id(),
          Schweregrad.HINWEIS,
          kopfleser.lieferung(),
          "nur Spalten, die gezählt werden",
          "auch " + String.join(", ", uebergangen),
          "Sie werden nicht gelesen. Bitten Sie die liefernde Stelle, sie wegzulassen.");
    }
  }

  /** What was understood although it was written in another way than declared. */
  private void reportSchreibweisen() {
    probe.finish("verschiedenen Zellinhalten");
    probebefunde.listBefunde().stream()
        .filter(b -> b.schweregrad() != Schweregrad.FEHLER)
        .forEach(sammler::add);
  }

  private void fill(Arbeitsliste to, Zaehlleser.Ergebnis gelesen) {
    spalten
        .flatMap(Fallspalten::findAdressen)
        .ifPresent(
            adressen -> {
              for (Fallstrang strang : straenge) {
                for (Fallstrang.Offen o : strang.offene()) {
                  to.add(
                      adressen.text(o.strasse()),
                      o.hausnummer() < 0 ? "" : adressen.text(o.hausnummer()),
                      o.grund(),
                      gelesen.zeile(o.stelle()));
                }
              }
              to.finish(adressen);
            });
  }

  private List<Zeile> listZeilen() {
    Fallzeilen result = new Fallzeilen(schema, spalten.orElseThrow().zeiten());
    for (int i = 0; i < schema.gruppen().size(); i++) {
      int gruppe = i;
      List<Zaehltafel> teile =
          straenge.stream()
              .map(s -> s.tafel(gruppe))
              .sorted(Comparator.comparingInt(Zaehltafel::groesse).reversed())
              .toList();
      Zaehltafel all = teile.get(0);
      teile.stream().skip(1).forEach(all::addAll);
      result.add(schema.gruppen().get(i), all.sort());
    }
    return result;
  }
}
