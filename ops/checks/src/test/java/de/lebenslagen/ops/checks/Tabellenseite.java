package de.lebenslagen.ops.checks;

import de.lebenslagen.warehouse.schema.Spaltenart;
import de.lebenslagen.warehouse.schema.Sternschema;
import de.lebenslagen.warehouse.schema.Sternspalte;
import de.lebenslagen.warehouse.schema.Sterntabelle;
import java.util.List;
import java.util.Optional;

/** The page {@code docs/tabellen.md}, made from the Sternschema. */
final class Tabellenseite {

  private Tabellenseite() {}

  /** The whole page; lines end with {@code \n}. */
  static String render() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Tabellen des Sterns

        Diese Seite wird aus `Sternschema` erzeugt. Eine Spalte ist immer gefüllt, wenn nicht „darf leer
        sein“ dabeisteht. „Schlüssel“ ist ein Text mit wenigen verschiedenen Werten.

        ## Dimensionen

        Eine Datei je Tabelle. Die Spalten der Sortierung sind zugleich der Schlüssel der Zeile.
        """);
    Sternschema.listTabellen().stream().filter(t -> !t.isFakt()).forEach(t -> append(out, t));
    out.append(
        """

        ## Fakten

        Eine Datei je Tabelle, Datenquelle und Zeitbezug; ersetzt wird immer die ganze Datei.
        """);
    Sternschema.listFakten().forEach(t -> append(out, t));
    return out.toString();
  }

  private static void append(StringBuilder out, Sterntabelle tabelle) {
    out.append("\n### ").append(tabelle.name()).append("\n\n");
    out.append(tabelle.beschreibung()).append(". Sortiert nach `");
    out.append(String.join("`, `", tabelle.sortierung())).append("`.\n\n");
    Optional<Sterntabelle> same = findErste(tabelle);
    if (same.isPresent()) {
      out.append("Spalten wie [").append(same.get().name()).append("](#");
      out.append(same.get().name()).append(").\n");
      return;
    }
    out.append("| Spalte | Art | Bedeutung |\n|---|---|---|\n");
    tabelle.spalten().forEach(s -> append(out, s));
  }

  /** An earlier table with the very same columns. */
  private static Optional<Sterntabelle> findErste(Sterntabelle tabelle) {
    List<Sterntabelle> tabellen = Sternschema.listTabellen();
    return tabellen.subList(0, tabellen.indexOf(tabelle)).stream()
        .filter(t -> t.spalten().equals(tabelle.spalten()))
        .findFirst();
  }

  private static void append(StringBuilder out, Sternspalte spalte) {
    out.append("| `").append(spalte.name()).append("` | ").append(name(spalte.art()));
    out.append(spalte.pflicht() ? "" : ", darf leer sein");
    out.append(" | ").append(spalte.beschreibung()).append(" |\n");
  }

  private static String name(Spaltenart art) {
    return switch (art) {
      case SCHLUESSEL -> "Schlüssel";
      case TEXT -> "Text";
      case GANZZAHL -> "ganze Zahl";
      case ANZAHL -> "Anzahl";
      case DEZIMAL -> "Dezimalzahl";
      case DATUM -> "Datum";
      case WAHRHEITSWERT -> "ja/nein";
      case GEOMETRIE -> "Geometrie";
    };
  }
}
