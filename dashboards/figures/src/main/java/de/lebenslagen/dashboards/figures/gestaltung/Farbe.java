package de.lebenslagen.dashboards.figures.gestaltung;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The colours of figures, and the only place where they are written. Told apart with every common
 * colour blindness; text colours reach 4.5:1 on the grounds they stand on (a test computes it).
 */
public enum Farbe {
  /** Names, numbers, intervals. */
  TINTE("#16232e"),
  /** Units, notes, axes' numbers. */
  TINTE_LEISE("#4a5863"),
  /** The ground. */
  PAPIER("#ffffff"),
  /** Lines to read values by. */
  GITTER("#dde4e8"),
  /** The zero line, ticks, leader lines. */
  ACHSE("#5d6b76"),
  /** Between areas of a map. */
  GRENZE("#ffffff"),
  /** Around all areas of a map, so that the lightest class has an edge. */
  UMRISS("#6b7a85"),
  /** A series. */
  LINIE("#1b4870"),
  /** Its interval. */
  BAND("#c9dfe4"),
  /** What is put forward among others. */
  HERVOR("#1b4870"),
  /** What stands behind it. */
  ZURUECK("#9fb8c4"),
  /** The town, as what areas are compared with. */
  STADT("#8f3d0e"),
  /** A declared break. */
  BRUCH("#a6511f"),
  /** Lines of a hatch. */
  SCHRAFFUR("#55636e"),
  /** The ground of a hatch: never white. */
  SCHRAFFURGRUND("#edf0f2"),
  /** Sequential, from low to high. */
  STUFE_1("#e6f0e9"),
  STUFE_2("#b5d8cd"),
  STUFE_3("#75b1b8"),
  STUFE_4("#367795"),
  STUFE_5("#1b4870"),
  /** Diverging, from far below to far above the middle. */
  ABWEICHUNG_1("#a6511f"),
  ABWEICHUNG_2("#e3a574"),
  ABWEICHUNG_3("#f4f1ec"),
  ABWEICHUNG_4("#86b6d6"),
  ABWEICHUNG_5("#1f5f93"),
  /** Signs of places, always with a rim of paper: together they show on every class. */
  ORT_1("#a3195b"),
  ORT_2("#16232e"),
  ORT_3("#5b2a86"),
  ORT_4("#7a3b00"),
  ORT_5("#0b4f2c"),
  ORT_6("#8a0f12");

  private final String hex;

  Farbe(String hex) {
    this.hex = hex;
  }

  /** As SVG and CSS write it, {@code #rrggbb}. */
  public String hex() {
    return hex;
  }

  /** Name as a custom property of CSS: {@code --abb-stufe-1}. */
  public String token() {
    return "--abb-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All tokens as CSS declarations, for a rule of the page. */
  public static String css() {
    return Arrays.stream(values())
        .map(f -> f.token() + ":" + f.hex)
        .collect(Collectors.joining(";"));
  }

  /**
   * Colours for ordered classes, from low to high; neighbours as far apart as the number allows.
   */
  public static List<Farbe> stufen(int anzahl) {
    return pick(anzahl, List.of(STUFE_1, STUFE_2, STUFE_3, STUFE_4, STUFE_5));
  }

  /** Colours for classes on both sides of a middle. */
  public static List<Farbe> abweichungen(int anzahl) {
    return pick(
        anzahl, List.of(ABWEICHUNG_1, ABWEICHUNG_2, ABWEICHUNG_3, ABWEICHUNG_4, ABWEICHUNG_5));
  }

  private static List<Farbe> pick(int anzahl, List<Farbe> five) {
    return switch (anzahl) {
      case 1 -> List.of(five.get(2));
      case 2 -> List.of(five.get(1), five.get(3));
      case 3 -> List.of(five.get(0), five.get(2), five.get(4));
      case 4 -> List.of(five.get(0), five.get(1), five.get(3), five.get(4));
      case 5 -> five;
      default -> throw new IllegalArgumentException("1 to 5 classes, found " + anzahl);
    };
  }

  /** The colour of text on a ground: ink or paper, whichever is easier to read. */
  public static Farbe textAuf(Farbe grund) {
    return contrast(TINTE, grund) >= contrast(PAPIER, grund) ? TINTE : PAPIER;
  }

  /** The contrast of two colours after WCAG 2.1, from 1 to 21. */
  public static double contrast(Farbe a, Farbe b) {
    double first = a.luminance();
    double second = b.luminance();
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
  }

  private double linear(int at) {
    double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
