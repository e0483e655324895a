package de.lebenslagen.notebook.indikator;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.notebook.zugriff.Indikatorsicht;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Computes what a question asks for. */
final class Rechner {

  private static final int WENIGE_GEBIETE = 4;

  private final Indikatorsicht sicht;

  Rechner(Indikatorsicht sicht) {
    this.sicht = sicht;
  }

  /**
   * @throws Abbruch EINGABE where there is no value, or areas are of several levels
   */
  Werteblatt compute(Frage frage) {
    Optional<Gebiet> stadt = sicht.gebiete().findStadt();
    List<Gebiet> eigene =
        frage.gebiete().stream().filter(g -> stadt.filter(g::equals).isEmpty()).distinct().toList();
    boolean nurStadt = !frage.gebiete().isEmpty() && eigene.isEmpty() && frage.ebene().isEmpty();
    Zielebene ebene =
        nurStadt ? sicht.gebiete().getEbene(stadt.orElseThrow()) : level(frage, eigene);
    List<Indikator> ohne = new ArrayList<>();
    for (Indikator indikator : withVarianten(frage.gemeint())) {
      Indikatorwerte werte = compute(indikator, ebene, eigene);
      if (!werte.listJahre(indikator.schluessel()).isEmpty()) {
        return sheet(frage, indikator, ohne, werte, eigene, sicht.gebiete().findStadt(ebene));
      }
      ohne.add(indikator);
    }
    throw withoutValues(frage.gemeint().get(0), ebene, eigene);
  }

  /**
   * Those that are meant, and behind them how the same is counted where the exact way has no data.
   */
  private List<Indikator> withVarianten(List<Indikator> gemeint) {
    LinkedHashSet<Indikator> result = new LinkedHashSet<>(gemeint);
    for (Indikator indikator : gemeint) {
      result.addAll(listVarianten(indikator));
    }
    return List.copyOf(result);
  }

  private List<Indikator> listVarianten(Indikator indikator) {
    return sicht.katalog().list().stream()
        .filter(
            v -> v.variante().filter(x -> x.standard().equals(indikator.schluessel())).isPresent())
        .toList();
  }

  private Indikatorwerte compute(Indikator indikator, Zielebene ebene, List<Gebiet> eigene) {
    return sicht.compute(
        List.of(indikator),
        ebene,
        eigene.stream().filter(Gebiet::isGruppe).toList(),
        sicht.jahre());
  }

  private Zielebene level(Frage frage, List<Gebiet> eigene) {
    List<Zielebene> levels = eigene.stream().map(sicht.gebiete()::getEbene).distinct().toList();
    if (levels.size() > 1) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Gebiete gehören zu verschiedenen Ebenen: "
              + levels.stream().map(sicht.gebiete()::name).collect(Collectors.joining(", "))
              + ".",
          "Bitte Gebiete einer Ebene nennen; die Stadt steht immer daneben.");
    }
    return levels.isEmpty()
        ? frage.ebene().orElseGet(() -> sicht.gebiete().sozialraumEbene())
        : levels.get(0);
  }

  private Werteblatt sheet(
      Frage frage,
      Indikator indikator,
      List<Indikator> ohne,
      Indikatorwerte werte,
      List<Gebiet> eigene,
      Optional<Gebiet> stadt) {
    Optional<Indikatorwerte> town =
        stadt.map(s -> compute(indikator, sicht.gebiete().getEbene(s), List.of()));
    SortedSet<Integer> vorhanden = new TreeSet<>(werte.listJahre(indikator.schluessel()));
    SortedSet<Integer> wanted = frage.zeit().select(vorhanden);
    List<Gebiet> gebiete =
        eigene.isEmpty()
            ? werte.listGebiete().stream().filter(g -> !g.isGruppe()).toList()
            : eigene;
    Darstellung darstellung = frage.darstellung().orElseGet(() -> usual(frage, gebiete, wanted));
    boolean onlyLast =
        darstellung != Darstellung.VERLAUF
            && frage.zeit() instanceof Zeitangabe.Offen
            && !wanted.isEmpty();
    SortedSet<Integer> jahre = onlyLast ? new TreeSet<>(List.of(wanted.last())) : wanted;
    if (jahre.isEmpty()) {
      throw withoutYears(indikator, vorhanden);
    }
    return new Werteblatt(indikator, ohne, werte, town, gebiete, stadt, jahre, darstellung);
  }

  /** Few areas without a year: how they went. One year: who is where. */
  private static Darstellung usual(Frage frage, List<Gebiet> gebiete, SortedSet<Integer> jahre) {
    boolean few = gebiete.size() <= WENIGE_GEBIETE;
    if (frage.zeit().isEinzeln() || jahre.size() == 1) {
      return gebiete.size() == 1 ? Darstellung.WERT : Darstellung.RANG;
    }
    return few || !(frage.zeit() instanceof Zeitangabe.Offen)
        ? Darstellung.VERLAUF
        : Darstellung.RANG;
  }

  private Abbruch withoutValues(Indikator indikator, Zielebene ebene, List<Gebiet> eigene) {
    Indikatorwerte werte = compute(indikator, ebene, eigene);
    String grund =
        werte.list(indikator.schluessel()).stream()
            .max(Comparator.comparingInt(Indikatorwert::berichtsjahr))
            .flatMap(w -> w.wert().findGrund())
            .orElse("");
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        ("Zu \"" + indikator.name() + "\" gibt es hier keinen Wert. " + grund).strip(),
        "Der Indikator braucht: " + String.join("; ", indikator.wartetAuf()) + ".");
  }

  private static Abbruch withoutYears(Indikator indikator, SortedSet<Integer> vorhanden) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Zu \"" + indikator.name() + "\" gibt es in diesen Jahren keinen Wert.",
        "Werte gibt es für " + Jahresangabe.format(vorhanden) + ".");
  }
}
