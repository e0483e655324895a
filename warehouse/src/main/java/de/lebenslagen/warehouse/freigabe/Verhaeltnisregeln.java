package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Beziehung;
import de.lebenslagen.warehouse.freigabe.Netzzelle.Art;
import de.lebenslagen.warehouse.freigabe.Verhaeltnis.Posten;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The rules for what indicators divide: shares (P2) and means (P3), whatever they are put together
 * from. What stands above and below the line is a count that nobody publishes and everybody can
 * work out, and so is the difference of a share: those who are not in it.
 */
final class Verhaeltnisregeln {

  private record Stelle(String raum, int jahr) {}

  /** A cell with the factor at which it is counted. */
  private record Anteil(Netzzelle zelle, int faktor) {}

  private final Zellnetz netz;
  private final Regelwerk regelwerk;
  private final Zellsuche suche;

  private Verhaeltnisregeln(Zellnetz netz, Regelwerk regelwerk) {
    this.netz = netz;
    this.regelwerk = regelwerk;
    this.suche = new Zellsuche(netz.list());
  }

  static void apply(Zellnetz netz, Regelwerk regelwerk) {
    Verhaeltnisregeln rules = new Verhaeltnisregeln(netz, regelwerk);
    for (Verhaeltnis verhaeltnis : regelwerk.verhaeltnisse()) {
      rules.listStellen(verhaeltnis).forEach(stelle -> rules.apply(verhaeltnis, stelle));
    }
  }

  private Set<Stelle> listStellen(Verhaeltnis verhaeltnis) {
    Set<Stelle> stellen = new LinkedHashSet<>();
    for (Netzzelle zelle : netz.list()) {
      Posten first = verhaeltnis.oben().get(0);
      if (zelle.isVerknuepfbar()
          && zelle.vorlage().isPresent()
          && zelle.gegenstand().equals(first.gegenstand())) {
        int jahr = zelle.vorlage().get().berichtsjahr() + first.jahresversatz();
        stellen.add(new Stelle(zelle.ort().orElseThrow().raum(), jahr));
      }
    }
    return stellen;
  }

  private void apply(Verhaeltnis verhaeltnis, Stelle stelle) {
    List<Anteil> oben = list(verhaeltnis.oben(), stelle);
    List<Anteil> unten = list(verhaeltnis.unten(), stelle);
    if (oben.isEmpty()) {
      return;
    }
    if (verhaeltnis.art() == Verhaeltnis.Art.MITTELWERT) {
      OptionalLong anzahl = unten.isEmpty() ? OptionalLong.empty() : sum(unten);
      if (anzahl.isEmpty() || regelwerk.isMittelwertZuSperren(anzahl.getAsLong())) {
        oben.forEach(a -> netz.markZuSperren(a.zelle().schluessel()));
      }
    } else if (!unten.isEmpty()) {
      applyAnteil(verhaeltnis, stelle, oben, unten);
    }
  }

  /** All cells of a sum, or none where one is missing. */
  private List<Anteil> list(List<Posten> posten, Stelle stelle) {
    List<Anteil> result = new ArrayList<>();
    for (Posten one : posten) {
      List<Netzzelle> found = suche.list(one, stelle.raum(), stelle.jahr());
      if (found.isEmpty()) {
        return List.of();
      }
      found.forEach(zelle -> result.add(new Anteil(zelle, one.faktor())));
    }
    return result;
  }

  private static OptionalLong sum(List<Anteil> parts) {
    long sum = 0;
    for (Anteil part : parts) {
      if (part.zelle().wert().isEmpty() || part.faktor() == 0) {
        return OptionalLong.empty();
      }
      sum += part.faktor() * part.zelle().wert().getAsLong();
    }
    return OptionalLong.of(sum);
  }

  private void applyAnteil(
      Verhaeltnis verhaeltnis, Stelle stelle, List<Anteil> oben, List<Anteil> unten) {
    OptionalLong zaehler = sum(oben);
    OptionalLong nenner = sum(unten);
    String gegenstand = oben.get(0).zelle().gegenstand();
    if (zaehler.isPresent()
        && nenner.isPresent()
        && regelwerk.isAnteilZuSperren(gegenstand, zaehler.getAsLong(), nenner.getAsLong())) {
      oben.forEach(a -> netz.markZuSperren(a.zelle().schluessel()));
    }
    Set<String> times = new LinkedHashSet<>();
    oben.forEach(a -> times.add(a.zelle().ort().orElseThrow().zeitbezug()));
    unten.forEach(a -> times.add(a.zelle().ort().orElseThrow().zeitbezug()));
    boolean several = oben.size() > 1 || unten.size() > 1;
    if (several && times.size() == 1 && verhaeltnis.isGezaehlt()) {
      relate(verhaeltnis.indikator() + "|" + stelle.raum() + "|" + stelle.jahr(), oben, unten);
    }
  }

  /** Links the sums and the rest; a negative one shows that it is no inclusion. */
  private void relate(String name, List<Anteil> oben, List<Anteil> unten) {
    String gegenstand = oben.get(0).zelle().gegenstand();
    OptionalLong zaehler = sum(oben);
    OptionalLong nenner = sum(unten);
    boolean broken =
        zaehler.isPresent() && nenner.isPresent() && nenner.getAsLong() < zaehler.getAsLong();
    if (broken) {
      return;
    }
    String above = putSumme("anteil|zaehler|" + name, gegenstand, oben);
    String below = putSumme("anteil|nenner|" + name, unten.get(0).zelle().gegenstand(), unten);
    OptionalLong rest =
        zaehler.isPresent() && nenner.isPresent()
            ? OptionalLong.of(nenner.getAsLong() - zaehler.getAsLong())
            : OptionalLong.empty();
    String key = "anteil|rest|" + name;
    put(key, gegenstand, rest);
    netz.add(Beziehung.sum(below, List.of(above, key)));
  }

  /** The cell of a sum; the only part itself where there is one. */
  private String putSumme(String key, String gegenstand, List<Anteil> parts) {
    if (parts.size() == 1) {
      return parts.get(0).zelle().schluessel();
    }
    put(key, gegenstand, sum(parts));
    netz.add(Beziehung.sum(key, keys(parts)));
    return key;
  }

  private static List<String> keys(List<Anteil> parts) {
    return parts.stream().map(p -> p.zelle().schluessel()).toList();
  }

  /** A count that follows from others and is published by none. */
  private void put(String key, String gegenstand, OptionalLong wert) {
    netz.put(
        new Netzzelle(
            key, Art.KOMPLEMENT, Optional.empty(), gegenstand, wert, false, 0, Optional.empty()));
  }
}
