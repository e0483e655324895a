package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import de.lebenslagen.warehouse.raum.Umrechnungsdeklaration.Seite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from what weights are made, and checks it; what is wrong becomes a finding. */
final class UmrechnungReader {

  private final String deklarationsdatei;
  private final List<Gebietsstand> staende;
  private final Umrechnungsdatei dateien;
  private final Umrechnungspruefung pruefung;
  private final Befundliste befunde;

  UmrechnungReader(
      String deklarationsdatei,
      List<Gebietsstand> staende,
      Gebietsdatei dateien,
      Befundliste befunde) {
    this.deklarationsdatei = deklarationsdatei;
    this.staende = List.copyOf(staende);
    this.dateien = new Umrechnungsdatei(deklarationsdatei, dateien, befunde);
    this.pruefung = new Umrechnungspruefung(deklarationsdatei, dateien, befunde);
    this.befunde = befunde;
  }

  Umrechnungsgrundlage read(Umrechnungsdeklaration d) {
    Gebietsstand alt = stand(d.von());
    Gebietsstand neu = stand(d.nach());
    requireOhneBruch(d, alt, neu);
    List<Ueberschneidung> massen =
        switch (d.verfahren()) {
          case GLEICH -> readGleiche(d, alt, neu);
          case GEWICHTE -> readGewichte(d, alt, neu);
          case EINWOHNER -> dateien.readTeile(d, alt, neu);
          case FLAECHE, DICHTE, ANGEPASST -> readFlaechen(d, alt, neu);
        };
    pruefung.checkVollstaendig(d, alt, neu, massen);
    if (befunde.hasFehler()) {
      return grundlage(d, alt, neu, List.of(), List.of());
    }
    return switch (d.verfahren()) {
      case GLEICH, GEWICHTE, EINWOHNER, FLAECHE -> grundlage(d, alt, neu, massen, List.of());
      case DICHTE ->
          grundlage(d, alt, neu, Crosswalk.massenDichte(massen, einwohnerNeu(d, neu)), massen);
      case ANGEPASST ->
          grundlage(
              d,
              alt,
              neu,
              Crosswalk.massenAngepasst(
                  massen,
                  dateien.readEinwohner(d.einwohnerAlt().orElseThrow(), d.von(), alt),
                  einwohnerNeu(d, neu)),
              massen);
    };
  }

  private Map<RaumId, Double> einwohnerNeu(Umrechnungsdeklaration d, Gebietsstand neu) {
    return dateien.readEinwohner(d.einwohnerNeu().orElseThrow(), d.nach(), neu);
  }

  private static Umrechnungsgrundlage grundlage(
      Umrechnungsdeklaration d,
      Gebietsstand alt,
      Gebietsstand neu,
      List<Ueberschneidung> massen,
      List<Ueberschneidung> flaechen) {
    return new Umrechnungsgrundlage(
        alt, d.von().ebene(), neu, d.nach().ebene(), d.verfahren(), massen, flaechen);
  }

  private Gebietsstand stand(Seite seite) {
    Gebietsstand stand =
        staende.stream()
            .filter(s -> s.gueltigVon().equals(seite.gebietsstand()))
            .findFirst()
            .orElseThrow(
                () ->
                    seite
                        .knoten()
                        .fehler(
                            "der erste Tag eines Gebietsstands: "
                                + staende.stream().map(s -> s.gueltigVon().toString()).toList(),
                            seite.gebietsstand().toString(),
                            "Bitte einen davon nennen."));
    if (stand.findEbene(seite.ebene()).isEmpty()) {
      throw seite
          .knoten()
          .fehler(
              "eine Ebene dieses Gebietsstands: " + stand.ebenen().stream().map(Ebene::id).toList(),
              seite.ebene(),
              "Bitte eine davon nennen.");
    }
    return stand;
  }

  private void requireOhneBruch(Umrechnungsdeklaration d, Gebietsstand alt, Gebietsstand neu) {
    Gebietsstand spaeter = alt.gueltigVon().isBefore(neu.gueltigVon()) ? neu : alt;
    Gebietsstand frueher = spaeter == neu ? alt : neu;
    staende.stream()
        .filter(s -> s.bruch().isPresent())
        .filter(s -> s.gueltigVon().isAfter(frueher.gueltigVon()))
        .filter(s -> !s.gueltigVon().isAfter(spaeter.gueltigVon()))
        .findFirst()
        .ifPresent(
            s -> {
              throw d.nach()
                  .knoten()
                  .fehler(
                      "keine Umrechnung über den Bruch am " + s.gueltigVon(),
                      "eine von " + frueher.gueltigVon() + " zu " + spaeter.gueltigVon(),
                      "Bitte die Umrechnung oder das Feld \"bruch\" streichen.");
            });
  }

  /** The same keys on both sides; their residents, else their areas, else 1 as mass. */
  private List<Ueberschneidung> readGleiche(
      Umrechnungsdeklaration d, Gebietsstand alt, Gebietsstand neu) {
    Optional<Map<RaumId, Double>> einwohner =
        d.einwohnerAlt().map(quelle -> dateien.readEinwohner(quelle, d.von(), alt));
    List<Ueberschneidung> result = new ArrayList<>();
    for (Raum raum : alt.listRaeume(d.von().ebene())) {
      RaumId nach =
          new RaumId(
              raum.id().raumgliederung(),
              neu.gueltigVon(),
              d.nach().ebene(),
              raum.id().schluessel());
      if (neu.raeume().stream().noneMatch(r -> r.id().equals(nach))) {
        befunde.add(
            Gebietsregel.UMRECHNUNG_UNBEKANNT,
            Fundstelle.inFile(deklarationsdatei).atZeile(d.nach().knoten().zeile()),
            "dieselben Schlüssel in beiden Gebietsständen",
            raum.id().schluessel() + " gibt es am " + neu.gueltigVon() + " nicht");
      } else {
        double masse =
            einwohner.map(e -> e.getOrDefault(raum.id(), 0.0)).orElse(raum.flaecheKm2().orElse(1));
        result.add(new Ueberschneidung(raum.id(), nach, masse));
      }
    }
    return result;
  }

  private List<Ueberschneidung> readGewichte(
      Umrechnungsdeklaration d, Gebietsstand alt, Gebietsstand neu) {
    List<Ueberschneidung> result = dateien.readTeile(d, alt, neu);
    pruefung.checkSummen(d, result);
    return result;
  }

  private List<Ueberschneidung> readFlaechen(
      Umrechnungsdeklaration d, Gebietsstand alt, Gebietsstand neu) {
    List<Ueberschneidung> alle =
        d.datei().isPresent()
            ? dateien.readTeile(d, alt, neu)
            : Gebietsverschneidung.intersect(
                alt.listRaeume(d.von().ebene()), neu.listRaeume(d.nach().ebene()));
    if (d.datei().isEmpty()) {
      pruefung.checkGedeckt(d, alt.listRaeume(d.von().ebene()), alle);
    }
    return Gebietsverschneidung.withoutSplitter(alle);
  }
}
