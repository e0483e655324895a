package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Datenquelle.Faktabbildung;
import de.lebenslagen.warehouse.model.Datenquelle.Merkmal;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Datenquelle.Wertspalte;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Checks that an Abbildung makes sense: columns, Merkmale, age bands. */
final class AbbildungPruefer {

  private static final Set<Spaltentyp> ZAEHLBAR = Set.of(Spaltentyp.ANZAHL);
  private static final Set<Spaltentyp> BETRAG = Set.of(Spaltentyp.EURO);
  private static final Set<Spaltentyp> MESSBAR =
      Set.of(Spaltentyp.ANZAHL, Spaltentyp.DEZIMAL, Spaltentyp.PROZENT);

  private final Knoten abbildung;
  private final List<Spalte> spalten;
  private final Map<String, Merkmal> merkmale;

  AbbildungPruefer(Knoten abbildung, List<Spalte> spalten, Map<String, Merkmal> merkmale) {
    this.abbildung = abbildung;
    this.spalten = spalten;
    this.merkmale = merkmale;
  }

  void check(Faktabbildung read) {
    read.merkmalSpalten().forEach((merkmal, spalte) -> checkMerkmalSpalte(read, merkmal));
    if (read.werte().isEmpty()) {
      throw abbildung
          .get("werte")
          .fehler("mindestens eine Wertspalte", "keine", "Bitte die Spalte mit der Zahl nennen.");
    }
    for (int i = 0; i < read.werte().size(); i++) {
      checkWert(read, read.werte().get(i), wertKnoten(i));
    }
    checkUnique(read);
    checkAltersgruppen(read);
  }

  private Knoten wertKnoten(int index) {
    Knoten werte = abbildung.get("werte");
    return werte.isListe()
        ? werte.liste().get(index)
        : List.copyOf(werte.felder().values()).get(index);
  }

  private void checkMerkmalSpalte(Faktabbildung read, String merkmal) {
    Knoten place = abbildung.get("merkmal_spalten").get(merkmal);
    requireBroken(read, merkmal, place);
    Spalte spalte = SpaltenReader.get(place, spalten);
    if (spalte.typ() != Spaltentyp.CODE) {
      throw place.fehler(
          "eine Spalte vom Typ CODE",
          "\"" + spalte.name() + "\" vom Typ " + spalte.typ(),
          "Bitte typ: code schreiben und jeden Code einer Ausprägung zuordnen.");
    }
    spalte.codes().values().forEach(a -> requireAuspraegung(merkmal, a, place));
  }

  private void checkWert(Faktabbildung read, Wertspalte wert, Knoten place) {
    Spalte spalte = requireSpalte(wert.spalte(), place);
    Set<Spaltentyp> typen = wertTypen(read.tabelle());
    if (!typen.contains(spalte.typ())) {
      throw place.fehler(
          "in " + read.tabelle() + " eine Spalte vom Typ " + typen.stream().sorted().toList(),
          "\"" + spalte.name() + "\" vom Typ " + spalte.typ(),
          "Raten und Mittelwerte gehören nach "
              + AbbildungReader.MESSWERT
              + ", Beträge nach "
              + AbbildungReader.AUSGABE
              + ".");
    }
    wert.auspraegungen()
        .forEach(
            (merkmal, auspraegung) -> {
              requireBroken(read, merkmal, place);
              requireAuspraegung(merkmal, auspraegung, place);
            });
    for (String merkmal : read.merkmale()) {
      boolean inColumn = read.merkmalSpalten().containsKey(merkmal);
      if (inColumn == wert.auspraegungen().containsKey(merkmal)) {
        throw place.fehler(
            "das Merkmal \"" + merkmal + "\" genau einmal, hier oder unter merkmal_spalten",
            inColumn ? "beides" : "keines von beiden",
            "Bitte \"" + wert.spalte() + ": { " + merkmal + ": … }\" schreiben.");
      }
    }
  }

