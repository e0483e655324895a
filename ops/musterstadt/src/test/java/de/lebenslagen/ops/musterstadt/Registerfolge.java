package de.lebenslagen.ops.musterstadt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps all that a register is told: for towns small enough to look at every person. */
final class Registerfolge implements Registerempfaenger {

  record Eintrag(int block, long haushalt, Haushaltstyp typ, int alter, int geburtstag) {}

  record Bewegung(Bewegungsart art, long person, int tag, int von, int nach) {}

  private final Map<Integer, Map<Long, Eintrag>> staende = new HashMap<>();
  private final Map<Integer, List<Bewegung>> bewegungen = new HashMap<>();

  static Registerfolge of(Musterauftrag auftrag) {
    Registerfolge result = new Registerfolge();
    Musterstadt.simulate(auftrag, result);
    return result;
  }

  @Override
  public void onEinwohner(int jahr, PrivatHaushalt haushalt, Haushaltstyp typ, Person person) {
    Eintrag eintrag =
        new Eintrag(
            haushalt.block, haushalt.nummer, typ, person.alterAmEnde(jahr), person.geburtstag);
    Eintrag doppelt =
        staende.computeIfAbsent(jahr, j -> new HashMap<>()).put(person.nummer, eintrag);
    if (doppelt != null) {
      throw new IllegalStateException("Twice in " + jahr + ": " + person.nummer);
    }
  }

  @Override
  public void onBewegung(Bewegungsart art, Person person, int tag, int vonBlock, int nachBlock) {
    bewegungen
        .computeIfAbsent(Kalender.jahr(tag), j -> new ArrayList<>())
        .add(new Bewegung(art, person.nummer, tag, vonBlock, nachBlock));
  }

  /** Residents at the end of a year by person. */
  Map<Long, Eintrag> stand(int jahr) {
    return staende.get(jahr);
  }

  /** Movements of a year in the order of days. */
  List<Bewegung> bewegungen(int jahr) {
    List<Bewegung> result = new ArrayList<>(bewegungen.getOrDefault(jahr, List.of()));
    result.sort(java.util.Comparator.comparingInt(Bewegung::tag));
    return result;
  }
}
