package de.lebenslagen.dashboards.publish.stoff;

import de.lebenslagen.dashboards.figures.Jahresangabe;
import de.lebenslagen.warehouse.analyse.Analyseergebnis;
import de.lebenslagen.warehouse.analyse.Indexanalyse;
import de.lebenslagen.warehouse.analyse.Zufallsziehung;
import de.lebenslagen.warehouse.indicator.Berechnung.Index;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Gebietsverzeichnis;
import de.lebenslagen.warehouse.indicator.Herkunft;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.IndikatorSchluessel;
import de.lebenslagen.warehouse.indicator.Indikatorenset;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.indicator.value.Indikatorrechnung;
import de.lebenslagen.warehouse.indicator.value.Indikatorwerte;
import de.lebenslagen.warehouse.indicator.value.Wertauswahl;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.kennzahl.Kennzahlen;
import de.lebenslagen.warehouse.query.kennzahl.Zielebene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Computes what the pages tell, behind the door {@code freigabe}. */
public final class Stoffleser {

  private final Datenbank datenbank;
  private final Stoffauftrag auftrag;
  private final Gebietsverzeichnis gebiete;
  private final Freigabekunde kunde;
  private final Zielebene planung;
  private final String ebene;
  private final List<LocalDate> staende;

  private Stoffleser(Datenbank datenbank, Stoffauftrag auftrag) {
    this.datenbank = datenbank;
    this.auftrag = auftrag;
    this.gebiete = Gebietsverzeichnis.read(datenbank);
    this.planung = gebiete.sozialraumEbene();
    this.ebene = planung.ebene();
    this.kunde = new Freigabekunde(datenbank, planung.raumgliederung().orElseThrow());
    this.staende = kunde.listStaende(ebene);
  }

  public static Seitenstoff read(Datenbank datenbank, Stoffauftrag auftrag) {
    return new Stoffleser(datenbank, auftrag).read();
  }

  private Seitenstoff read() {
    LocalDate stand = staende.get(staende.size() - 1);
    requireJahr(stand);
    Optional<Gebiet> stadt = gebiete.findStadt(planung);
    List<Gebiet> raeume = kunde.listRaeume(ebene, stand);
    List<Indikatorblatt> alle = blaetter(raeume, stadt, stand);
    List<Indikatorblatt> blaetter = alle.stream().filter(b -> !b.jahre().isEmpty()).toList();
    if (blaetter.isEmpty()) {
      throw leer(raeume, stand);
    }
    return new Seitenstoff(
        auftrag.set(),
        new Ortslage(auftrag.ort(), stadt, raeume, kunde.titel(ebene)),
        blaetter,
        fruehere(stadt, blaetter),
        schluessel(blaetter),
        luecken(alle),
        kunde.listQuellen(),
        kunde.findAltersaufbau(ebene, stadt, auftrag.bisJahr()),
        indizes(blaetter),
        kunde.grenzen(ebene, stand),
        new Einrichtungsleser(datenbank, planung, stand, auftrag.bisJahr()).read());
  }

  private List<Indikatorblatt> blaetter(
      List<Gebiet> raeume, Optional<Gebiet> stadt, LocalDate stand) {
    Indikatorwerte unten = compute(planung, stand);
    Optional<Indikatorwerte> oben = stadt.map(s -> compute(gebiete.getEbene(s), stand));
    Set<Gebiet> eigene = Set.copyOf(raeume);
    return indikatoren().parallelStream()
        .map(
            i ->
                new Indikatorblatt(
                    i, raeume, stadt, werte(i.schluessel(), eigene, stadt, unten, oben)))
        .toList();
  }

  /** Those of which an indicator on the pages has figures for areas, the last one first. */
  private List<FruehererStand> fruehere(Optional<Gebiet> stadt, List<Indikatorblatt> heute) {
    List<FruehererStand> result = new ArrayList<>();
    for (int i = staende.size() - 2; i >= 0; i--) {
      LocalDate von = staende.get(i);
      if (jahre(von).isEmpty()) {
        continue;
      }
      List<Gebiet> raeume = kunde.listRaeume(ebene, von);
      Optional<Gebiet> damals = stadt.map(s -> FruehererStand.onStand(s, von));
      List<Indikatorblatt> own =
          blaetter(raeume, damals, von).stream()
              .filter(b -> !b.jahre().isEmpty() && !b.isNurStadt())
              .filter(b -> heute.stream().anyMatch(h -> h.schluessel().equals(b.schluessel())))
              .toList();
      if (!own.isEmpty()) {
        Ortslage lage = Ortslage.ohneSeiten(auftrag.ort(), damals, raeume, kunde.titel(ebene));
        result.add(
            new FruehererStand(
                von, staende.get(i + 1).minusDays(1), lage, own, kunde.grenzen(ebene, von)));
      }
    }
    return result;
  }

