package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.RaumId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Collects the areas of a Gebietsstand by key, and where each one stands in its file. */
final class Gebietssammler {

  private final String raumgliederung;
  private final LocalDate gebietsstand;
  private final Befundliste befunde;
  private final Map<RaumId, Raum> raeume = new LinkedHashMap<>();
  private final Map<RaumId, Rohgebiet> herkunft = new LinkedHashMap<>();

  Gebietssammler(String raumgliederung, LocalDate gebietsstand, Befundliste befunde) {
    this.raumgliederung = raumgliederung;
    this.gebietsstand = gebietsstand;
    this.befunde = befunde;
  }

  void collect(Ebenendeklaration deklaration, Gebietsdatei dateien) {
    String ebene = deklaration.ebene().id();
    deklaration.fest().ifPresent(fest -> collect(ebene, fest));
    deklaration.quelle().ifPresent(quelle -> collect(ebene, quelle, dateien));
  }

  private void collect(String ebene, Ebenendeklaration.Festgebiet fest) {
    RaumId id = new RaumId(raumgliederung, gebietsstand, ebene, fest.schluessel());
    raeume.put(id, new Raum(id, fest.name(), Optional.empty()));
  }

  private void collect(String ebene, Ebenendeklaration.Quelle quelle, Gebietsdatei dateien) {
    List<Rohgebiet> gebiete = dateien.readGebiete(quelle.datei(), quelle.koordinatensystem());
    if (gebiete.isEmpty()) {
      befunde.add(
          Gebietsregel.DATEI_LEER,
          Fundstelle.inFile(quelle.datei()),
          "Gebiete der Ebene " + ebene,
          "kein einziges");
    }
    gebiete.forEach(roh -> collect(ebene, quelle, roh));
    checkNamen(ebene, quelle.datei());
  }

  private void collect(String ebene, Ebenendeklaration.Quelle quelle, Rohgebiet roh) {
    Optional<RaumId> id = findId(ebene, quelle.schluessel(), roh.felder(), roh.stelle());
    Optional<String> name = quelle.name().find(roh.felder()).map(Feldregel.Wert::text);
    if (name.isEmpty()) {
      befunde.add(
          Gebietsregel.NAME_FEHLT,
          roh.stelle().atSpalte(quelle.name().feld()),
          "ein Name nach dem Muster " + quelle.name().muster(),
          "Objekt " + roh.nummer() + ": \"" + quelle.name().roh(roh.felder()) + "\"");
    }
    if (id.isEmpty() || name.isEmpty()) {
      return;
    }
    Rohgebiet vorher = herkunft.putIfAbsent(id.get(), roh);
    if (vorher != null) {
      addDoppelt(id.get(), name.get(), quelle, roh, vorher);
      return;
    }
    raeume.put(id.get(), new Raum(id.get(), name.get(), roh.geometrie()));
  }

  private void addDoppelt(
      RaumId id, String name, Ebenendeklaration.Quelle quelle, Rohgebiet roh, Rohgebiet vorher) {
    befunde.add(
        Gebietsregel.SCHLUESSEL_DOPPELT,
        roh.stelle().atSpalte(quelle.schluessel().feld()),
        "jeder Schlüssel einmal",
        String.format(
            Locale.ROOT,
            "%s bei Objekt %d (%s) und schon bei Objekt %d (%s, %s)",
            id.schluessel(),
            roh.nummer(),
            name,
            vorher.nummer(),
            quelle.name().roh(vorher.felder()),
            vorher.stelle().bezeichnung()));
  }

  /** The id that a field names, with findings where it is missing or does not fit. */
  Optional<RaumId> findId(
      String ebene, Feldregel regel, Map<String, String> felder, Fundstelle stelle) {
    Fundstelle spalte = stelle.atSpalte(regel.feld());
    Optional<Feldregel.Wert> wert = regel.find(felder);
    if (wert.isEmpty()) {
      boolean fehlt = regel.roh(felder).isEmpty();
      befunde.add(
          fehlt ? Gebietsregel.SCHLUESSEL_FEHLT : Gebietsregel.SCHLUESSEL_UNGUELTIG,
          spalte,
          "ein Schlüssel nach dem Muster " + regel.muster(),
          fehlt ? "kein Wert" : "\"" + regel.roh(felder) + "\"");
      return Optional.empty();
    }
    if (wert.get().nullen() == Feldregel.NullenStatus.ERGAENZT) {
      befunde.add(
          Gebietsregel.FUEHRENDE_NULL_ERGAENZT,
          spalte,
          "ein Schlüssel mit " + regel.stellen() + " Stellen",
          "\"" + wert.get().roh() + "\", ergänzt zu " + wert.get().text());
    }
    return toId(ebene, wert.get().text(), spalte);
  }

  private Optional<RaumId> toId(String ebene, String schluessel, Fundstelle spalte) {
    try {
      RaumId id = new RaumId(raumgliederung, gebietsstand, ebene, schluessel);
      if (!id.isNichtZuordenbar()) {
        return Optional.of(id);
      }
    } catch (IllegalArgumentException e) {
      // told below, together with the reserved key
    }
    befunde.add(
        Gebietsregel.SCHLUESSEL_UNGUELTIG,
        spalte,
        "ein Schlüssel aus Buchstaben ohne Umlaute, Ziffern, Punkt, _ und -",
        "\"" + schluessel + "\"");
    return Optional.empty();
  }

  private void checkNamen(String ebene, String datei) {
    Map<String, List<String>> schluesselByName = new LinkedHashMap<>();
    raeume.values().stream()
        .filter(r -> r.id().ebene().equals(ebene))
        .forEach(
            r ->
                schluesselByName
                    .computeIfAbsent(r.name(), n -> new ArrayList<>())
                    .add(r.id().schluessel()));
    schluesselByName.forEach(
        (name, schluessel) -> {
          if (schluessel.size() > 1) {
            befunde.add(
                Gebietsregel.NAME_DOPPELT,
                Fundstelle.inFile(datei),
                "jeder Name einmal",
                name + " für die Schlüssel " + String.join(", ", schluessel));
          }
        });
  }

  boolean contains(RaumId id) {
    return raeume.containsKey(id);
  }

  /** The feature or row an area was read from; empty for the fixed area of an Ebene. */
  Optional<Rohgebiet> findHerkunft(RaumId id) {
    return Optional.ofNullable(herkunft.get(id));
  }

  List<Raum> listRaeume() {
    return List.copyOf(raeume.values());
  }

  List<Raum> listRaeume(String ebene) {
    return raeume.values().stream().filter(r -> r.id().ebene().equals(ebene)).toList();
  }
}
