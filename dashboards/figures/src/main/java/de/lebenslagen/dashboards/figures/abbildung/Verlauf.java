package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.indicator.Zeitreihenbruch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Values over the years, one panel per area, all on one scale.
 *
 * @param werte of one or more areas
 * @param vergleich one series to compare with, usually the town; may be empty, and is left out for
 *     plain counts
 * @param brueche declared breaks: no line crosses one
 */
public record Verlauf(
    Kopf kopf, Bildwerte werte, Bildwerte vergleich, List<Zeitreihenbruch> brueche)
    implements Abbildung {

  public Verlauf {
    brueche = List.copyOf(brueche);
    vergleich = kopf.isMitStadtVergleichbar() ? vergleich : vergleich.none();
  }

  /** The areas, in the order in which they came. */
  public Map<String, String> namen() {
    return werte.namen();
  }

  /** All years on the axis. */
  public SortedSet<Integer> jahre() {
    SortedSet<Integer> result = new TreeSet<>(werte.jahre());
    result.addAll(vergleich.jahre());
    return result;
  }

  /** Whether a declared break lies between two years. */
  public boolean isGebrochen(int frueher, int spaeter) {
    return brueche.stream()
        .anyMatch(b -> frueher < b.ab().getYear() && spaeter >= b.ab().getYear());
  }

  /** The breaks that lie between years of the axis. */
  public List<Zeitreihenbruch> sichtbareBrueche() {
    SortedSet<Integer> jahre = jahre();
    return jahre.isEmpty()
        ? List.of()
        : brueche.stream()
            .filter(b -> jahre.first() < b.ab().getYear() && jahre.last() >= b.ab().getYear())
            .toList();
  }

  @Override
  public Optional<Zertifikat> zertifikat() {
    return Bildwerte.combine(werte.zertifikat(), vergleich.zertifikat());
  }

  @Override
  public String befund() {
    Map<String, String> namen = namen();
    if (namen.size() == 1) {
      String key = namen.keySet().iterator().next();
      return kopf.thema() + " in " + namen.get(key) + ": " + reihe(werte.ofGebiet(key).list());
    }
    String years = jahre().isEmpty() ? "" : " " + jahre().first() + " bis " + jahre().last();
    List<Bildwert> all = werte.list();
    if (all.stream().allMatch(w -> w.findZahl().isEmpty())) {
      return kopf.thema() + years + ": " + Befundtext.ohneZahl(all).orElse("keine Werte");
    }
    int last = lastJahr();
    return Befundtext.spanne(kopf, last, werte.ofJahr(last).list());
  }

  private int lastJahr() {
    return werte.list().stream()
        .filter(w -> w.findZahl().isPresent())
        .mapToInt(Bildwert::jahr)
        .max()
        .orElseThrow();
  }

  private String reihe(List<Bildwert> reihe) {
    List<Bildwert> numbers = reihe.stream().filter(w -> w.findZahl().isPresent()).toList();
    if (numbers.isEmpty()) {
      return ohneZahl(reihe);
    }
    Bildwert first = numbers.get(0);
    Bildwert last = numbers.get(numbers.size() - 1);
    if (first == last) {
      return text(first);
    }
    return text(first)
        + ", "
        + text(last)
        + (isGebrochen(first.jahr(), last.jahr()) ? " (dazwischen ein Bruch der Zeitreihe)" : "");
  }

  private static String ohneZahl(List<Bildwert> reihe) {
    List<String> words = reihe.stream().map(w -> w.wert().code().bezeichnung()).distinct().toList();
    return words.isEmpty()
        ? "keine Werte"
        : "in keinem Jahr eine Zahl (" + String.join(", ", words) + ")";
  }

  private String text(Bildwert wert) {
    return wert.jahr() + " " + kopf.mitEinheit(wert.findZahl().orElseThrow());
  }

  @Override
  public String alternativtext() {
    StringBuilder text = new StringBuilder("Verlauf. ").append(befund()).append('.');
    if (namen().size() > 1) {
      text.append(" Gezeigt sind ").append(namen().size()).append(" Gebiete.");
    }
    vergleich
        .namen()
        .forEach(
            (key, name) ->
                text.append(" Zum Vergleich ")
                    .append(name)
                    .append(": ")
                    .append(reihe(vergleich.ofGebiet(key).list()))
                    .append('.'));
    sichtbareBrueche().forEach(b -> text.append(" Bruch ").append(bruchtext(b)).append('.'));
    return text.append(kopf.einheitssatz()).toString();
  }

  /** {@code ab 2021: Grund}. */
  public static String bruchtext(Zeitreihenbruch bruch) {
    String grund = bruch.grund();
    return "ab "
        + bruch.ab().getYear()
        + ": "
        + (grund.endsWith(".") ? grund.substring(0, grund.length() - 1) : grund);
  }

  @Override
  public Datentafel tafel() {
    List<String> heads = new ArrayList<>(List.of("Gebiet"));
    jahre().forEach(j -> heads.add(String.valueOf(j)));
    List<List<String>> rows = new ArrayList<>();
    Stream.of(werte, vergleich)
        .forEach(part -> part.namen().forEach((key, name) -> rows.add(zeile(part, key, name))));
    return new Datentafel(kopf.thema() + " (" + kopf.einheit().text() + ")", heads, rows);
  }

  private List<String> zeile(Bildwerte part, String key, String name) {
    List<String> row = new ArrayList<>(List.of(name));
    for (int jahr : jahre()) {
      row.add(
          part.find(key, jahr)
              .map(w -> Zahlentafel.zelle(w.wert(), kopf.zahlformat()))
              .orElse("keine Angabe"));
    }
    return row;
  }

  @Override
  public List<String> hinweise() {
    return Zahlentafel.hinweise(this, werte.list());
  }
}
