package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.warehouse.model.Briefart;
import de.lebenslagen.warehouse.model.Lieferstelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Thanks for deliveries and says what they were used for.
 *
 * @param verwendungen at least one, all of what the receiver sent
 * @param datenstand the published state that holds them
 * @param veroeffentlichtAm the day of it
 */
public record Dank(
    Lieferstelle an, List<Verwendung> verwendungen, String datenstand, LocalDate veroeffentlichtAm)
    implements Schreiben {

  public Dank {
    verwendungen = List.copyOf(verwendungen);
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
                + ". Das haben wir von Ihnen bekommen:"));
    text.add(
        new Absatz.Tabelle(
            List.of("Welche Zahlen", "Berichtsjahre"),
            List.of(66, 34),
            verwendungen.stream()
                .map(v -> List.of(v.datenquelle().titel(), Jahresangabe.format(v.berichtsjahre())))
                .toList()));
    text.addAll(wozu());
    text.add(
        new Absatz.Text(
            "Woher eine Zahl stammt, bleibt nachvollziehbar bis zur Zeile Ihrer Datei; Ihre Datei"
                + " selbst wird nicht verändert. Sollte Ihnen nachträglich ein Fehler auffallen,"
                + " schicken Sie uns bitte die berichtigte Datei: Sie ersetzt die alte."));
    return new Brief(
        kopf, Briefart.DANK, an, "Dank für Ihre Zahlen, und was daraus wurde", text, List.of());
  }

  private List<Absatz> wozu() {
    List<String> points =
        verwendungen.stream()
            .filter(v -> !v.wozu().isEmpty())
            .map(v -> v.datenquelle().titel() + ": " + String.join(", ", v.wozu()))
            .toList();
    return points.isEmpty()
        ? List.of()
        : List.of(new Absatz.Ueberschrift("Wofür wir sie verwenden"), new Absatz.Punkte(points));
  }
}
