package de.lebenslagen.dashboards.figures.gestaltung;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Source Sans 3: how wide a text runs and what its outline is, read from the font itself. The same
 * on every machine, whatever fonts it has.
 */
public final class Schrift {

  /** The font, then what stands in for it. */
  public static final String FAMILIE = "'Source Sans 3','Segoe UI',Arial,sans-serif";

  /** Height of a capital, as a share of the size. */
  public static final double VERSALHOEHE = 0.66;

  private static final Map<Schnitt, Schrift> GELADEN = new ConcurrentHashMap<>();

  private final TrueTypeFont font;
  private final CmapLookup glyphen;
  private final Map<Integer, Double> breiten = new ConcurrentHashMap<>();
  private final Map<Integer, Path2D> umrisse = new ConcurrentHashMap<>();

  private Schrift(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphen = font.getUnicodeCmapLookup();
  }

  private static Schrift get(Schnitt schnitt) {
    return GELADEN.computeIfAbsent(schnitt, Schrift::load);
  }

  private static Schrift load(Schnitt schnitt) {
    try (InputStream in = open(schnitt)) {
      return new Schrift(new TTFParser().parseEmbedded(in));
    } catch (IOException e) {
      throw new UncheckedIOException("The font that is shipped can't be read.", e);
    }
  }

  /** The font file, a TrueType font under the SIL Open Font License. */
  public static byte[] read(Schnitt schnitt) {
    try (InputStream in = open(schnitt)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The font that is shipped can't be read.", e);
    }
  }

  private static InputStream open(Schnitt schnitt) {
    return Objects.requireNonNull(Schrift.class.getResourceAsStream(schnitt.datei()));
  }

  /** How wide a text runs at a size, in the unit of the size; without kerning. */
  public static double breite(String text, double groesse, Schnitt schnitt) {
    Schrift schrift = get(schnitt);
    return text.codePoints().mapToDouble(schrift::advance).sum() * groesse;
  }

  private double advance(int zeichen) {
    return breiten.computeIfAbsent(zeichen, this::readAdvance);
  }

  /** A character that the font lacks is set in another one: taken as a full square. */
  private double readAdvance(int zeichen) {
    try {
      int glyph = glyphen.getGlyphId(zeichen);
      return glyph == 0 ? 1 : font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("The font that is shipped can't be read.", e);
    }
  }

  /** The outline of a text whose baseline begins at a point, y pointing down. */
  public static Shape umriss(String text, double x, double y, double groesse, Schnitt schnitt) {
    Schrift schrift = get(schnitt);
    Path2D.Double result = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = groesse / schrift.unitsPerEm();
    double at = x;
    for (int zeichen : text.codePoints().toArray()) {
      AffineTransform move = new AffineTransform(scale, 0, 0, -scale, at, y);
      Path2D glyph = schrift.umrisse.computeIfAbsent(zeichen, schrift::glyph);
      result.append(glyph.getPathIterator(move), false);
      at += schrift.advance(zeichen) * groesse;
    }
    return result;
  }

  private double unitsPerEm() {
    try {
      return font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("The font that is shipped can't be read.", e);
    }
  }

  private Path2D glyph(int zeichen) {
    try {
      GlyphData data = font.getGlyph().getGlyph(glyphen.getGlyphId(zeichen));
      return data == null ? new Path2D.Double() : new Path2D.Double(data.getPath());
    } catch (IOException e) {
      throw new UncheckedIOException("The font that is shipped can't be read.", e);
    }
  }
}