  private static Set<Spaltentyp> wertTypen(String tabelle) {
    return switch (tabelle) {
      case AbbildungReader.MESSWERT -> MESSBAR;
      case AbbildungReader.AUSGABE -> BETRAG;
      default -> ZAEHLBAR;
    };
  }

  private Spalte requireSpalte(String name, Knoten place) {
    return spalten.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                place.fehler(
                    "eine Spalte, die unter spalten steht",
                    "\"" + name + "\"",
                    Vorschlaege.satz(name, spalten.stream().map(Spalte::name).toList())));
  }

  private void requireBroken(Faktabbildung read, String merkmal, Knoten place) {
    if (!read.merkmale().contains(merkmal)) {
      throw place.fehler(
          "ein Merkmal, das unter merkmale steht",
          "\"" + merkmal + "\"",
          Vorschlaege.satz(merkmal, read.merkmale(), "Bitte unter merkmale ergänzen."));
    }
  }

  private void requireAuspraegung(String merkmal, String auspraegung, Knoten place) {
    if (merkmal.equals(MerkmalReader.ALTERSGRUPPE)) {
      try {
        Altersgruppe.parse(auspraegung);
        return;
      } catch (IllegalArgumentException e) {
        throw place.fehler(
            "eine Altersgruppe wie \"0-18\" (18 ausgeschlossen) oder \"65+\"",
            "\"" + auspraegung + "\"",
            "Bitte das obere Alter ausgeschlossen schreiben: unter 18 ist 0-18.");
      }
    }
    Set<String> known =
        Objects.requireNonNull(merkmale.get(merkmal), merkmal).auspraegungen().keySet();
    if (!known.contains(auspraegung)) {
      throw place.fehler(
          "eine Ausprägung von \"" + merkmal + "\"",
          "\"" + auspraegung + "\"",
          Vorschlaege.satz(auspraegung, known));
    }
  }

  private void checkUnique(Faktabbildung read) {
    Map<Map<String, String>, String> seen = new HashMap<>();
    for (int i = 0; i < read.werte().size(); i++) {
      Wertspalte wert = read.werte().get(i);
      String earlier = seen.put(wert.auspraegungen(), wert.spalte());
      if (earlier != null) {
        throw wertKnoten(i)
            .fehler(
                "andere Ausprägungen als bei \"" + earlier + "\"",
                wert.auspraegungen().isEmpty() ? "keine" : wert.auspraegungen().toString(),
                "Zwei Wertspalten mit derselben Bedeutung gehören in zwei Aufgliederungen.");
      }
    }
  }

  private void checkAltersgruppen(Faktabbildung read) {
    List<Altersgruppe> seen = new ArrayList<>();
    for (String text : listAltersgruppen(read)) {
      Altersgruppe band = Altersgruppe.parse(text);
      for (Altersgruppe other : seen) {
        if (!other.equals(band) && other.overlaps(band)) {
          throw abbildung
              .get("werte")
              .fehler(
                  "Altersgruppen, die sich nicht überschneiden",
                  other.schluessel() + " neben " + band.schluessel(),
                  "Bitte überlappende Altersgruppen in eine eigene Aufgliederung legen.");
        }
      }
      seen.add(band);
    }
  }

  private List<String> listAltersgruppen(Faktabbildung read) {
    String column = read.merkmalSpalten().get(MerkmalReader.ALTERSGRUPPE);
    if (column != null) {
      return spalten.stream()
          .filter(s -> s.name().equals(column))
          .flatMap(s -> s.codes().values().stream())
          .toList();
    }
    return read.werte().stream()
        .filter(w -> w.auspraegungen().containsKey(MerkmalReader.ALTERSGRUPPE))
        .map(w -> Objects.requireNonNull(w.auspraegungen().get(MerkmalReader.ALTERSGRUPPE)))
        .toList();
  }
}
