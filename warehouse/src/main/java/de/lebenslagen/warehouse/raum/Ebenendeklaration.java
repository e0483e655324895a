package de.lebenslagen.warehouse.raum;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.model.EbenenRolle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How one Ebene is declared.
 *
 * @param quelle file with its areas; else it is {@code fest}
 * @param fest the one area that holds all smaller ones
 */
record Ebenendeklaration(Ebene ebene, Optional<Quelle> quelle, Optional<Festgebiet> fest) {

  /** A file with areas. */
  record Quelle(
      String datei,
      Optional<String> koordinatensystem,
      Feldregel schluessel,
      Feldregel name,
      List<LiegtIn> liegtIn) {}

  /** In which area of a larger Ebene an area lies, by a field of its own. */
  record LiegtIn(String ebene, Feldregel regel) {}

  /** The one area of an Ebene. */
  record Festgebiet(String schluessel, String name) {
    private static final Pattern SCHLUESSEL = Pattern.compile("[A-Za-z0-9_.-]+");

    Festgebiet {
      if (!SCHLUESSEL.matcher(schluessel).matches() || name.isBlank()) {
        throw new IllegalArgumentException(schluessel + " " + name);
      }
    }
  }

  /**
   * @param rang position in the list, from 1
   */
  static Ebenendeklaration of(Knoten knoten, int rang) {
    knoten.requireFelder(
        List.of(
            "ebene",
            "titel",
            "rolle",
            "abdeckung",
            "datei",
            "koordinatensystem",
            "schluessel",
            "name",
            "liegt_in",
            "gebiet"));
    Abdeckung abdeckung =
        knoten
            .find("abdeckung")
            .map(k -> k.auswahl(Abdeckung.class))
            .orElse(Abdeckung.VOLLSTAENDIG);
    Ebene ebene =
        knoten
            .get("ebene")
            .als(
                "eine Kennung aus Kleinbuchstaben, Ziffern und _",
                id ->
                    new Ebene(
                        id,
                        knoten.get("titel").text(),
                        knoten.get("rolle").auswahl(EbenenRolle.class),
                        rang,
                        abdeckung));
    if (knoten.find("datei").isPresent() == knoten.find("gebiet").isPresent()) {
      throw knoten.fehler(
          "entweder \"datei\" oder \"gebiet\"",
          knoten.find("datei").isPresent() ? "beides" : "keines von beiden",
          "Bitte eine Datei mit Gebieten nennen oder das eine Gebiet der Ebene.");
    }
    return new Ebenendeklaration(
        ebene,
        knoten.find("datei").map(datei -> quelle(knoten, datei)),
        knoten.find("gebiet").map(Ebenendeklaration::festgebiet));
  }

  /**
   * The same in a Gebietsstand that takes it over.
   *
   * @param ebenen the Ebenen in which its areas lie there too: what lies in others is left out
   * @param knoten where it is taken over, perhaps with another role
   */
  Ebenendeklaration only(Set<String> ebenen, Knoten knoten) {
    EbenenRolle rolle =
        knoten.find("rolle").map(k -> k.auswahl(EbenenRolle.class)).orElse(ebene.rolle());
    return new Ebenendeklaration(
        new Ebene(ebene.id(), ebene.titel(), rolle, ebene.rang(), ebene.abdeckung()),
        quelle.map(
            q ->
                new Quelle(
                    q.datei(),
                    q.koordinatensystem(),
                    q.schluessel(),
                    q.name(),
                    q.liegtIn().stream().filter(l -> ebenen.contains(l.ebene())).toList())),
        fest);
  }

  private static Quelle quelle(Knoten knoten, Knoten datei) {
    List<LiegtIn> liegtIn = new ArrayList<>();
    for (Knoten eintrag : knoten.find("liegt_in").map(Knoten::liste).orElse(List.of())) {
      eintrag.requireFelder(List.of("ebene", "in"));
      liegtIn.add(new LiegtIn(eintrag.get("ebene").text(), Feldregel.of(eintrag.get("in"))));
    }
    return new Quelle(
        datei.text(),
        knoten.find("koordinatensystem").map(Knoten::text),
        Feldregel.of(knoten.get("schluessel")),
        Feldregel.of(knoten.get("name")),
        List.copyOf(liegtIn));
  }

  private static Festgebiet festgebiet(Knoten knoten) {
    knoten.requireFelder(List.of("schluessel", "name"));
    return knoten
        .get("schluessel")
        .als(
            "ein Schlüssel aus Buchstaben ohne Umlaute, Ziffern, Punkt, _ und - und dazu ein Name",
            text -> new Festgebiet(text, knoten.get("name").text()));
  }
}
