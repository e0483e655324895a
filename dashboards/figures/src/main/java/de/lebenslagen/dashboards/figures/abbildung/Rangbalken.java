package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.freigabe.Zertifikat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Areas in the order of their values, with intervals.
 *
 * @param werte of one year
 * @param klassen gives the colours, as on the map
 * @param stadt the line to compare with; may be empty, and is left out for plain counts
 * @param hervorgehoben key of an area that is put forward
 */
public record Rangbalken(
    Kopf kopf,
    Bildwerte werte,
    int jahr,
    Klassen klassen,
    Bildwerte stadt,
    Optional<String> hervorgehoben)
    implements Abbildung {

  public Rangbalken {
    werte = werte.ofJahr(jahr);
    stadt = kopf.isMitStadtVergleichbar() ? stadt.ofJahr(jahr) : stadt.none();
  }

  /**
   * @param alle of all years: they give the classes
   */
  public static Rangbalken of(Kopf kopf, Bildwerte alle, int jahr, Bildwerte stadt) {
    return new Rangbalken(
        kopf, alle, jahr, Klassen.of(alle, kopf.zahlformat()), stadt, Optional.empty());
  }

  /** The same with one area put forward. */
  public Rangbalken withHervorgehoben(String schluessel) {
    return new Rangbalken(kopf, werte, jahr, klassen, stadt, Optional.of(schluessel));
  }

  /** The highest first, then those without a number by name. */
  public List<Bildwert> geordnet() {
    List<Bildwert> result = new ArrayList<>(werte.list());
    result.sort(
        Comparator.comparing((Bildwert w) -> w.findZahl().isEmpty())
            .thenComparing(w -> -w.findZahl().orElse(0))
            .thenComparing(Bildwert::name)
            .thenComparing(Bildwert::schluessel));
    return result;
  }

  /** The town's value, where it has a number. */
  public Optional<Bildwert> findStadt() {
    return stadt.list().stream().filter(w -> w.findZahl().isPresent()).findFirst();
  }

  @Override
  public Optional<Zertifikat> zertifikat() {
    return Bildwerte.combine(werte.zertifikat(), stadt.zertifikat());
  }

  @Override
  public String befund() {
    return Befundtext.spanne(kopf, jahr, werte.list());
  }

  @Override
  public String alternativtext() {
    StringBuilder text =
        new StringBuilder("Rangfolge, ").append(Befundtext.gebiete(werte.list().size()));
    boolean intervals = werte.list().stream().anyMatch(w -> w.spanne().isPresent());
    text.append(intervals ? ", mit 95-%-Intervallen. " : ". ").append(befund()).append('.');
    findStadt().ifPresent(s -> appendStadt(text, s));
    if (werte.list().stream().anyMatch(w -> w.findZahl().isPresent())) {
      Befundtext.ohneZahl(werte.list())
          .ifPresent(t -> text.append(" Ohne Zahl: ").append(t).append('.'));
    }
    return text.append(kopf.einheitssatz()).toString();
  }

  private void appendStadt(StringBuilder text, Bildwert town) {
    double number = town.findZahl().orElseThrow();
    long above = werte.list().stream().filter(w -> isAbove(w, number)).count();
    long below = werte.list().stream().filter(w -> isBelow(w, number)).count();
    text.append(' ').append(town.name()).append(" insgesamt: ").append(kopf.mitEinheit(number));
    if (above + below > 0) {
      text.append("; mit dem ganzen Intervall darüber: ")
          .append(Befundtext.gebiete(above))
          .append(", darunter: ")
          .append(Befundtext.gebiete(below));
    }
    text.append('.');
  }

  private static boolean isAbove(Bildwert wert, double number) {
    return wert.spanne().filter(s -> s.lower() > number).isPresent();
  }

  private static boolean isBelow(Bildwert wert, double number) {
    return wert.spanne().filter(s -> s.upper() < number).isPresent();
  }

  @Override
  public Datentafel tafel() {
    List<Bildwert> rows = new ArrayList<>(geordnet());
    rows.addAll(stadt.list());
    return Zahlentafel.ofGebieten(this, jahr, rows);
  }

  @Override
  public List<String> hinweise() {
    return Zahlentafel.hinweise(this, werte.list());
  }
}
