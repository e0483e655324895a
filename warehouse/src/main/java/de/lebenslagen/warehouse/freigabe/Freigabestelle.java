package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Frist;
import de.lebenslagen.warehouse.freigabe.Faktenleser.Gegenstand;
import de.lebenslagen.warehouse.freigabe.Freigabeantrag.Tafel;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Abgelehnt;
import de.lebenslagen.warehouse.freigabe.Freigabeurteil.Moeglich;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Freigabezeile;
import de.lebenslagen.warehouse.model.Muster;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Freigabeinhalt;
import de.lebenslagen.warehouse.register.Freigaberegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks requests against one Datenstand, the policy and everything that was ever released. Never
 * writes. Fails closed: what can't be audited to the end is refused.
 */
public final class Freigabestelle {

  /** Stands for the engine of the audit where a release holds no number. */
  static final String OHNE_ZAHLEN = "keiner: keine Zahlen";

  /** Where there was nothing that could tell about anybody. */
  static final String OHNE_FALLZAHLEN = "keiner: keine Fallzahlen";

  /** A release that counts as made. */
  record Vorgang(Freigabeeintrag eintrag, Freigabeinhalt inhalt) {}

  private final Regelwerk regelwerk;
  private final Datenbank datenbank;
  private final List<Vorgang> vorgaenge;
  private final String stand;

  private Freigabestelle(
      Regelwerk regelwerk, Datenbank datenbank, List<Vorgang> vorgaenge, String stand) {
    this.regelwerk = regelwerk;
    this.datenbank = datenbank;
    this.vorgaenge = List.copyOf(vorgaenge);
    this.stand = stand;
  }

  /**
   * Checks the whole Freigaberegister first.
   *
   * @throws Abbruch DATEN where somebody changed it
   */
  public static Freigabestelle open(
      Regelwerk regelwerk, Datenbank datenbank, Freigaberegister register) {
    register.verify();
    List<Vorgang> vorgaenge = new ArrayList<>();
    for (Freigabeeintrag eintrag : register.list()) {
      vorgaenge.add(new Vorgang(eintrag, register.load(eintrag)));
    }
    return new Freigabestelle(regelwerk, datenbank, vorgaenge, register.stand());
  }

  /** As if that request had been granted: to see what it would cost later ones. */
  public Freigabestelle after(Freigabeantrag antrag, Moeglich moeglich) {
    List<Vorgang> more = new ArrayList<>(vorgaenge);
    more.add(
        new Vorgang(
            Probeeintrag.of(antrag, moeglich.loeser(), more.size() + 1), moeglich.inhalt()));
    return new Freigabestelle(regelwerk, datenbank, more, stand);
  }

  /**
   * Protects and audits a request, together with all earlier releases.
   *
   * @throws Abbruch EINGABE where it names something that isn't there
   */
  public Freigabeurteil check(Freigabeantrag antrag) {
    return check(antrag, Frist.in(regelwerk.politik().zeitgrenze()));
  }

  /**
   * As above.
   *
   * @param frist for the request and the proposals after a refusal, all together
   */
  Freigabeurteil check(Freigabeantrag antrag, Frist frist) {
    Standortpruefung.Ergebnis einrichtungen =
        new Standortpruefung(regelwerk.einrichtungen(), datenbank).run(antrag);
    Freigabeurteil urteil =
        antrag.tafeln().isEmpty() ? onlyEinrichtungen(antrag) : checkOnce(antrag, frist);
    return urteil instanceof Moeglich moeglich
        ? moeglich.with(einrichtungen)
        : propose(antrag, urteil, frist);
  }

  /** No number is asked for, so there is none to audit. */
  private Moeglich onlyEinrichtungen(Freigabeantrag antrag) {
    List<Freigabeinhalt.Deklaration> declared =
        Freigabedeklarationen.sort(Freigabedeklarationen.listAll(antrag, regelwerk));
    return new Moeglich(
        new Freigabeinhalt(declared, List.of(), List.of(), List.of(), List.of()),
        Map.of(),
        0,
        OHNE_ZAHLEN,
        stand,
        List.of());
  }

  private Freigabeurteil propose(Freigabeantrag antrag, Freigabeurteil urteil, Frist frist) {
    if (!(urteil instanceof Abgelehnt abgelehnt)) {
      return urteil;
    }
    return new Abgelehnt(
        abgelehnt.gruende(),
        new Vergroeberungen(antrag)
            .listBestandene(coarser -> frist.isAbgelaufen() ? urteil : checkOnce(coarser, frist)),
        abgelehnt.hinweise());
  }

