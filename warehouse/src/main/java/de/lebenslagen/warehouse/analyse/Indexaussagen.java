package de.lebenslagen.warehouse.analyse;

import java.util.ArrayList;
import java.util.List;

/** What can be said about an index. */
record Indexaussagen(Indexbefund befund) {

  List<String> list() {
    List<Integer> order = befund.ordered();
    if (order.isEmpty()) {
      return List.of(
          "Es gibt keinen Index: "
              + befund.werte().findGrund().orElse("Kein Gebiet nimmt teil.")
              + erstesHindernis());
    }
    List<String> result = new ArrayList<>();
    int top = order.get(0);
    result.add(befund.name(top) + " hat den höchsten Index" + span(top) + ".");
    int last = order.get(order.size() - 1);
    result.add(befund.name(last) + " hat den niedrigsten Index" + span(last) + ".");
    befund
        .raenge()
        .find()
        .ifPresent(
            r ->
                result.add(
                    "Nur einen Rang lässt der Zufall (95 %) bei "
                        + r.stream().filter(i -> i.best() == i.worst()).count()
                        + " von "
                        + r.size()
                        + " Gebieten zu."));
    befund
        .komponenten()
        .erklaert()
        .find()
        .ifPresent(
            e ->
                result.add(
                    "Die erste Hauptkomponente erklärt "
                        + Zahlentext.format(e, 0)
                        + " % der Unterschiede zwischen den Gebieten."));
    if (befund.klassen().isPresent()) {
      List<String> shaky =
          order.stream().filter(i -> befund.changes(i) > 0).map(befund::name).toList();
      result.add(
          shaky.isEmpty()
              ? "Kein Gebiet wechselt seine Klasse, wenn der Index anders gerechnet wird."
              : "Von der Rechenart hängt die Klasse ab bei: " + String.join(", ", shaky) + ".");
    }
    return result;
  }

  /** Why the first area takes no part, where none does. */
  private String erstesHindernis() {
    return befund.lauf().gueltig().isEmpty()
        ? befund.lauf().ohneIndex().entrySet().stream()
            .findFirst()
            .map(e -> " " + e.getKey().name() + ": " + Indexgrenzen.grund(e.getValue()))
            .orElse("")
        : "";
  }

  private String span(int area) {
    return befund
        .raenge()
        .find()
        .map(r -> r.get(area))
        .map(
            r ->
                r.best() == r.worst()
                    ? " (Rang " + r.rank() + ")"
                    : " (Rang " + r.rank() + ", möglich " + r.best() + " bis " + r.worst() + ")")
        .orElse("");
  }
}
