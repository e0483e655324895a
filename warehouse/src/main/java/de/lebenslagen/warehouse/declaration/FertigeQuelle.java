package de.lebenslagen.warehouse.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Datenquellen that ship. Each is a declaration with placeholders for the town's areas, a
 * synthetic sample and a {@code .spec.yml} that says what the sample must give.
 */
public final class FertigeQuelle {

  /** Folder of the resources. */
  static final String ORDNER = "/de/lebenslagen/warehouse/quellen/";

  private static final List<String> IDS =
      List.of(
          "einwohner",
          "einwohner_migration",
          "geburten_sterbefaelle",
          "haushalte",
          "kita",
          "hilfen_zur_erziehung",
          "unterhaltsvorschuss",
          "sgb12",
          "asylblg",
          "wohngeld",
          "arbeitsmarkt_ba",
          "schule",
          "schuleingang",
          "wahl_rat",
          "wahl_bundestag",
          "landesdatenbank_bevoelkerung",
          "ausgaben_soziales",
          "einrichtungen",
          "gedruckt");

  private FertigeQuelle() {}

  /** The ids, in the order of a Sozialbericht. */
  public static List<String> listIds() {
    return IDS;
  }

  /**
   * The declaration as it stands for this town; empty where it needs areas that the town has not
   * declared.
   */
  public static Optional<String> findText(String id, Ortsangaben ort) {
    if (!IDS.contains(id)) {
      throw new IllegalArgumentException("No ready Datenquelle " + id);
    }
    String text = readResource(id + ".yml");
    for (Map.Entry<String, String> e : ort.platzhalter().entrySet()) {
      text = text.replace(e.getKey(), e.getValue());
    }
    return text.contains("\"@") ? Optional.empty() : Optional.of(text);
  }

  static Optional<GeleseneDatenquelle> find(String id, Ortsangaben ort) {
    return findText(id, ort).map(text -> DatenquelleReader.parse(id + ".yml", text));
  }

  private static String readResource(String name) {
    try (InputStream in = FertigeQuelle.class.getResourceAsStream(ORDNER + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " must be on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " is unreadable.", e);
    }
  }
}
