package de.lebenslagen.dashboards.figures.svg;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * At most 256 colours for a picture of flat areas and smooth edges: colours that differ by less
 * than eye and screen tell apart (five bits a channel) become the most frequent of them, so that
 * every area keeps its colour exactly; of more than 256 such groups the rare ones take the nearest.
 *
 * @param palette red, green, blue of each colour
 * @param stellen place in the palette by group
 */
record Farbauswahl(byte[] palette, byte[] stellen) {

  private static final int HOECHSTENS = 256;
  private static final int GRUPPEN = 1 << 15;

  static Farbauswahl of(int[] pixels) {
    int[] counts = new int[GRUPPEN];
    int[] colours = new int[GRUPPEN];
    int[] votes = new int[GRUPPEN];
    int to = 0;
    for (int from = 0; from < pixels.length; from = to) {
      int pixel = pixels[from];
      to = from + 1;
      while (to < pixels.length && pixels[to] == pixel) {
        to++;
      }
      int group = gruppe(pixel);
      counts[group] += to - from;
      // Majority vote (Boyer and Moore 1981): the colour of most pixels of a group wins.
      int vote = votes[group] + (colours[group] == pixel ? to - from : from - to);
      colours[group] = vote < 0 ? pixel : colours[group];
      votes[group] = Math.abs(vote);
    }
    List<Integer> groups =
        IntStream.range(0, GRUPPEN)
            .filter(g -> counts[g] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer g) -> -counts[g]).thenComparing(g -> g))
            .toList();
    return choose(groups, colours);
  }

  private static Farbauswahl choose(List<Integer> groups, int[] colours) {
    int size = Math.min(HOECHSTENS, groups.size());
    byte[] palette = new byte[3 * size];
    byte[] places = new byte[GRUPPEN];
    for (int i = 0; i < groups.size(); i++) {
      int colour = colours[groups.get(i)];
      if (i < size) {
        palette[3 * i] = (byte) (colour >> 16);
        palette[3 * i + 1] = (byte) (colour >> 8);
        palette[3 * i + 2] = (byte) colour;
        places[groups.get(i)] = (byte) i;
      } else {
        places[groups.get(i)] = (byte) nearest(colour, palette);
      }
    }
    return new Farbauswahl(palette, places);
  }

  private static int nearest(int colour, byte[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length / 3; i++) {
      int red = (colour >> 16 & 255) - (palette[3 * i] & 255);
      int green = (colour >> 8 & 255) - (palette[3 * i + 1] & 255);
      int blue = (colour & 255) - (palette[3 * i + 2] & 255);
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        best = i;
        least = distance;
      }
    }
    return best;
  }

  /** The place in the palette for a pixel. */
  byte stelle(int pixel) {
    return stellen[gruppe(pixel)];
  }

  private static int gruppe(int pixel) {
    return (pixel >> 19 & 31) << 10 | (pixel >> 11 & 31) << 5 | pixel >> 3 & 31;
  }
}
