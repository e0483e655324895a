package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.publish.stoff.Raumprofil;
import de.lebenslagen.dashboards.publish.stoff.Raumprofil.Fehlendes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has no figure here, all of it named, those with the same reason together.
 *
 * @param grund German, without a full stop
 * @param was names, joined
 */
record Lueckenabsatz(String grund, String was) {

  static List<Lueckenabsatz> list(Raumprofil profil) {
    Map<String, List<String>> byGrund = new LinkedHashMap<>();
    for (Fehlendes f : profil.luecken()) {
      byGrund.computeIfAbsent(grund(f), g -> new ArrayList<>()).add(f.was());
    }
    List<Lueckenabsatz> result = new ArrayList<>();
    byGrund.forEach((grund, was) -> result.add(new Lueckenabsatz(grund, String.join(", ", was))));
    return result;
  }

  private static String grund(Fehlendes f) {
    return switch (f.art()) {
      case NUR_STADT -> "Nur für die ganze Stadt";
      case NICHT_FREIGEGEBEN -> "Dazu ist nichts freigegeben";
      case OHNE_ZAHL ->
          f.grund().endsWith(".") ? f.grund().substring(0, f.grund().length() - 1) : f.grund();
    };
  }
}
