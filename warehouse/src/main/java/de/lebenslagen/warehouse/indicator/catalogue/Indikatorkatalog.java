package de.lebenslagen.warehouse.indicator.catalogue;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.declaration.YamlDatei;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Variante;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Abbruch.Kategorie;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All indicators that a town has: the shipped ones and its own, each with its variants. */
public final class Indikatorkatalog {

  private final Map<IndikatorSchluessel, Indikator> indikatoren = new LinkedHashMap<>();
  private final Map<String, String> texte = new LinkedHashMap<>();

  private Indikatorkatalog(List<GelesenerIndikator> gelesen) {
    Map<String, Knoten> kuerzel = new HashMap<>();
    for (GelesenerIndikator g : gelesen) {
      texte.put(g.pfad(), g.text());
      Indikator i = g.indikator();
      if (indikatoren.put(i.schluessel(), i) != null) {
        throw g.ort()
            .get("id")
            .fehler(
                "ein Schlüssel, den noch kein Indikator hat",
                "\"" + i.schluessel() + "\" gibt es schon",
                "Bitte anders benennen; eine andere Definition ist eine Variante mit eigenem Namen.");
      }
      if (kuerzel.put(i.kuerzel().toUpperCase(Locale.ROOT), g.ort()) != null) {
        throw g.ort()
            .get("kuerzel")
            .fehler(
                "ein Kürzel, das noch kein Indikator hat",
                "\"" + i.kuerzel() + "\" gibt es schon",
                "Bitte ein anderes wählen.");
      }
    }
    gelesen.forEach(this::checkBestandteile);
    gelesen.forEach(this::checkVariante);
  }

  /** The shipped indicators. */
  public static Indikatorkatalog readShipped() {
    return new Indikatorkatalog(Mitgeliefert.readIndikatoren());
  }

  /** The shipped indicators and those of a folder, which may be missing. */
  public static Indikatorkatalog read(Path ordner) {
    List<GelesenerIndikator> all = new ArrayList<>(Mitgeliefert.readIndikatoren());
    for (Path datei : Indikatordateien.listIndikatoren(ordner)) {
      all.addAll(
          IndikatorReader.parse(
              String.valueOf(datei.getFileName()),
              Indikatordateien.handlungsfeld(datei),
              YamlDatei.readText(datei)));
    }
    return new Indikatorkatalog(all);
  }

  /**
   * The catalogue that {@link #texte} came from; their order is that of {@link #list}.
   *
   * @throws Abbruch EINGABE where this version of the program reads them differently
   */
  public static Indikatorkatalog ofTexte(Map<String, String> texte) {
    List<GelesenerIndikator> all = new ArrayList<>();
    texte.forEach(
        (pfad, text) -> {
          int slash = pfad.indexOf('/');
          all.addAll(
              IndikatorReader.parse(pfad.substring(slash + 1), pfad.substring(0, slash), text));
        });
    return new Indikatorkatalog(all);
  }

  static Indikatorkatalog of(List<GelesenerIndikator> gelesen) {
    return new Indikatorkatalog(gelesen);
  }

  /**
   * All, by Handlungsfeld; in it the town's own after the shipped, a variant after its standard.
   */
  public List<Indikator> list() {
    List<String> felder =
        indikatoren.values().stream().map(Indikator::handlungsfeld).distinct().toList();
    return indikatoren.values().stream()
        .sorted(Comparator.comparingInt(i -> felder.indexOf(i.handlungsfeld())))
        .toList();
  }

  /** All declarations word for word, in order, by place: {@code arbeit/arbeitslosenanteil.yml}. */
  public Map<String, String> texte() {
    return Collections.unmodifiableMap(texte);
  }

  public Optional<Indikator> find(IndikatorSchluessel schluessel) {
    return Optional.ofNullable(indikatoren.get(schluessel));
  }

  /** The indicator of a key; an unknown one is a mistake of the program. */
  public Indikator get(IndikatorSchluessel schluessel) {
    return Objects.requireNonNull(indikatoren.get(schluessel), () -> "No indicator " + schluessel);
  }