  private Freigabeurteil checkOnce(Freigabeantrag antrag, Frist frist) {
    return new Freigabestelle(regelwerk.with(antrag), datenbank, vorgaenge, stand)
        .run(antrag, frist);
  }

  private Freigabeurteil run(Freigabeantrag antrag, Frist frist) {
    Faktenleser leser = new Faktenleser(datenbank, groessen());
    Map<String, Gegenstand> gegenstaende = leser.gegenstaende();
    List<String> hinweise = new ArrayList<>();
    Set<String> wanted = resolve(antrag, gegenstaende.keySet(), hinweise);
    requireKeinEinzelbetrag(antrag, wanted);
    Einrichtungszahlen.requireKeineZaehlung(regelwerk, datenbank);
    Gebietsnetz gebiete = Gebietsnetz.read(datenbank);
    requireEbenen(antrag, gebiete);
    OffeneZeilen offene =
        new Einrichtungszahlen(regelwerk, antrag, gebiete, datenbank).list(hinweise);
    for (String gegenstand : leser.listOhneFallzahl(wanted)) {
      hinweise.add(
          gegenstand
              + " bleibt zu, soweit es keine Fallzahl ist: was ein Betrag oder ein Umzug über Einzelne"
              + " verrät, lässt sich ohne Fallzahlen nicht prüfen.");
    }
    Messwerte messwerte = new Messwerte(regelwerk, vorgaenge);
    List<Quellzeile> zeilen =
        messwerte.withSummen(leser.read(closure(wanted), jahre(antrag, wanted)));
    addHinweise(messwerte, zeilen, hinweise);
    Netzbau bau =
        new Netzbau(
            gebiete,
            regelwerk,
            vorgaenge,
            gegenstaende,
            relevant(zeilen, wanted),
            zeilen,
            ebenen(antrag));
    List<String> gemischt = listGemischte(wanted);
    if (!gemischt.isEmpty()) {
      return new Abgelehnt(gemischt, List.of(), hinweise);
    }
    return regelwerk
        .stoertabelle()
        .map(
            tabelle ->
                new Zellschluesselpruefung(
                        regelwerk, tabelle, antrag, bau, gebiete, offene, stand, vorgaenge)
                    .run(hinweise))
        .orElseGet(
            () ->
                new Freigabepruefung(
                        regelwerk,
                        antrag,
                        bau,
                        gebiete,
                        new Beiwerk(messwerte, zeilen, offene),
                        stand,
                        frist)
                    .run(hinweise));
  }

  /** Delivered values that are asked for and stay closed. */
  private void addHinweise(Messwerte messwerte, List<Quellzeile> zeilen, List<String> hinweise) {
    for (String gegenstand : messwerte.listGeschlossene(zeilen)) {
      hinweise.add(
          gegenstand
              + " bleibt zu, soweit es nicht schon veröffentlicht ist: was eine Rate, ein Index oder"
              + " ein Mittelwert über Einzelne verrät, lässt sich ohne die Zahl der Menschen dahinter"
              + " nicht prüfen. Von Mittelwerten und Medianen kann die Politik sie nennen"
              + " (\"mittelwerte\" in der geheimhaltung.yml).");
    }
    if (regelwerk.stoertabelle().isPresent()
        && zeilen.stream().anyMatch(z -> z.tabelle().equals(Messwerte.TABELLE))) {
      hinweise.add("Gelieferte Mittelwerte, Raten und Indizes bleiben bei diesem Verfahren zu.");
    }
  }

  /**
   * What was hidden once is never changed at random, and the other way round: both together tell.
   */
  private List<String> listGemischte(Set<String> wanted) {
    Set<String> mixed = new TreeSet<>();
    for (Vorgang vorgang : vorgaenge) {
      boolean changed = vorgang.eintrag().loeser().equals(Zellschluesselpruefung.LOESER);
      if (changed != regelwerk.stoertabelle().isPresent()) {
        vorgang.inhalt().zeilen().forEach(z -> mixed.add(z.gegenstand()));
      }
    }
    mixed.retainAll(wanted);
    mixed.removeIf(regelwerk::isOhnePersonen);
    return mixed.stream()
        .map(
            g ->
                g
                    + " wurde schon nach dem anderen Verfahren freigegeben. Gesperrte und zufällig"
                    + " veränderte Fassungen derselben Zahlen verraten zusammen mehr als jede"
                    + " allein; sie werden nie gemischt.")
        .toList();
  }

  private static Set<String> ebenen(Freigabeantrag antrag) {
    Set<String> ebenen = new TreeSet<>();
    antrag.tafeln().forEach(tafel -> ebenen.addAll(tafel.ebenen()));
    return ebenen;
  }

