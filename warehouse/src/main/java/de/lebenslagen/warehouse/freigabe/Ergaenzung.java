package de.lebenslagen.warehouse.freigabe;

import de.lebenslagen.warehouse.disclosure.Beziehung;
import de.lebenslagen.warehouse.disclosure.Frist;
import de.lebenslagen.warehouse.disclosure.Zellergaenzung;
import de.lebenslagen.warehouse.disclosure.Zellergaenzung.Ergaenzt;
import de.lebenslagen.warehouse.freigabe.Netzzelle.Art;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Completes the cells of a part. Where no table fits because sources contradict one another, the
 * smallest deviations are found with which one does; they become cells that attackers are taken to
 * know.
 *
 * @param teil the part, with the deviations
 * @param werte the value of every cell
 */
record Ergaenzung(Verbundteile.Teil teil, Map<String, Ergaenzt> werte) {

  private static final String MEHR = "abweichung|mehr|";
  private static final String WENIGER = "abweichung|weniger|";

  /** Empty where no table was found in time. */
  static Optional<Ergaenzung> of(Verbundteile.Teil teil, Frist frist) {
    Optional<Map<String, Ergaenzt>> plain = complete(teil, frist);
    if (plain.isPresent()) {
      return Optional.of(new Ergaenzung(teil, plain.get()));
    }
    Verbundteile.Teil slack = withSlack(teil);
    return complete(slack, frist)
        .map(values -> keepDeviations(slack, values))
        .flatMap(found -> complete(found, frist).map(values -> new Ergaenzung(found, values)));
  }

  private static Optional<Map<String, Ergaenzt>> complete(Verbundteile.Teil teil, Frist frist) {
    if (frist.isAbgelaufen()) {
      return Optional.empty();
    }
    List<Zellergaenzung.Offen> open =
        teil.zellen().stream()
            .map(
                z ->
                    new Zellergaenzung.Offen(
                        z.schluessel(),
                        z.wert(),
                        z.mindestens(),
                        z.art() == Art.ABWEICHUNG ? 1 : 0))
            .toList();
    return Zellergaenzung.complete(open, teil.beziehungen(), frist.rest());
  }

  /** Each relation that the counts don't fulfil by themselves may deviate, both ways. */
  private static Verbundteile.Teil withSlack(Verbundteile.Teil teil) {
    Map<String, Netzzelle> byKey = new HashMap<>();
    teil.zellen().forEach(z -> byKey.put(z.schluessel(), z));
    List<Netzzelle> cells = new ArrayList<>(teil.zellen());
    List<Beziehung> relations = new ArrayList<>();
    for (Beziehung relation : teil.beziehungen()) {
      if (isFulfilled(relation, byKey)) {
        relations.add(relation);
      } else {
        String nr = relations.size() + "|" + relation.summe();
        cells.add(deviation(MEHR + nr, OptionalLong.empty()));
        cells.add(deviation(WENIGER + nr, OptionalLong.empty()));
        List<Beziehung.Teil> parts = new ArrayList<>(relation.teile());
        parts.add(new Beziehung.Teil(MEHR + nr, 1));
        parts.add(new Beziehung.Teil(WENIGER + nr, -1));
        relations.add(new Beziehung(relation.summe(), parts));
      }
    }
    return new Verbundteile.Teil(cells, relations);
  }

  private static boolean isFulfilled(Beziehung relation, Map<String, Netzzelle> byKey) {
    OptionalLong sum = Objects.requireNonNull(byKey.get(relation.summe())).wert();
    if (sum.isEmpty()) {
      return false;
    }
    long left = sum.getAsLong();
    for (Beziehung.Teil part : relation.teile()) {
      OptionalLong wert = Objects.requireNonNull(byKey.get(part.zelle())).wert();
      if (wert.isEmpty()) {
        return false;
      }
      left -= part.faktor() * wert.getAsLong();
    }
    return left == 0;
  }

  private static Netzzelle deviation(String key, OptionalLong wert) {
    return new Netzzelle(
        key, Art.ABWEICHUNG, Optional.empty(), "", wert, true, 0, Optional.empty());
  }

  /** Drops the deviations that are zero and fixes the others. */
  private static Verbundteile.Teil keepDeviations(
      Verbundteile.Teil slack, Map<String, Ergaenzt> values) {
    Map<String, Netzzelle> kept = new LinkedHashMap<>();
    for (Netzzelle zelle : slack.zellen()) {
      boolean added = isSlack(zelle.schluessel()) && zelle.wert().isEmpty();
      long wert = Objects.requireNonNull(values.get(zelle.schluessel())).wert();
      if (!added) {
        kept.put(zelle.schluessel(), zelle);
      } else if (wert != 0) {
        kept.put(zelle.schluessel(), deviation(zelle.schluessel(), OptionalLong.of(wert)));
      }
    }
    List<Beziehung> relations =
        slack.beziehungen().stream()
            .map(
                b ->
                    new Beziehung(
                        b.summe(),
                        b.teile().stream().filter(t -> kept.containsKey(t.zelle())).toList()))
            .toList();
    return new Verbundteile.Teil(List.copyOf(kept.values()), relations);
  }

  private static boolean isSlack(String key) {
    return key.startsWith(MEHR) || key.startsWith(WENIGER);
  }
}
