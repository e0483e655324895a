package de.lebenslagen.warehouse.declaration;

import de.lebenslagen.warehouse.model.Altersgruppe;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Fallliste;
import de.lebenslagen.warehouse.model.Fallliste.Altersspalte;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads how the rows of a Datenquelle are counted, and the columns that come of it. */
final class FalllisteReader {

  static final List<String> FALLLISTE = List.of("anzahl", "alter");
  static final List<String> ALTER = List.of("spalte", "geburtsdatum", "am", "gruppen");

  private static final String JAHRE = "jahre";
  private static final int HOECHSTES_JAHR = 100;

  private FalllisteReader() {}

  static Optional<Fallliste> read(Knoten root, List<Spalte> spalten) {
    Optional<Knoten> fallliste = root.find("fallliste");
    if (fallliste.isEmpty()) {
      return Optional.empty();
    }
    fallliste.get().requireFelder(FALLLISTE);
    if (!root.get("personenbezogen").wahr()) {
      throw root.get("personenbezogen")
          .fehler(
              "personenbezogen: true zu einer fallliste",
              "false",
              "Zeilen, die gezählt werden, sind Personen oder Fälle; bitte true schreiben.");
    }
    return Optional.of(
        new Fallliste(
            requireNeu(fallliste.get().get("anzahl"), spalten),
            fallliste.get().find("alter").map(a -> readAlter(a, spalten))));
  }

  private static Altersspalte readAlter(Knoten alter, List<Spalte> spalten) {
    alter.requireFelder(ALTER);
    requireDatum(alter.get("geburtsdatum"), spalten);
    alter.find("am").ifPresent(a -> requireDatum(a, spalten));
    String spalte = requireNeu(alter.get("spalte"), spalten);
    return alter.get("gruppen").isListe()
        ? build(alter, spalte, alter.listTexte("gruppen"))
        : build(alter, spalte, readJahre(alter.get("gruppen")));
  }

  private static List<String> readJahre(Knoten gruppen) {
    if (!gruppen.text().equals(JAHRE)) {
      throw gruppen.fehler(
          "eine Liste von Altersgruppen oder \"" + JAHRE + "\"",
          "\"" + gruppen.text() + "\"",
          "Bitte etwa [0-18, 18-65, 65+] schreiben.");
    }
    List<String> result = new ArrayList<>();
    for (int jahr = 0; jahr < HOECHSTES_JAHR; jahr++) {
      result.add(new Altersgruppe(jahr, OptionalInt.of(jahr + 1)).schluessel());
    }
    result.add(HOECHSTES_JAHR + "+");
    return result;
  }

  private static Altersspalte build(Knoten alter, String spalte, List<String> gruppen) {
    try {
      return new Altersspalte(
          spalte,
          alter.get("geburtsdatum").text(),
          alter.find("am").map(Knoten::text),
          gruppen.stream().map(Altersgruppe::parse).toList());
    } catch (IllegalArgumentException e) {
      throw alter
          .get("gruppen")
          .fehler(
              "Altersgruppen, die lückenlos von 0 bis zu einer offenen reichen",
              gruppen.toString(),
              "Bitte etwa [0-18, 18-65, 65+] schreiben; das obere Alter ist ausgeschlossen.");
    }
  }

  private static String requireNeu(Knoten name, List<Spalte> spalten) {
    if (spalten.stream().anyMatch(s -> s.name().equals(name.nichtLeer()))) {
      throw name.fehler(
          "der Name einer neuen Spalte, die beim Zählen entsteht",
          "\"" + name.text() + "\", eine Spalte der Datei",
          "Bitte anders benennen.");
    }
    return name.nichtLeer();
  }

  private static void requireDatum(Knoten name, List<Spalte> spalten) {
    Spalte spalte = SpaltenReader.get(name, spalten);
    if (spalte.typ() != Spaltentyp.DATUM) {
      throw name.fehler(
          "eine Spalte vom Typ DATUM",
          "\"" + spalte.name() + "\" vom Typ " + spalte.typ(),
          "Bitte typ: datum schreiben oder eine andere Spalte nennen.");
    }
  }

  /** The columns of the file and, behind them, those that counting makes. */
  static List<Spalte> addGezaehlte(List<Spalte> spalten, Optional<Fallliste> fallliste) {
    List<Spalte> result = new ArrayList<>(spalten);
    fallliste.flatMap(Fallliste::alter).ifPresent(a -> result.add(toSpalte(a)));
    fallliste.ifPresent(
        f ->
            result.add(
                spalte(
                    f.anzahl(),
                    Spaltentyp.ANZAHL,
                    "Zahl der Zeilen, beim Lesen gezählt",
                    Map.of())));
    return result;
  }

  private static Spalte toSpalte(Altersspalte alter) {
    Map<String, String> codes = new LinkedHashMap<>();
    alter.gruppen().forEach(g -> codes.put(g.schluessel(), g.schluessel()));
    return spalte(
        alter.spalte(), Spaltentyp.CODE, "Alter, beim Lesen aus dem Geburtsdatum berechnet", codes);
  }

  private static Spalte spalte(
      String name, Spaltentyp typ, String beschreibung, Map<String, String> codes) {
    return new Spalte(
        name, typ, "", beschreibung, codes, Map.of(), /* pflicht= */ false, Optional.empty());
  }
}
