package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Beziehung;
import de.lebenslagen.warehouse.freigabe.Netzzelle.Art;
import de.lebenslagen.warehouse.register.Freigabeeintrag;
import de.lebenslagen.warehouse.register.Freigabeinhalt;
import de.lebenslagen.warehouse.register.Freigabeinhalt.Rolle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that was ever released, brought into the net of a new release. A count that has not changed
 * is the same cell. A corrected one is a second cell, and what was corrected, new minus old, is a
 * cell that may have to be protected. Attackers are taken to know which counts were corrected.
 */
final class Altbestand {

  /** What an earlier release made of a cell. */
  record Vorgabe(Rolle rolle, boolean geschuetzt) {}

  private static final String ABWEICHUNG = "abweichung|";

  private final Zellnetz netz;
  private final Map<String, Vorgabe> vorgaben = new LinkedHashMap<>();

  Altbestand(Zellnetz netz) {
    this.netz = netz;
  }

  /** Adds one release; the oldest first. */
  void merge(Freigabeeintrag eintrag, Freigabeinhalt inhalt) {
    Map<String, String> names = new HashMap<>();
    for (Freigabeinhalt.Zelle zelle : inhalt.zellen()) {
      String key = place(eintrag, zelle);
      names.put(zelle.schluessel(), key);
      vorgaben.merge(key, new Vorgabe(zelle.rolle(), zelle.geschuetzt()), Altbestand::stronger);
    }
    for (Freigabeinhalt.Beziehung beziehung : inhalt.beziehungen()) {
      Beziehung renamed = rename(beziehung, names);
      putFehlende(renamed);
      netz.add(renamed);
    }
  }

  /** Cells that nobody counted are in the register only as parts of others. */
  private void putFehlende(Beziehung beziehung) {
    List<String> keys = new ArrayList<>(List.of(beziehung.summe()));
    beziehung.teile().forEach(teil -> keys.add(teil.zelle()));
    for (String key : keys) {
      if (netz.find(key).isEmpty()) {
        Optional<Zellort> ort = Zellort.parse(key);
        netz.put(
            new Netzzelle(
                key,
                Art.UNGEZAEHLT,
                ort,
                ort.map(Zellort::gegenstand).orElse(""),
                OptionalLong.empty(),
                false,
                0,
                Optional.empty()));
      }
    }
  }

  /** Puts the cell where it belongs and returns its key there. */
  private String place(Freigabeeintrag eintrag, Freigabeinhalt.Zelle alt) {
    boolean deviation = alt.schluessel().startsWith(ABWEICHUNG);
    if (deviation && !isUnchanged(alt)) {
      String former = alt.schluessel() + "@" + eintrag.kennung();
      netz.put(zelle(former, alt));
      return former;
    }
    Optional<Netzzelle> now = netz.find(alt.schluessel());
    if (now.isEmpty()) {
      netz.put(zelle(alt.schluessel(), alt));
      return alt.schluessel();
    }
    OptionalLong wert = now.get().wert();
    if (wert.isPresent() && wert.getAsLong() == alt.anzahl()) {
      return alt.schluessel();
    }
    if (wert.isEmpty()) {
      Netzzelle open = now.get();
      netz.put(
          new Netzzelle(
              open.schluessel(),
              open.art(),
              open.ort(),
              open.gegenstand(),
              OptionalLong.of(alt.anzahl()),
              open.bekannt(),
              open.mindestens(),
              open.vorlage()));
      return alt.schluessel();
    }
    String former = alt.schluessel() + "@" + eintrag.kennung();
    netz.put(zelle(former, alt));
    putUnterschied(now.get(), former, wert.getAsLong() - alt.anzahl());
    return former;
  }

  private boolean isUnchanged(Freigabeinhalt.Zelle alt) {
    return netz.find(alt.schluessel())
        .filter(z -> z.wert().equals(OptionalLong.of(alt.anzahl())))
        .isPresent();
  }

  private void putUnterschied(Netzzelle now, String former, long difference) {
    String key = "unterschied|" + former;
    netz.put(
        new Netzzelle(
            key,
            Art.DIFFERENZ,
            Optional.empty(),
            now.gegenstand(),
            OptionalLong.of(difference),
            false,
            0,
            Optional.empty()));
    netz.add(
        new Beziehung(
            key, List.of(new Beziehung.Teil(now.schluessel(), 1), new Beziehung.Teil(former, -1))));
  }

  private static Netzzelle zelle(String key, Freigabeinhalt.Zelle alt) {
    Optional<Zellort> ort = Zellort.parse(alt.schluessel());
    boolean deviation = alt.schluessel().startsWith(ABWEICHUNG);
    return new Netzzelle(
        key,
        deviation ? Art.ABWEICHUNG : Art.FRUEHER,
        ort,
        ort.map(Zellort::gegenstand).orElse(""),
        OptionalLong.of(alt.anzahl()),
        deviation,
        0,
        Optional.empty());
  }

  private static Beziehung rename(Freigabeinhalt.Beziehung alt, Map<String, String> names) {
    List<Beziehung.Teil> parts = new ArrayList<>();
    for (String line : alt.teile().split("\n")) {
      int blank = line.indexOf(' ');
      String key = line.substring(blank + 1);
      parts.add(
          new Beziehung.Teil(
              names.getOrDefault(key, key), Long.parseLong(line.substring(0, blank))));
    }
    return new Beziehung(names.getOrDefault(alt.summe(), alt.summe()), parts);
  }

  /** What was shown once stays known; what was hidden once stays hidden. */
  private static Vorgabe stronger(Vorgabe one, Vorgabe other) {
    Rolle rolle = one.rolle();
    if (rank(other.rolle()) > rank(rolle)) {
      rolle = other.rolle();
    }
    return new Vorgabe(rolle, one.geschuetzt() || other.geschuetzt());
  }

  private static int rank(Rolle rolle) {
    return switch (rolle) {
      case INNEN -> 0;
      case GESPERRT -> 1;
      case BEKANNT -> 2;
      case FREI -> 3;
    };
  }

  Optional<Vorgabe> find(String schluessel) {
    return Optional.ofNullable(vorgaben.get(schluessel));
  }

  /** Writes a relation as the register keeps it. */
  static Freigabeinhalt.Beziehung write(Beziehung beziehung) {
    StringBuilder parts = new StringBuilder();
    for (Beziehung.Teil teil : beziehung.teile()) {
      parts.append(parts.isEmpty() ? "" : "\n").append(teil.faktor()).append(' ');
      parts.append(teil.zelle());
    }
    return new Freigabeinhalt.Beziehung(beziehung.summe(), parts.toString());
  }
}
