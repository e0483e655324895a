package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.model.Altersgruppe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How many people there are of each age, in one year. Age bands may differ in width: what is drawn
 * is people per single year of age, so that an area stands for people, as in a histogram.
 *
 * @param seiten one for all, or two (women, men)
 * @param vergleich the town's ages in all, drawn as a line at the size of the area; may be empty
 * @param vergleichstitel what that is called: the name of the town
 */
public record Altersaufbau(
    Kopf kopf, List<Seite> seiten, Bildwerte vergleich, String vergleichstitel)
    implements Abbildung {

  /** To where an open last band is drawn. */
  private static final int LETZTES_ALTER = 100;

  /**
   * One side.
   *
   * @param werte one per age band; the key is that of an {@link Altersgruppe}, the bands don't
   *     overlap
   */
  public record Seite(String titel, Bildwerte werte) {

    /** The bands, the youngest first. */
    public List<Band> baender() {
      return werte.list().stream()
          .map(Band::of)
          .sorted(Comparator.comparingInt(Band::von))
          .toList();
    }
  }

  /**
   * An age band.
   *
   * @param bis first age that is not in it; of an open band, to where it is drawn
   * @param wert its key is that of the band
   */
  public record Band(Altersgruppe alter, int bis, Bildwert wert) {

    static Band of(Bildwert wert) {
      Altersgruppe ages = Altersgruppe.parse(wert.schluessel());
      return new Band(ages, ages.bis().orElse(Math.max(LETZTES_ALTER, ages.von() + 5)), wert);
    }

    /** First age in it. */
    public int von() {
      return alter.von();
    }

    /** People per single year of age. */
    public OptionalDouble findJeJahr() {
      return wert.findZahl().isPresent()
          ? OptionalDouble.of(wert.findZahl().getAsDouble() / (bis - von()))
          : OptionalDouble.empty();
    }
  }

  public Altersaufbau {
    seiten = List.copyOf(seiten);
    if (seiten.isEmpty() || seiten.size() > 2) {
      throw new IllegalArgumentException("One or two sides, found " + seiten.size());
    }
    seiten.forEach(s -> requireApart(s.baender()));
  }

  private static void requireApart(List<Band> bands) {
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).von() < bands.get(i - 1).bis()) {
        throw new IllegalArgumentException(
            "Age bands must not overlap, found "
                + bands.get(i - 1).wert().schluessel()
                + " and "
                + bands.get(i).wert().schluessel());
      }
    }
  }

  /** The sum of all bands and sides; empty where one has no number: never a partial sum. */
  public OptionalDouble findSumme() {
    return sum(seiten.stream().flatMap(s -> s.werte().list().stream()));
  }

  /**
   * The bands of the comparison, per year of age, at the size of this area; none where a number is
   * missing on either side.
   */
  public List<Band> vergleichsbaender() {
    OptionalDouble own = findSumme();
    OptionalDouble other = sum(vergleich.list().stream());
    if (vergleich.list().isEmpty()
        || own.isEmpty()
        || other.isEmpty()
        || other.getAsDouble() <= 0) {
      return List.of();
    }
    return new Seite("", vergleich).baender();
  }

  /** By what the comparison is multiplied to have the size of this area. */
  public double massstab() {
    return findSumme().orElseThrow() / sum(vergleich.list().stream()).orElseThrow();
  }

  private static OptionalDouble sum(Stream<Bildwert> werte) {
    List<Bildwert> all = werte.toList();
    return all.isEmpty() || all.stream().anyMatch(w -> w.findZahl().isEmpty())
        ? OptionalDouble.empty()
        : OptionalDouble.of(all.stream().mapToDouble(w -> w.findZahl().orElseThrow()).sum());
  }

  @Override
  public Optional<Zertifikat> zertifikat() {
    return Stream.concat(seiten.stream().map(Seite::werte), Stream.of(vergleich))
        .map(Bildwerte::zertifikat)
        .reduce(Bildwerte::combine)
        .orElseThrow();
  }

  @Override
  public String befund() {
    OptionalDouble all = findSumme();
    if (all.isEmpty() || all.getAsDouble() <= 0) {
      return kopf.thema() + ": nicht alle Altersgruppen haben eine Zahl";
    }
    return kopf.thema()
        + ": "
        + share(0, 18).map(s -> s + " unter 18 Jahren, ").orElse("")
        + share(65, Integer.MAX_VALUE)
            .map(s -> s + " ab 65 Jahren")
            .orElse("insgesamt " + kopf.zahlformat().format(all.getAsDouble()));
  }

  /** The share of an age range, where the bands can compose it exactly. */
  private Optional<String> share(int von, int bis) {
    double inside = 0;
    for (Seite seite : seiten) {
      for (Band band : seite.baender()) {
        int end = band.alter().bis().orElse(Integer.MAX_VALUE);
        boolean in = band.von() >= von && end <= bis;
        boolean out = band.von() >= bis || end <= von;
        if (!in && !out) {
          return Optional.empty();
        }
        inside += in ? band.wert().findZahl().orElseThrow() : 0;
      }
    }
    double percent = inside / findSumme().orElseThrow() * 100;
    return Optional.of(Zahlformat.ANTEIL.format(percent) + "\u00a0%");
  }

  @Override
  public String alternativtext() {
    String text =
        "Altersaufbau, " + seiten.get(0).baender().size() + " Altersgruppen. " + befund() + ".";
    Optional<String> without =
        Befundtext.ohneZahl(seiten.stream().flatMap(s -> s.werte().list().stream()).toList());
    return without.map(w -> text + " Ohne Zahl: " + w + ".").orElse(text);
  }

  @Override
  public Datentafel tafel() {
    List<String> heads = new ArrayList<>(List.of("Alter"));
    seiten.forEach(s -> heads.add(s.titel()));
    boolean compared = !vergleich.list().isEmpty();
    if (compared) {
      heads.add(vergleichstitel);
    }
    List<List<String>> rows = new ArrayList<>();
    for (Band band : seiten.get(0).baender()) {
      String key = band.wert().schluessel();
      List<String> row = new ArrayList<>(List.of(band.wert().name()));
      seiten.forEach(s -> row.add(zelle(s.werte(), key)));
      if (compared) {
        row.add(zelle(vergleich, key));
      }
      rows.add(row);
    }
    return new Datentafel(kopf.thema() + " (" + kopf.einheit().text() + ")", heads, rows);
  }

  private String zelle(Bildwerte werte, String key) {
    return werte.ofGebiet(key).list().stream()
        .findFirst()
        .map(w -> Zahlentafel.zelle(w.wert(), kopf.zahlformat()))
        .orElse("keine Angabe");
  }

  @Override
  public List<String> hinweise() {
    return Zahlentafel.hinweise(
        this, seiten.stream().flatMap(s -> s.werte().list().stream()).toList());
  }
}
