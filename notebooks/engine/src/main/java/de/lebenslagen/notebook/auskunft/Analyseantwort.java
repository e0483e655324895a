package de.lebenslagen.notebook.auskunft;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Ausgabe.Satz;
import de.lebenslagen.notebook.absatz.Ausgabe.Ton;
import de.lebenslagen.notebook.zugriff.Absatzoptionen;
import de.lebenslagen.notebook.zugriff.Gerechnet;
import de.lebenslagen.notebook.zugriff.Indikatorsicht;
import de.lebenslagen.notebook.zugriff.Tuer;
import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Analysetabelle;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Statuscode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs an analysis and shows it: figure, table, what can be said, what can't. */
final class Analyseantwort {

  private final Tuer tuer;
  private final Absatzoptionen optionen;

  Analyseantwort(Tuer tuer, Absatzoptionen optionen) {
    this.tuer = tuer;
    this.optionen = optionen;
  }

  Auskunft.Antwort answer(String text) {
    Analysesatz satz = Analysesatz.parse(text, tuer.indikatoren());
    Gerechnet<Analyseergebnis> gerechnet = tuer.compute(sicht -> run(satz, sicht));
    Analyseergebnis ergebnis = gerechnet.wert();
    Analysetabelle tabelle = getTabelle(ergebnis, satz.tabelle());
    List<String> quellen = tuer.listQuellen(ergebnis.herkunft().datenquellen());
    List<Ausgabe> ausgaben = new ArrayList<>();
    Analysebild bild = new Analysebild(tuer, ergebnis, tabelle, quellen);
    satz.bild().ifPresent(form -> ausgaben.add(new Ausgabe.Bild(bild.draw(form, satz, gerechnet))));
    Ausgabe.Tafel tafel =
        Analysetafel.of(ergebnis.titel(), tabelle, optionen.zeilen(), optionen.zahlen());
    ausgaben.add(tafel);
    addNotes(tabelle, tafel, ausgaben);
    if (satz.tabelle().isEmpty()) {
      ergebnis.aussagen().forEach(a -> ausgaben.add(new Satz(Ton.HINWEIS, "● " + a)));
      ergebnis.grenzen().forEach(g -> ausgaben.add(new Satz(Ton.HINWEIS, "Zu beachten: " + g)));
    }
    List<String> woher = new ArrayList<>(quellen);
    woher.add(
        "eigene Berechnung nach der Deklaration "
            + ergebnis.herkunft().indikatorSha256().substring(0, 12));
    return new Auskunft.Antwort(ausgaben, woher, Analysetafel.toTablesaw(tabelle));
  }

  private static Analyseergebnis run(Analysesatz satz, Indikatorsicht sicht) {
    if (satz.wahl() instanceof Analysesatz.Zerlegt zerlegt) {
      return sicht.analyse(zerlegt.index(), satz.ebene(), satz.jahr());
    }
    Analysesatz.Deklariert deklariert = (Analysesatz.Deklariert) satz.wahl();
    return sicht.analyse(deklariert.analyse(), satz.ebene(), satz.jahr());
  }

  private static Analysetabelle getTabelle(Analyseergebnis ergebnis, Optional<String> name) {
    if (name.isEmpty()) {
      return ergebnis.tabellen().get(0);
    }
    return ergebnis
        .find(name.get())
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Die Tabelle \"" + name.get() + "\" gibt es hier nicht.",
                    ergebnis.frage(name.get())));
  }

  private void addNotes(Analysetabelle tabelle, Ausgabe.Tafel tafel, List<Ausgabe> ausgaben) {
    if (tabelle.zeilen().size() > optionen.zeilen()) {
      ausgaben.add(
          new Satz(
              Ton.HINWEIS,
              "Die Tabelle hat "
                  + Zahlformat.ANZAHL.format(tabelle.zeilen().size())
                  + " Zeilen; hier stehen die ersten "
                  + Zahlformat.ANZAHL.format(optionen.zeilen())
                  + "."));
    }
    Set<Statuscode> marks = EnumSet.noneOf(Statuscode.class);
    tafel.zeilen().stream()
        .flatMap(List::stream)
        .filter(z -> z instanceof Ausgabe.Wert)
        .map(z -> ((Ausgabe.Wert) z).status().code())
        .filter(c -> c != Statuscode.ZAHL)
        .forEach(marks::add);
    if (!marks.isEmpty()) {
      ausgaben.add(
          new Satz(
              Ton.HINWEIS,
              marks.stream().map(Zahlformat::legende).collect(Collectors.joining(" · "))));
    }
  }
}
