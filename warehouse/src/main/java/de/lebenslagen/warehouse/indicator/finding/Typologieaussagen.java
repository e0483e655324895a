package de.lebenslagen.warehouse.indicator.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a typology says, in German: which areas are alike, and in what. */
public final class Typologieaussagen {

  private Typologieaussagen() {}

  /**
   * A type.
   *
   * @param nummer from 1
   * @param vertreter the area that stands for it
   * @param gebiete names of all of it
   * @param hoch indicators in which it lies clearly above the areas' mean
   * @param niedrig those in which it lies clearly below
   */
  public static String ofTyp(
      int nummer, String vertreter, List<String> gebiete, List<String> hoch, List<String> niedrig) {
    List<String> traits = new ArrayList<>();
    if (!hoch.isEmpty()) {
      traits.add("über dem Mittel bei " + String.join(", ", hoch));
    }
    if (!niedrig.isEmpty()) {
      traits.add("unter dem Mittel bei " + String.join(", ", niedrig));
    }
    return "Typ "
        + nummer
        + " („wie "
        + vertreter
        + "“): "
        + (gebiete.size() == 1
            ? "nur dieses Gebiet"
            : gebiete.size() + " Gebiete (" + list(gebiete) + ")")
        + "; "
        + (traits.isEmpty() ? "überall nahe am Mittel" : String.join("; ", traits))
        + ".";
  }

  private static String list(List<String> names) {
    int shown = 6;
    return names.stream().limit(shown).collect(Collectors.joining(", "))
        + (names.size() > shown ? " …" : "");
  }
}
