package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that computes indicators over a Datenstand and shows or writes them. */
abstract class Wertebefehl extends Ortsbefehl {

  @Option(
      names = "--datenstand",
      paramLabel = "NR",
      order = 900,
      description = "Ein früherer Datenstand; sonst der aktuelle.")
  private @Nullable String datenstand;

  @Mixin private Wertausgabe ausgabe = new Wertausgabe();

  Wertebefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public final Integer call() {
    Wertausgabe.Ziel ziel = ausgabe.check(umgebung());
    try (Indikatorzugang zugang =
        Indikatorzugang.open(
            getArbeitsbereich(), umgebung(), ziel.zugriff(), Optional.ofNullable(datenstand))) {
      run(zugang, ziel);
    }
    return 0;
  }

  abstract void run(Indikatorzugang zugang, Wertausgabe.Ziel ziel);

  /** Writes a table where it belongs, other than drawn on the screen. */
  final void write(Indikatorzugang zugang, Wertausgabe.Ziel ziel, Wertetabelle tabelle) {
    if (ziel.zweck().isPresent()) {
      tabelle.write(zugang, ziel, umgebung());
    } else {
      tabelle.print(zugang, ziel, umgebung());
    }
  }

  /** The values of a level in all years, on one Gebietsstand. */
  final Indikatorwerte compute(
      Indikatorzugang zugang,
      Collection<Indikator> indikatoren,
      Zielebene ebene,
      List<Gebiet> gruppen,
      SortedSet<Integer> jahre) {
    return zugang.compute(indikatoren, new Wertauswahl(ebene, gruppen, jahre));
  }

  /** The same, or where nothing can be brought to that Gebietsstand, on the delivered one. */
  final Indikatorwerte computeIndex(
      Indikatorzugang zugang,
      Indikator index,
      Collection<Indikator> indikatoren,
      Zielebene ebene,
      SortedSet<Integer> jahre) {
    return zugang.computeWhereDelivered(index, indikatoren, Wertauswahl.of(ebene, jahre));
  }

  /** The values of the whole town, of the area system that a level belongs to. */
  final Optional<Indikatorwerte> computeStadt(
      Indikatorzugang zugang, Indikator indikator, Zielebene ebene, SortedSet<Integer> jahre) {
    return zugang
        .gebiete()
        .findStadt(ebene)
        .map(s -> zugang.gebiete().getEbene(s))
        .map(stadt -> compute(zugang, List.of(indikator), stadt, List.of(), jahre));
  }

  /** What {@link #computeStadt} has for a year. */
  final Optional<Indikatorwert> findStadtwert(
      Indikatorzugang zugang,
      Indikator indikator,
      Zielebene ebene,
      SortedSet<Integer> jahre,
      int jahr) {
    return zugang
        .gebiete()
        .findStadt(ebene)
        .flatMap(
            stadt ->
                computeStadt(zugang, indikator, ebene, jahre)
                    .flatMap(werte -> werte.find(indikator.schluessel(), stadt, jahr)));
  }

  /** The named level, else the one at which the town plans. */
  static Zielebene level(Indikatorzugang zugang, @Nullable String ebene) {
    return ebene == null ? zugang.gebiete().sozialraumEbene() : zugang.gebiete().getEbene(ebene);
  }

  /** The last year in which the indicator has a number, or the asked one. */
  final int getJahr(Indikatorwerte werte, Indikator indikator, @Nullable Integer wanted) {
    if (wanted != null) {
      return wanted;
    }
    SortedSet<Integer> jahre = werte.listJahre(indikator.schluessel());
    if (jahre.isEmpty()) {
      throw ohneWerte(werte, indikator);
    }
    return jahre.last();
  }

  /** No number anywhere: says why, and what the indicator waits for. */
  static Abbruch ohneWerte(Indikatorwerte werte, Indikator indikator) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Zu \""
            + indikator.name()
            + "\" gibt es in diesem Datenstand keinen Wert. "
            + grund(werte, indikator),
        "Der Indikator braucht: " + String.join("; ", indikator.wartetAuf()) + ".");
  }

  /** Why there is no number, in the latest year: that is the one people look for. */
  static String grund(Indikatorwerte werte, Indikator indikator) {
    return werte.list(indikator.schluessel()).stream()
        .max(Comparator.comparingInt(Indikatorwert::berichtsjahr))
        .flatMap(w -> w.wert().findGrund())
        .orElse("");
  }

  /** Where all values that went into an analysis come from. */
  static Herkunft herkunft(Indikator indikator, Stream<Indikatorwert> werte) {
    return Herkunft.join(
        werte.map(Indikatorwert::herkunft), indikator.herkunft().sha256(), Version.nummer());
  }

  static OptionalDouble zahl(Optional<Indikatorwert> wert) {
    return wert.map(w -> w.wert().findZahl()).orElse(OptionalDouble.empty());
  }

  /** The closing line under everything that was not cleared. */
  final void printFuss(Indikatorzugang zugang) {
    println("");
    println(
        stil()
            .blass(
                "  Datenstand "
                    + zugang.stand().id()
                    + " · intern, nicht auf Geheimhaltung geprüft"));
  }

  final void note(String text) {
    for (String line : Umbruch.wrap(text, umgebung().breite() - 2)) {
      println("  " + stil().blass(line));
    }
  }
}