  private static void requireEbenen(Freigabeantrag antrag, Gebietsnetz gebiete) {
    for (String ebene : ebenen(antrag)) {
      if (!gebiete.hasEbene(ebene)) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Der Antrag " + antrag.id() + " nennt die Ebene \"" + ebene + "\"; die gibt es nicht.",
            "\"lebenslagen abfrage 'FROM dim_ebene'\" zeigt alle Ebenen.");
      }
    }
  }

  private static Set<String> resolve(
      Freigabeantrag antrag, Set<String> all, List<String> hinweise) {
    Set<String> wanted = new TreeSet<>();
    for (Tafel tafel : antrag.tafeln()) {
      List<String> found = all.stream().filter(id -> Muster.fits(tafel.gegenstand(), id)).toList();
      if (found.isEmpty() && tafel.indikator().isPresent()) {
        hinweise.add(tafel.indikator().get() + " wartet auf Zahlen zu " + tafel.gegenstand() + ".");
      } else if (found.isEmpty()) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Der Antrag "
                + antrag.id()
                + " nennt den Gegenstand \""
                + tafel.gegenstand()
                + "\"; den gibt es in diesem Datenstand nicht.",
            Vorschlaege.satz(
                tafel.gegenstand(), all, "\"lebenslagen katalog\" zeigt alle Gegenstände."));
      }
      wanted.addAll(found);
    }
    return wanted;
  }

  /** With all Gegenstaende that inclusions link to the wanted ones. */
  private Set<String> closure(Set<String> wanted) {
    Set<String> all = new TreeSet<>(wanted);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Teilmenge t : regelwerk.teilmengen()) {
        if (all.contains(t.teil()) || all.contains(t.von())) {
          grew |= all.add(t.teil());
          grew |= all.add(t.von());
        }
      }
    }
    all.add(Freigabepruefung.EINWOHNER);
    for (Messwertregel m : regelwerk.messwertregeln()) {
      if (all.contains(m.wert())) {
        all.add(m.anzahl());
      }
    }
    for (Groesse g : regelwerk.groessen()) {
      if (all.contains(g.groesse())) {
        all.add(g.beitragende());
        g.groesster().ifPresent(all::add);
        g.zweitgroesster().ifPresent(all::add);
      }
    }
    return all;
  }

  /** The Gegenstaende of the rule about amounts. */
  private Set<String> groessen() {
    Set<String> all = new TreeSet<>();
    for (Groesse g : regelwerk.groessen()) {
      all.add(g.groesse());
      g.groesster().ifPresent(all::add);
      g.zweitgroesster().ifPresent(all::add);
    }
    return all;
  }

  /** One person's amount is never released. */
  private void requireKeinEinzelbetrag(Freigabeantrag antrag, Set<String> wanted) {
    for (String gegenstand : wanted) {
      if (regelwerk.groessen().stream().anyMatch(g -> g.isEinzelbetrag(gegenstand))) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "Der Antrag "
                + antrag.id()
                + " nennt "
                + gegenstand
                + "; das ist der Betrag eines einzelnen Menschen und wird nie freigegeben.",
            "Bitte die Summe beantragen.");
      }
    }
  }

  /** What is linked matters where it is wanted, was released, or is known anyway. */
  private List<Quellzeile> relevant(List<Quellzeile> zeilen, Set<String> wanted) {
    Set<String> keep = new TreeSet<>(wanted);
    keep.add(Freigabepruefung.EINWOHNER);
    regelwerk.groessen().stream()
        .filter(g -> wanted.contains(g.groesse()))
        .forEach(g -> keep.add(g.beitragende()));
    regelwerk.messwertregeln().stream()
        .filter(m -> wanted.contains(m.wert()))
        .forEach(m -> keep.add(m.anzahl()));
    vorgaenge.forEach(v -> v.inhalt().zeilen().forEach(z -> keep.add(z.gegenstand())));
    return zeilen.stream()
        .filter(z -> keep.contains(z.ort().gegenstand()) || z.bekannt())
        .filter(z -> !z.tabelle().equals(Messwerte.TABELLE) || z.anzahl().isPresent())
        .toList();
  }

  private Set<Integer> jahre(Freigabeantrag antrag, Set<String> wanted) {
    Set<Integer> jahre = new TreeSet<>();
    antrag.tafeln().forEach(tafel -> jahre.addAll(tafel.jahre()));
    Set<String> linked = closure(wanted);
    for (Vorgang vorgang : vorgaenge) {
      for (Freigabezeile zeile : vorgang.inhalt().zeilen()) {
        if (linked.contains(zeile.gegenstand())) {
          jahre.add(zeile.berichtsjahr());
        }
      }
    }
    return jahre;
  }
}
