package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.stats.index.ClassBreaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Areas by where they stand and where they go: an index now, and how it changed, with the classes
 * of both.
 *
 * @param status of one year
 * @param dynamik the change, of the same areas
 */
public record Indexebene(Kopf kopf, Richtung status, Richtung dynamik) implements Abbildung {

  /**
   * One direction of the plane.
   *
   * @param titel what the axis shows, German
   * @param werte one per area
   * @param klassen frozen thresholds with their names
   */
  public record Richtung(String titel, Bildwerte werte, ClassBreaks klassen) {

    /** The value of an area, where it has a number. */
    public Optional<Bildwert> find(String schluessel) {
      return werte.ofGebiet(schluessel).list().stream()
          .filter(w -> w.findZahl().isPresent())
          .findFirst();
    }
  }

  /**
   * An area with both numbers.
   *
   * @param statusklasse from 1, the lowest
   * @param dynamikklasse from 1, the lowest
   */
  public record Punkt(
      String schluessel, String name, double x, double y, int statusklasse, int dynamikklasse) {}

  /** The areas that have both numbers. */
  public List<Punkt> punkte() {
    List<Punkt> result = new ArrayList<>();
    status
        .werte()
        .namen()
        .forEach(
            (key, name) -> {
              Optional<Bildwert> x = status.find(key);
              Optional<Bildwert> y = dynamik.find(key);
              if (x.isPresent() && y.isPresent()) {
                result.add(punkt(key, name, zahl(x), zahl(y)));
              }
            });
    return result;
  }

  private Punkt punkt(String key, String name, double x, double y) {
    return new Punkt(key, name, x, y, status.klassen().number(x), dynamik.klassen().number(y));
  }

  private static double zahl(Optional<Bildwert> wert) {
    return wert.orElseThrow().findZahl().orElseThrow();
  }

  /** Areas that lack one of the numbers, with what they have instead. */
  public List<Bildwert> ohnePunkt() {
    List<Bildwert> result = new ArrayList<>();
    for (String key : status.werte().namen().keySet()) {
      Optional<Bildwert> x = status.werte().ofGebiet(key).list().stream().findFirst();
      Optional<Bildwert> y = dynamik.werte().ofGebiet(key).list().stream().findFirst();
      if (x.isPresent() && x.get().findZahl().isEmpty()) {
        result.add(x.get());
      } else if (y.isPresent() && y.get().findZahl().isEmpty()) {
        result.add(y.get());
      }
    }
    return result;
  }

  @Override
  public Optional<Zertifikat> zertifikat() {
    return Bildwerte.combine(status.werte().zertifikat(), dynamik.werte().zertifikat());
  }

  @Override
  public String befund() {
    List<Punkt> points = punkte();
    if (points.isEmpty()) {
      return kopf.thema() + ": kein Gebiet mit Status und Dynamik";
    }
    int top = status.klassen().labels().size();
    List<String> names =
        points.stream().filter(p -> p.statusklasse() == top).map(Punkt::name).sorted().toList();
    String label = status.klassen().labels().get(top - 1);
    String head = kopf.thema() + ": ";
    return names.isEmpty()
        ? head + "kein Gebiet in der Klasse „" + label + "“"
        : head
            + (names.size() > 3 ? names.size() + " Gebiete" : Befundtext.join(names))
            + " in der Klasse „"
            + label
            + "“";
  }

  @Override
  public String alternativtext() {
    StringBuilder text =
        new StringBuilder("Ebene aus ")
            .append(status.titel())
            .append(" und ")
            .append(dynamik.titel())
            .append(", ")
            .append(punkte().size())
            .append(" Gebiete. ")
            .append(befund())
            .append('.');
    Befundtext.ohneZahl(ohnePunkt())
        .ifPresent(t -> text.append(" Ohne Platz: ").append(t).append('.'));
    return text.toString();
  }

  @Override
  public Datentafel tafel() {
    Zahlformat format = kopf.zahlformat();
    List<List<String>> rows = new ArrayList<>();
    for (Punkt p : punkte()) {
      rows.add(
          List.of(
              p.name(),
              format.format(p.x()),
              status.klassen().label(p.x()),
              format.format(p.y()),
              dynamik.klassen().label(p.y())));
    }
    for (Bildwert w : ohnePunkt()) {
      String words = Zahlentafel.zelle(w.wert(), format);
      rows.add(List.of(w.name(), words, words, words, words));
    }
    return new Datentafel(
        kopf.thema(),
        List.of("Gebiet", status.titel(), "Klasse", dynamik.titel(), "Klasse der Veränderung"),
        rows);
  }

  @Override
  public List<String> hinweise() {
    return Zahlentafel.hinweise(this, status.werte().list());
  }
}
