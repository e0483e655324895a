package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.Summand;
import de.lebenslagen.warehouse.indicator.Teilwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Rechenschritt;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows how a value came about: counts, selections, rounding, SQL. */
record Rechenweg(Consumer<String> out, Stil stil, int breite) {

  void print(Indikator indikator, Indikatorwerte werte, Indikatorwert wert) {
    out.accept("");
    out.accept(stil.fett("  Rechenweg"));
    Set<String> sql = new LinkedHashSet<>();
    wert.zaehler().ifPresent(t -> print("Zähler", indikator, werte, wert, t, sql));
    wert.nenner().ifPresent(t -> print("Nenner", indikator, werte, wert, t, sql));
    printDivision(indikator, wert);
    out.accept("");
    for (String text : sql) {
      text.strip().lines().forEach(l -> out.accept("  " + stil.blass(l)));
      out.accept("");
    }
  }

  private void print(
      String name,
      Indikator indikator,
      Indikatorwerte werte,
      Indikatorwert wert,
      Teilwert teil,
      Set<String> sql) {
    out.accept("");
    out.accept("  " + name + ": " + Werttext.anzahl(teil.wert()));
    for (Rechenschritt schritt : werte.listSchritte(wert, teil, indikator.zeitvorgabe().jahre())) {
      String where = schritt.kennzahl().map(k -> ", " + k.name()).orElse("");
      line(
          gewicht(schritt.summand())
              + Werttext.anzahl(schritt.wert())
              + "  "
              + auswahl(schritt.summand())
              + ", "
              + schritt.jahr()
              + where
              + quelle(schritt));
      if (!schritt.antwort().sql().isEmpty()) {
        sql.add(schritt.antwort().sql());
      }
    }
  }

  private void line(String text) {
    List<String> lines = Umbruch.wrap(text, breite - 6);
    for (int n = 0; n < lines.size(); n++) {
      out.accept((n == 0 ? "    " : "      ") + lines.get(n));
    }
  }

  private static String gewicht(Summand summand) {
    if (summand.gewicht() == 1) {
      return "+ ";
    }
    return summand.gewicht() == -1 ? "− " : summand.gewicht() + " × ";
  }

  private static String auswahl(Summand summand) {
    Map<String, Set<String>> sorted = new TreeMap<>(summand.merkmale());
    String merkmale =
        sorted.entrySet().stream()
            .map(
                e ->
                    e.getKey()
                        + " "
                        + e.getValue().stream().sorted().collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return summand.gegenstand() + (merkmale.isEmpty() ? "" : " (" + merkmale + ")");
  }

  private static String quelle(Rechenschritt schritt) {
    String where = schritt.antwort().bezeichnung();
    String why = schritt.wert().findGrund().map(g -> "; " + g).orElse("");
    return (where.isEmpty() ? "" : ", aus " + where) + why;
  }

  private void printDivision(Indikator indikator, Indikatorwert wert) {
    if (wert.zaehler().isEmpty() || wert.nenner().isEmpty() || wert.wert().findZahl().isEmpty()) {
      return;
    }
    double exact = wert.wert().findZahl().getAsDouble();
    out.accept("");
    line(
        Werttext.anzahl(wert.zaehler().get().wert())
            + " : "
            + Werttext.anzahl(wert.nenner().get().wert())
            + (indikator.einheit().basis() == 1
                ? ""
                : " × " + Werttext.anzahl(new Wertstatus.Zahl(indikator.einheit().basis())))
            + " = "
            + String.valueOf(exact).replace('.', ',')
            + ", gerundet auf "
            + Zahlwort.format(indikator.einheit().nachkommastellen(), "Stelle", "Stellen")
            + " nach dem Komma: "
            + Werttext.format(wert.wert(), indikator.einheit()));
  }
}
