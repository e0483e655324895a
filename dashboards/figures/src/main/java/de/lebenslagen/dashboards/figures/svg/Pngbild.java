package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import de.lebenslagen.dashboards.figures.gestaltung.Farbe;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/**
 * A figure as pixels, complete with title, notes and source: for presentations. Drawn from
 * outlines, so that it looks the same whatever fonts a machine has.
 */
public final class Pngbild {

  private static final Leinwand LEINWAND = new Leinwand(800, Ausgabe.DRUCK, Leinwand.Rahmen.MIT);

  private static final int HOECHSTENS = 8000;

  private Pngbild() {}

  /**
   * The bytes of a PNG file.
   *
   * @param breite in pixels, up to 8000
   */
  public static byte[] draw(Abbildung abbildung, Zeichner zeichner, int breite) {
    if (breite < 1 || breite > HOECHSTENS) {
      throw new IllegalArgumentException("A width is 1 to 8000 pixels, found " + breite);
    }
    BufferedImage image = image(zeichner.draw(abbildung, LEINWAND), breite);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return png.toByteArray();
  }

  private static BufferedImage image(String svg, int breite) {
    Maler maler = new Maler();
    maler.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) breite);
    maler.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    maler.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
    try {
      maler.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
    } catch (TranscoderException e) {
      throw new IllegalStateException("An SVG of our own can't be drawn.", e);
    }
    if (maler.bild == null) {
      throw new IllegalStateException("Batik drew nothing.");
    }
    return maler.bild;
  }

  /** Keeps what Batik draws. */
  private static final class Maler extends ImageTranscoder {
    private @Nullable BufferedImage bild;

    @Override
    public BufferedImage createImage(int width, int height) {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D paper = image.createGraphics();
      paper.setColor(Color.decode(Farbe.PAPIER.hex()));
      paper.fillRect(0, 0, width, height);
      paper.dispose();
      return image;
    }

    @Override
    public void writeImage(BufferedImage image, @Nullable TranscoderOutput output) {
      bild = image;
    }
  }
}
