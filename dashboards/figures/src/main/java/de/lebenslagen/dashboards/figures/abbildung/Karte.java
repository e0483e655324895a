package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.freigabe.Zertifikat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A map: areas by class.
 *
 * @param grund the areas
 * @param werte of all areas and all years that can be shown
 * @param jahr the year that is shown first
 * @param klassen the same for all years
 * @param stadt the town in all years, for the words beside the map; may be empty
 * @param orte places over the areas, in the order in which they are drawn; may be none
 */
public record Karte(
    Kopf kopf,
    Kartengrund grund,
    Bildwerte werte,
    int jahr,
    Klassen klassen,
    Bildwerte stadt,
    List<Ortsschicht> orte)
    implements Abbildung {

  public Karte {
    orte = List.copyOf(orte);
  }

  /** A map of areas alone. */
  public Karte(
      Kopf kopf, Kartengrund grund, Bildwerte werte, int jahr, Klassen klassen, Bildwerte stadt) {
    this(kopf, grund, werte, jahr, klassen, stadt, List.of());
  }

  /** A map with round classes over all years, without the town. */
  public static Karte of(Kopf kopf, Kartengrund grund, Bildwerte werte, int jahr) {
    return new Karte(kopf, grund, werte, jahr, Klassen.of(werte, kopf.zahlformat()), werte.none());
  }

  /** The same with the town's value in its words. */
  public Karte withStadt(Bildwerte town) {
    return new Karte(kopf, grund, werte, jahr, klassen, town, orte);
  }

  /** The same under another head. */
  public Karte withKopf(Kopf neu) {
    return new Karte(neu, grund, werte, jahr, klassen, stadt, orte);
  }

  /** The same with places over the areas. */
  public Karte withOrte(List<Ortsschicht> schichten) {
    return new Karte(kopf, grund, werte, jahr, klassen, stadt, schichten);
  }

  /** The values of the year that is shown. */
  public List<Bildwert> gezeigt() {
    return werte.ofJahr(jahr).list();
  }

  @Override
  public Optional<Zertifikat> zertifikat() {
    return Ortstext.combine(Bildwerte.combine(werte.zertifikat(), stadt.zertifikat()), orte);
  }

  @Override
  public String befund() {
    return Befundtext.spanne(kopf, jahr, gezeigt());
  }

  @Override
  public String alternativtext() {
    StringBuilder text =
        new StringBuilder("Karte, ").append(Befundtext.gebiete(gezeigt().size())).append(". ");
    text.append(befund()).append('.');
    stadt.ofJahr(jahr).list().stream()
        .filter(w -> w.findZahl().isPresent())
        .findFirst()
        .ifPresent(
            w ->
                text.append(' ')
                    .append(w.name())
                    .append(" insgesamt: ")
                    .append(kopf.mitEinheit(w.findZahl().getAsDouble()))
                    .append('.'));
    if (gezeigt().stream().anyMatch(w -> w.findZahl().isPresent())) {
      Befundtext.ohneZahl(gezeigt())
          .ifPresent(t -> text.append(" Ohne Zahl: ").append(t).append('.'));
    }
    Ortstext.findSatz(orte, grund).ifPresent(t -> text.append(' ').append(t));
    return text.append(kopf.einheitssatz()).toString();
  }

  @Override
  public Datentafel tafel() {
    List<Bildwert> rows = new ArrayList<>(gezeigt());
    rows.addAll(stadt.ofJahr(jahr).list());
    return Zahlentafel.ofGebieten(this, jahr, rows);
  }

  @Override
  public List<String> hinweise() {
    List<String> result = new ArrayList<>(Zahlentafel.hinweise(this, gezeigt()));
    Ortstext.findAussen(orte, grund).ifPresent(result::add);
    return result;
  }
}
