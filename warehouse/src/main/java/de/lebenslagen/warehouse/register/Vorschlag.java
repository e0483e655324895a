package de.lebenslagen.warehouse.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Names what exists to a user who named something that does not. */
final class Vorschlag {

  private static final int GENANNT = 5;

  private Vorschlag() {}

  /**
   * @param vorhandene the oldest first
   */
  static String suggest(String gesucht, List<String> vorhandene) {
    if (vorhandene.isEmpty()) {
      return "Es gibt noch keinen Datenstand; nehmen Sie zuerst eine Lieferung auf.";
    }
    List<String> neueste = new ArrayList<>(vorhandene);
    Collections.reverse(neueste);
    List<String> naechste =
        neueste.stream()
            .sorted(Comparator.comparing(id -> -commonPrefix(gesucht, id)))
            .limit(GENANNT)
            .toList();
    String mehr = vorhandene.size() > GENANNT ? " und ältere" : "";
    return "Es gibt: " + String.join(", ", naechste) + mehr + ".";
  }

  private static int commonPrefix(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }
}