  /**
   * The indicator that a person means: by key, Kuerzel or name.
   *
   * @throws Abbruch EINGABE with the nearest names where there is none
   */
  public Indikator getByName(String text) {
    String wanted = text.strip();
    return list().stream()
        .filter(
            i ->
                i.schluessel().wert().equalsIgnoreCase(wanted)
                    || i.kuerzel().equalsIgnoreCase(wanted)
                    || i.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(wanted));
  }

  private Abbruch unknown(String wanted) {
    List<Indikator> near =
        Vorschlaege.list(
            wanted, list(), i -> List.of(i.schluessel().wert(), i.kuerzel(), i.name()));
    String hint =
        near.isEmpty()
            ? "\"lebenslagen indikator liste\" zeigt alle."
            : Vorschlaege.frage(near.stream().map(i -> i.schluessel().wert()).toList());
    return new Abbruch(Kategorie.EINGABE, "Den Indikator \"" + wanted + "\" gibt es nicht.", hint);
  }

  private void checkVariante(GelesenerIndikator g) {
    g.indikator()
        .variante()
        .filter(v -> find(v.standard()).filter(s -> s.variante().isEmpty()).isEmpty())
        .ifPresent(
            v -> {
              throw g.ort()
                  .get("variante_von")
                  .fehler(
                      "ein Indikator, den es gibt und der selbst keine Variante ist",
                      "\"" + v.standard() + "\"",
                      vorschlag(g.indikator(), v.standard()));
            });
  }

  /** What is no standard is never suggested: neither the thing itself nor another variant. */
  private String vorschlag(Indikator indikator, IndikatorSchluessel named) {
    Optional<IndikatorSchluessel> standard =
        find(named)
            .filter(i -> !i.schluessel().equals(indikator.schluessel()))
            .flatMap(Indikator::variante)
            .map(Variante::standard);
    return standard
        .map(s -> Vorschlaege.frage(List.of(s.wert())))
        .orElseGet(
            () ->
                Vorschlaege.satz(
                    named.wert(),
                    indikatoren.values().stream()
                        .filter(i -> i.variante().isEmpty() && !i.equals(indikator))
                        .map(i -> i.schluessel().wert())
                        .toList()));
  }

  private void checkBestandteile(GelesenerIndikator g) {
    if (g.indikator().berechnung() instanceof Index index) {
      Knoten place = g.ort().find("bestandteile").orElse(g.ort());
      index
          .listBenoetigte()
          .forEach(
              b -> {
                if (!indikatoren.containsKey(b)) {
                  throw place.fehler(
                      "ein Indikator, den es gibt",
                      "\"" + b + "\"",
                      Vorschlaege.satz(
                          b.wert(),
                          indikatoren.keySet().stream().map(IndikatorSchluessel::wert).toList()));
                }
              });
      checkKreis(g.indikator(), place, new HashSet<>());
      index.rezept().dynamik().ifPresent(d -> checkDynamik(g, d));
    }
  }

  private void checkDynamik(GelesenerIndikator g, IndikatorSchluessel dynamik) {
    Knoten place = g.ort().find("rezept").flatMap(r -> r.find("dynamik")).orElse(g.ort());
    boolean fits =
        find(dynamik)
            .filter(i -> !i.schluessel().equals(g.indikator().schluessel()))
            .map(Indikator::berechnung)
            .filter(b -> b instanceof Index i && i.rezept().klassen().isPresent())
            .isPresent();
    if (!fits) {
      throw place.fehler(
          "ein anderer Index mit Klassen",
          "\"" + dynamik + "\"",
          Vorschlaege.satz(
              dynamik.wert(),
              indikatoren.values().stream()
                  .filter(
                      i -> i.berechnung() instanceof Index x && x.rezept().klassen().isPresent())
                  .filter(i -> !i.equals(g.indikator()))
                  .map(i -> i.schluessel().wert())
                  .toList()));
    }
  }

  private void checkKreis(Indikator indikator, Knoten place, Set<IndikatorSchluessel> above) {
    if (!above.add(indikator.schluessel())) {
      throw place.fehler(
          "ein Index, der nicht auf sich selbst beruht",
          "ein Kreis über \"" + indikator.schluessel() + "\"",
          "Bitte diesen Bestandteil entfernen.");
    }
    if (indikator.berechnung() instanceof Index index) {
      index.listBenoetigte().forEach(b -> find(b).ifPresent(i -> checkKreis(i, place, above)));
    }
    above.remove(indikator.schluessel());
  }
}
