package de.lebenslagen.dashboards.publish.export;

import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.model.RaumId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The file to begin with: short, and it runs as it is on a series that the release really has. */
final class Starter {

  /** What is drawn first: an indicator on one level and Gebietsstand. */
  private record Reihe(String indikator, String ebene, String stand) {}

  private record Umfang(SortedSet<Integer> jahre, SortedSet<String> raeume) {
    int werte() {
      return jahre.size() * Math.min(raeume.size(), GENUG_GEBIETE);
    }
  }

  /** More lines can't be told apart. */
  private static final int GENUG_GEBIETE = 12;

  private Starter() {}

  /**
   * @param name of the resource
   */
  static byte[] fill(String name, Wertestoff stoff) {
    return fillText(read(name), stoff).getBytes(StandardCharsets.UTF_8);
  }

  /** A text with the series in the place of its marks. */
  static String fillText(String text, Wertestoff stoff) {
    Reihe reihe = choose(stoff);
    return text.replace("@INDIKATOR@", reihe.indikator())
        .replace("@EBENE@", reihe.ebene())
        .replace("@STAND@", reihe.stand());
  }

  /** The longest series over the most areas; of equal ones the first in the catalogue. */
  private static Reihe choose(Wertestoff stoff) {
    Map<Reihe, Umfang> umfang = new LinkedHashMap<>();
    for (Indikatorwert w : stoff.werte()) {
      RaumId raum = w.gebiet().raeume().get(0);
      if (w.wert().findZahl().isPresent()) {
        Umfang own =
            umfang.computeIfAbsent(
                new Reihe(w.indikator().wert(), raum.ebene(), raum.gebietsstand().toString()),
                r -> new Umfang(new TreeSet<>(), new TreeSet<>()));
        own.jahre().add(w.berichtsjahr());
        own.raeume().add(raum.schluessel());
      }
    }
    Reihe best = new Reihe("", "", "");
    int most = -1;
    for (Indikator indikator : stoff.indikatoren()) {
      for (Map.Entry<Reihe, Umfang> entry : umfang.entrySet()) {
        boolean isOwn = entry.getKey().indikator().equals(indikator.schluessel().wert());
        if (isOwn && entry.getValue().werte() > most) {
          most = entry.getValue().werte();
          best = entry.getKey();
        }
      }
    }
    return best;
  }

  static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Starter.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
