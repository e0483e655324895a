package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Schweregrad;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Grund;
import de.lebenslagen.warehouse.raum.Adresszuordnung.Weg;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells how well a Fallliste could be counted: in numbers, without any address. */
final class Fallbericht {

  /** From this share on, what lies in no area distorts every comparison of areas. */
  private static final double VIEL = 0.02;

  private final Befundsammler sammler;
  private final Fundstelle stelle;
  private final List<Fallstrang> straenge;

  Fallbericht(Befundsammler sammler, Fundstelle stelle, List<Fallstrang> straenge) {
    this.sammler = sammler;
    this.stelle = stelle;
    this.straenge = straenge;
  }

  void report() {
    int ausgelassen = straenge.stream().mapToInt(Fallstrang::ausgelassen).sum();
    if (ausgelassen > 0) {
      sammler.add(
          Zellregel.AUSGELASSEN.id(),
          Schweregrad.HINWEIS,
          stelle,
          "Zeilen, von denen die Datenquelle handelt",
          rows(ausgelassen, "andere Zeile", "andere Zeilen"),
          "Übergangen, wie die Datenquelle unter auslassen sagt.");
    }
    int ohne = straenge.stream().mapToInt(Fallstrang::ohneGruppe).sum();
    if (ohne > 0) {
      sammler.add(
          Zellregel.ZAEHLUNG.id(),
          Schweregrad.WARNUNG,
          stelle,
          "Zeilen, die zu einer Abbildung passen",
          rows(ohne, "Zeile passt zu keiner", "Zeilen passen zu keiner"),
          "Nicht gezählt; bitte die zeilen unter abbildungen prüfen oder auslassen ergänzen.");
    }
    reportAdressen();
  }

  private void reportAdressen() {
    Map<Grund, Integer> gruende = new EnumMap<>(Grund.class);
    Map<Weg, Integer> wege = new EnumMap<>(Weg.class);
    for (Fallstrang strang : straenge) {
      strang.gruende().forEach((g, n) -> gruende.merge(g, n, Integer::sum));
      strang.wege().forEach((w, n) -> wege.merge(w, n, Integer::sum));
    }
    int offen = gruende.values().stream().mapToInt(n -> n).sum();
    int gefunden = wege.values().stream().mapToInt(n -> n).sum();
    wege.remove(Weg.GENAU);
    wege.forEach(
        (weg, n) ->
            sammler.add(
                Zellregel.ADRESSE.id(),
                Schweregrad.HINWEIS,
                stelle,
                "Adressen, wie sie im Straßenverzeichnis stehen",
                rows(n, "Zeile", "Zeilen") + " " + weg.bezeichnung(),
                "Zugeordnet; nichts zu tun."));
    if (offen > 0) {
      double share = (double) offen / (offen + gefunden);
      sammler.add(
          Zellregel.ADRESSE.id(),
          share > VIEL ? Schweregrad.WARNUNG : Schweregrad.HINWEIS,
          stelle,
          "eine Adresse aus dem Straßenverzeichnis in jeder Zeile",
          offen
              + " von "
              + rows(offen + gefunden, "Zeile", "Zeilen")
              + " ("
              + Zahlformat.format(100 * share)
              + " %"
              + ") nicht zuordenbar: "
              + gruende.entrySet().stream()
                  .map(e -> e.getValue() + "-mal " + e.getKey().bezeichnung())
                  .collect(Collectors.joining("; ")),
          "Sie zählen zur Stadt, aber zu keinem Gebiet. Welche es sind, zeigt lebenslagen pruefe"
              + " DATEI --arbeitsliste.");
    }
  }

  private static String rows(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
