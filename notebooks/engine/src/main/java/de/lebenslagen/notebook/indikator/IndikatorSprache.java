package de.lebenslagen.notebook.indikator;

import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Absatzergebnis.Ausgang;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Formulare;
import de.lebenslagen.notebook.absatz.Formularfelder;
import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.auskunft.Auskunft;
import de.lebenslagen.notebook.tablesaw.Indikatortabelle;
import de.lebenslagen.notebook.zugriff.Absatzoptionen;
import de.lebenslagen.notebook.zugriff.Feldwerte;
import de.lebenslagen.notebook.zugriff.Gerechnet;
import de.lebenslagen.notebook.zugriff.Objekte;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.notebook.zugriff.Tueren;
import de.lebenslagen.notebook.zugriff.Tuersprache;
import de.lebenslagen.warehouse.model.Abbruch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code %sozialraum.indikator}: a German sentence asks for an indicator, areas and years, and is
 * answered with a table, how to read it, and what a test found. What is not understood is answered
 * with suggestions.
 */
public final class IndikatorSprache extends Tuersprache {

  private final Objekte objekte;
  private final Suchworte suchworte = Suchworte.read();
  private final Auskunft auskunft;

  public IndikatorSprache(Tueren tueren, Objekte objekte) {
    super(tueren);
    this.objekte = objekte;
    this.auskunft = new Auskunft(tueren);
  }

  @Override
  public Absatzergebnis run(Absatz absatz, Formulare formulare) {
    Absatzoptionen optionen = Absatzoptionen.of(absatz.optionen(), tueren().ort().einstellungen());
    Tuer tuer = tueren().open(optionen.tuer(), absatz);
    Feldwerte werte = new Feldwerte(tueren(), tuer, objekte);
    String satz = werte.felder(formulare).fill(absatz.text(), Formularfelder::insertPlain).strip();
    Zone zone = tuer.zone().join(werte.zone());
    if (Auskunft.isGemeint(satz)) {
      return answer(auskunft.answer(satz, tuer, optionen), tuer, optionen, zone);
    }
    Frage.Deutung deutung = new Satzleser(tuer.indikatoren(), suchworte).read(satz);
    if (deutung instanceof Frage.Rueckfrage rueckfrage) {
      return ask(rueckfrage);
    }
    Frage frage = ((Frage.Verstanden) deutung).frage();
    Gerechnet<Werteblatt> gerechnet = tuer.compute(sicht -> new Rechner(sicht).compute(frage));
    Werteblatt blatt = gerechnet.wert();
    List<Ausgabe> ausgaben = new ArrayList<>();
    new Bilder(gerechnet, tuer).find().ifPresent(b -> ausgaben.add(new Ausgabe.Bild(b)));
    ausgaben.addAll(answer(blatt, optionen));
    List<String> quellen = quellen(blatt, tuer);
    ausgaben.add(tuer.fuss(quellen, optionen.tuer()));
    optionen
        .als()
        .ifPresent(name -> objekte.put(name, Wertetabelle.of(blatt).setName(name), zone, quellen));
    return new Absatzergebnis(Ausgang.GUT, ausgaben, zone);
  }

  /** An analysis, or what the checks found. */
  private Absatzergebnis answer(
      Auskunft.Antwort antwort, Tuer tuer, Absatzoptionen optionen, Zone zone) {
    List<Ausgabe> ausgaben = new ArrayList<>(antwort.ausgaben());
    ausgaben.add(tuer.fuss(antwort.quellen(), optionen.tuer()));
    optionen
        .als()
        .ifPresent(
            name -> objekte.put(name, antwort.tabelle().setName(name), zone, antwort.quellen()));
    return new Absatzergebnis(Ausgang.GUT, ausgaben, zone);
  }

  /** Not an error: what was perhaps meant. */
  private static Absatzergebnis ask(Frage.Rueckfrage rueckfrage) {
    List<Ausgabe> ausgaben = new ArrayList<>();
    ausgaben.add(new Ausgabe.Satz(Ausgabe.Ton.WARNUNG, rueckfrage.satz()));
    rueckfrage
        .vorschlaege()
        .forEach(v -> ausgaben.add(new Ausgabe.Satz(Ausgabe.Ton.HINWEIS, "→ " + v)));
    return new Absatzergebnis(Ausgang.GUT, ausgaben, Zone.OHNE);
  }

  private static List<Ausgabe> answer(Werteblatt blatt, Absatzoptionen optionen) {
    Tafeln tafeln = new Tafeln(blatt, optionen.zahlen());
    List<Ausgabe> result = new ArrayList<>();
    if (blatt.darstellung() == Darstellung.VERLAUF || blatt.jahre().size() > 1) {
      result.add(tafeln.reihe());
    } else {
      result.add(tafeln.rang(blatt.jahre().first()));
    }
    result.addAll(new Lesehilfe(blatt).list());
    return result;
  }

  /** Where the values come from; of those without numbers too, because their reason does. */
  private static List<String> quellen(Werteblatt blatt, Tuer tuer) {
    Set<String> datenquellen = new TreeSet<>();
    blatt.listWerte().forEach(w -> datenquellen.addAll(w.herkunft().datenquellen()));
    Set<String> result = new LinkedHashSet<>(tuer.listQuellen(datenquellen));
    result.add(
        "Indikator "
            + blatt.indikator().kuerzel()
            + " in der Fassung "
            + blatt.indikator().herkunft().sha256().substring(0, 12));
    return List.copyOf(result);
  }

  /** The same answers as tables, for paragraphs in Java. */
  public Indikatortabelle tabelle() {
    return (satz, tuer, optionen) -> {
      if (Auskunft.isGemeint(satz)) {
        Auskunft.Antwort antwort = auskunft.answer(satz, tuer, optionen);
        return new Indikatortabelle.Antwort(antwort.tabelle(), antwort.quellen());
      }
      Frage.Deutung deutung = new Satzleser(tuer.indikatoren(), suchworte).read(satz);
      if (deutung instanceof Frage.Rueckfrage rueckfrage) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            rueckfrage.satz(),
            String.join(" | ", rueckfrage.vorschlaege()));
      }
      Werteblatt blatt =
          new Rechner(tuer.indikatoren()).compute(((Frage.Verstanden) deutung).frage());
      return new Indikatortabelle.Antwort(Wertetabelle.of(blatt), quellen(blatt, tuer));
    };
  }

  @Override
  protected List<Vervollstaendigung> complete(Tuer tuer, String text, int stelle) {
    return new SatzVervollstaendigung(tuer).list(text, stelle);
  }
}
