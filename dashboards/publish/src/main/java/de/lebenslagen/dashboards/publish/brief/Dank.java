package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.warehouse.model.Briefart;
import de.lebenslagen.warehouse.model.Lieferstelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Thanks for deliveries and says what they were used for.
 *
 * @param verwendungen at least one, all of what the receiver sent
 * @param wozu what else they were used for, German phrases of the user
 * @param datenstand the published state that holds them
 * @param veroeffentlichtAm the day of it
 */
public record Dank(
    Lieferstelle an,
    List<Verwendung> verwendungen,
    List<String> wozu,
    String datenstand,
    LocalDate veroeffentlichtAm)
    implements Schreiben {

  private static final int MEISTE_NAMEN = 6;

  public Dank {
    verwendungen = List.copyOf(verwendungen);
    wozu = List.copyOf(wozu);
    if (verwendungen.isEmpty()
        || verwendungen.stream().anyMatch(v -> !an.isSenderOf(v.datenquelle()))) {
      throw new IllegalArgumentException("thanks to " + an.name() + " are for what it sent");
    }
  }

  @Override
  public Brief toBrief(Briefkopf kopf) {
    List<Absatz> text = new ArrayList<>();
    text.add(
        new Absatz.Text(
            "vielen Dank für Ihre Zahlen. Sie sind geprüft, aufgenommen und seit dem "
                + Wunschtext.tag(veroeffentlichtAm)
                + " Teil des Datenstands "
                + datenstand
                + ". Das haben wir von Ihnen bekommen, und das wurde daraus:"));
    text.add(
        new Absatz.Tabelle(
            List.of("Ihre Zahlen", "Berichtsjahre", "Daraus berechnen wir"),
            List.of(38, 20, 42),
            verwendungen.stream().map(Dank::zeile).toList()));
    text.addAll(veroeffentlichtIn());
    if (!wozu.isEmpty()) {
      text.add(new Absatz.Ueberschrift("Wofür wir sie verwenden"));
      text.add(new Absatz.Punkte(wozu));
    }
    text.add(
        new Absatz.Text(
            "Woher eine Zahl stammt, bleibt nachvollziehbar bis zur Zeile Ihrer Datei; Ihre Datei"
                + " selbst wird nicht verändert. Sollte Ihnen nachträglich ein Fehler auffallen,"
                + " schicken Sie uns bitte die berichtigte Datei: Sie ersetzt die alte."));
    return new Brief(
        kopf, Briefart.DANK, an, "Dank für Ihre Zahlen, und was daraus wurde", text, List.of());
  }

  private static List<String> zeile(Verwendung v) {
    return List.of(
        v.datenquelle().titel(),
        Jahresangabe.format(v.berichtsjahre()),
        v.indikatoren().isEmpty() ? "noch keinen Indikator" : shorten(v.indikatoren()));
  }

  private static String shorten(List<String> names) {
    String first = String.join("; ", names.stream().limit(MEISTE_NAMEN).toList());
    int more = names.size() - MEISTE_NAMEN;
    return more <= 0 ? first : first + " und " + more + (more == 1 ? " weiterer" : " weitere");
  }

  /** By release, which of the numbers it shows. */
  private List<Absatz> veroeffentlichtIn() {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    for (Verwendung v : verwendungen) {
      v.freigaben()
          .forEach(
              f -> titles.computeIfAbsent(f, k -> new ArrayList<>()).add(v.datenquelle().titel()));
    }
    if (titles.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Absatz.Ueberschrift("Wo sie veröffentlicht sind"),
        new Absatz.Punkte(
            titles.entrySet().stream()
                .map(e -> e.getKey() + ": " + shorten(e.getValue()))
                .toList()));
  }
}
