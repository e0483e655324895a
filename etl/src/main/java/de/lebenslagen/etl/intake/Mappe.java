package de.lebenslagen.etl.intake;

import de.lebenslagen.warehouse.model.Muster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a workbook says of itself.
 *
 * @param blaetter the sheets in their order
 * @param ab1904 whether days count from 1904, as on old Macs
 * @param texte part with the shared texts
 * @param formate part with the cell formats
 */
record Mappe(
    List<Blatt> blaetter, boolean ab1904, Optional<String> texte, Optional<String> formate) {

  /**
   * A sheet.
   *
   * @param teil its part
   */
  record Blatt(String name, boolean sichtbar, String teil) {}

  private record Verweis(String art, String ziel) {}

  static Mappe read(Ziparchiv archiv) throws IOException {
    String workbook =
        readVerweise(archiv, "").values().stream()
            .filter(v -> v.art().endsWith("/officeDocument"))
            .map(Verweis::ziel)
            .findFirst()
            .orElseThrow(() -> Ziparchiv.refuse("ein Archiv, das keine Mappe enthält"));
    Map<String, Verweis> verweise = readVerweise(archiv, workbook);
    List<Blatt> blaetter = new ArrayList<>();
    boolean ab1904 = false;
    try (Xmlteil xml = Xmlteil.open(archiv, workbook)) {
      while (xml.next()) {
        if (xml.isBegin("workbookPr")) {
          ab1904 =
              xml.attribute("date1904").filter(d -> d.equals("1") || d.equals("true")).isPresent();
        } else if (xml.isBegin("sheet")) {
          blaetter.add(readBlatt(xml, verweise));
        }
      }
    }
    return new Mappe(
        blaetter, ab1904, findZiel(verweise, "/sharedStrings"), findZiel(verweise, "/styles"));
  }

  private static Blatt readBlatt(Xmlteil xml, Map<String, Verweis> verweise) throws Lesefehler {
    Verweis verweis = verweise.get(xml.getAttribute("id"));
    if (verweis == null) {
      throw Ziparchiv.refuse("ein Blatt ohne Inhalt");
    }
    boolean visible = xml.attribute("state").orElse("visible").equals("visible");
    return new Blatt(xml.getAttribute("name"), visible, verweis.ziel());
  }

  private static Optional<String> findZiel(Map<String, Verweis> verweise, String art) {
    return verweise.values().stream()
        .filter(v -> v.art().endsWith(art))
        .map(Verweis::ziel)
        .findFirst();
  }

  /** The references from a part to others within the workbook. */
  private static Map<String, Verweis> readVerweise(Ziparchiv archiv, String teil)
      throws IOException {
    int slash = teil.lastIndexOf('/') + 1;
    String folder = teil.substring(0, slash);
    Map<String, Verweis> result = new HashMap<>();
    try (Xmlteil xml = Xmlteil.open(archiv, folder + "_rels/" + teil.substring(slash) + ".rels")) {
      while (xml.find("Relationship")) {
        boolean inside = !xml.attribute("TargetMode").orElse("").equals("External");
        if (inside) {
          String ziel = xml.getAttribute("Target");
          result.put(
              xml.getAttribute("Id"),
              new Verweis(
                  xml.getAttribute("Type"),
                  ziel.startsWith("/") ? ziel.substring(1) : folder + ziel));
        }
      }
    }
    return result;
  }

  /**
   * The sheet that is meant: by name pattern, by number among the visible ones, or the only one.
   */
  Blatt getBlatt(Optional<String> gesucht) throws Lesefehler {
    List<Blatt> visible = blaetter.stream().filter(Blatt::sichtbar).toList();
    List<Blatt> found = gesucht.map(g -> find(g, visible)).orElse(visible);
    if (found.size() == 1) {
      return found.get(0);
    }
    String wanted =
        gesucht
            .map(g -> "genau ein sichtbares Blatt \"" + g + "\"")
            .orElse("genau ein sichtbares Blatt");
    throw new Lesefehler(
        Leseregel.BLATT,
        1,
        wanted,
        blaetter.stream()
            .limit(20)
            .map(b -> "\"" + b.name() + "\"" + (b.sichtbar() ? "" : " (ausgeblendet)"))
            .collect(Collectors.joining(", ")),
        "Bitte in der Datenquelle unter blatt sagen, welches gemeint ist, oder das Blatt"
            + " einblenden.");
  }

  private static List<Blatt> find(String gesucht, List<Blatt> visible) {
    List<Blatt> byName = visible.stream().filter(b -> Muster.fits(gesucht, b.name())).toList();
    boolean number = byName.isEmpty() && gesucht.matches("[0-9]{1,4}");
    int index = number ? Integer.parseInt(gesucht) - 1 : -1;
    return index >= 0 && index < visible.size() ? List.of(visible.get(index)) : byName;
  }
}