  private Abbruch leer(List<Gebiet> raeume, LocalDate stand) {
    String grund =
        compute(planung, stand).list().stream()
            .max(Comparator.comparingInt(Indikatorwert::berichtsjahr))
            .map(w -> " Zuletzt fehlte: " + Werttext.grund(w.wert()))
            .orElse("");
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Aus der Freigabe "
            + auftrag.eintrag().kennung()
            + " lässt sich kein Indikator rechnen, also auch keine Seite machen."
            + grund,
        "Bitte eine Freigabe nennen, die Einwohnerzahlen und Zähler der Indikatoren enthält;"
            + " \"lebenslagen freigabe liste\" zeigt alle.");
  }

  private List<Indikator> indikatoren() {
    Indikatorkatalog katalog = auftrag.katalog();
    return auftrag
        .set()
        .map(s -> s.indikatoren().stream().map(katalog::get).toList())
        .orElseGet(() -> katalog.list().stream().filter(i -> i.variante().isEmpty()).toList());
  }

  private Indikatorwerte compute(Zielebene welche, LocalDate stand) {
    Indikatorrechnung rechnung =
        new Indikatorrechnung(
            new Kennzahlen(datenbank), auftrag.katalog()::get, auftrag.programmversion());
    return rechnung.compute(indikatoren(), Wertauswahl.of(onStand(welche, stand), jahre(stand)));
  }

  /** The years of the release on a Gebietsstand, up to the one that is wanted. */
  private SortedSet<Integer> jahre(LocalDate stand) {
    SortedSet<Integer> all = kunde.listJahre(stand);
    return auftrag.bisJahr().isPresent() ? all.headSet(auftrag.bisJahr().getAsInt() + 1) : all;
  }

  private void requireJahr(LocalDate stand) {
    SortedSet<Integer> all = kunde.listJahre(stand);
    if (auftrag.bisJahr().isPresent() && !all.contains(auftrag.bisJahr().getAsInt())) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Freigabe "
              + auftrag.eintrag().kennung()
              + " enthält das Jahr "
              + auftrag.bisJahr().getAsInt()
              + " nicht, nur "
              + Jahresangabe.format(all)
              + ".",
          "Bitte eines dieser Jahre nennen, oder keines: Dann gilt das letzte.");
    }
  }

  /** Where there has been only one, nothing needs to be brought to it. */
  private Zielebene onStand(Zielebene welche, LocalDate stand) {
    return staende.size() > 1 ? welche.withGebietsstand(stand) : welche.withoutGebietsstand();
  }

  /** Groups and what could not be assigned have no page; areas of another Gebietsstand neither. */
  private static List<Indikatorwert> werte(
      IndikatorSchluessel indikator,
      Set<Gebiet> raeume,
      Optional<Gebiet> stadt,
      Indikatorwerte unten,
      Optional<Indikatorwerte> oben) {
    List<Indikatorwert> werte = new ArrayList<>();
    unten.list(indikator).stream().filter(w -> raeume.contains(w.gebiet())).forEach(werte::add);
    oben.ifPresent(
        o ->
            o.list(indikator).stream()
                .filter(w -> stadt.equals(Optional.of(w.gebiet())))
                .forEach(werte::add));
    return werte;
  }

  /** Those that the set names, as far as they have figures; else the first twelve. */
  private List<Indikatorblatt> schluessel(List<Indikatorblatt> blaetter) {
    List<IndikatorSchluessel> named =
        auftrag.set().map(Indikatorenset::schluesselindikatoren).orElse(List.of());
    List<Indikatorblatt> result =
        named.isEmpty()
            ? blaetter.stream().filter(b -> !b.isNurStadt()).toList()
            : named.stream()
                .flatMap(k -> blaetter.stream().filter(b -> b.indikator().schluessel().equals(k)))
                .toList();
    return result.stream().limit(Indikatorenset.SCHLUESSELINDIKATOREN_ANZAHL).toList();
  }

  private static List<Luecke> luecken(List<Indikatorblatt> alle) {
    return alle.stream()
        .filter(b -> b.jahre().isEmpty())
        .map(b -> new Luecke(b.indikator()))
        .toList();
  }

  private Map<IndikatorSchluessel, Analyseergebnis> indizes(List<Indikatorblatt> blaetter) {
    Map<IndikatorSchluessel, Analyseergebnis> result = new LinkedHashMap<>();
    for (Indikatorblatt blatt : blaetter) {
      if (blatt.indikator().berechnung() instanceof Index && !blatt.isNurStadt()) {
        result.put(blatt.indikator().schluessel(), analyse(blatt));
      }
    }
    return result;
  }

  private Analyseergebnis analyse(Indikatorblatt blatt) {
    Function<IndikatorSchluessel, Indikator> katalog = auftrag.katalog()::get;
    Indikatorwerte werte =
        new Indikatorrechnung(new Kennzahlen(datenbank), katalog, auftrag.programmversion())
            .compute(
                Indexanalyse.listBenoetigte(blatt.indikator(), katalog),
                Wertauswahl.of(
                    onStand(planung, staende.get(staende.size() - 1)),
                    Indexanalyse.listJahre(blatt.indikator(), katalog, blatt.jahr())));
    return Indexanalyse.compute(
        blatt.indikator(),
        werte,
        blatt.jahr(),
        katalog,
        Zufallsziehung.UEBLICH,
        new Herkunft(
            new TreeSet<>(),
            List.of(),
            blatt.indikator().herkunft().sha256(),
            auftrag.programmversion()));
  }
}
