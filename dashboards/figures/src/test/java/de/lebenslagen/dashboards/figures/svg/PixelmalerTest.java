package de.lebenslagen.dashboards.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.lebenslagen.dashboards.figures.abbildung.Abbildung;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Our pixels against those of Apache Batik, which draws any SVG. */
class PixelmalerTest {

  /** Batik has no font of ours: it gets the outlines. */
  private static final Leinwand UMRISSE = new Leinwand(800, Ausgabe.DRUCK, Leinwand.Rahmen.MIT);

  private static final int BREITE = 1600;
  private static final int PLATZ = 4;

  private final Zeichner zeichner = new Zeichner();
  private final Probe probe = Probe.flensburg();

  @Test
  @Tag("langsam")
  void everyFigureHasThePixelsThatBatikDraws() throws Exception {
    for (Map.Entry<String, Abbildung> a : probe.abbildungen(probe.gemischt()).entrySet()) {
      BufferedImage own = png(a.getValue(), BREITE);
      BufferedImage other = batik(zeichner.draw(a.getValue(), UMRISSE));

      assertThat(own.getWidth()).isEqualTo(other.getWidth());
      assertThat(own.getHeight()).isEqualTo(other.getHeight());
      assertThat(share(own, other)).as("places that differ in " + a.getKey()).isLessThan(0.001);
    }
  }

  private BufferedImage png(Abbildung abbildung, int breite) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes(abbildung, breite)));
  }

  private byte[] bytes(Abbildung abbildung, int breite) {
    return Pngbild.draw(abbildung, zeichner.draw(abbildung, Leinwand.DATEI), breite);
  }

  /**
   * The share of places that differ by a fifth or more. A place is four by four pixels: Batik moves
   * lines by up to half a pixel, to make them crisp.
   */
  private static double share(BufferedImage one, BufferedImage other) {
    int columns = one.getWidth() / PLATZ;
    int rows = one.getHeight() / PLATZ;
    long different =
        IntStream.range(0, columns * rows)
            .filter(
                i ->
                    IntStream.of(16, 8, 0)
                        .anyMatch(
                            shift ->
                                Math.abs(
                                        mean(one, i % columns, i / columns, shift)
                                            - mean(other, i % columns, i / columns, shift))
                                    > 51))
            .count();
    return different / (double) (columns * rows);
  }

  private static double mean(BufferedImage image, int column, int row, int shift) {
    return IntStream.range(0, PLATZ * PLATZ)
        .map(i -> image.getRGB(column * PLATZ + i % PLATZ, row * PLATZ + i / PLATZ))
        .map(p -> p >> shift & 255)
        .average()
        .orElseThrow();
  }

  private static BufferedImage batik(String svg) throws Exception {
    List<BufferedImage> drawn = new ArrayList<>();
    ImageTranscoder transcoder =
        new ImageTranscoder() {
          @Override
          public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
          }

          @Override
          public void writeImage(BufferedImage image, @Nullable TranscoderOutput output) {
            drawn.add(image);
          }
        };
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) BREITE);
    transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
    return drawn.get(0);
  }

  @Test
  void fileCarriesTitleAndSourceAsWords() throws Exception {
    Abbildung karte = probe.abbildungen(probe.gemischt()).get("Karte");
    try (ImageInputStream in =
        ImageIO.createImageInputStream(new ByteArrayInputStream(bytes(karte, 400)))) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
      reader.setInput(in);
      Node tree = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");

      assertThat(texts(tree)).contains("Title=" + karte.titel());
      assertThat(texts(tree)).contains("Source=" + karte.kopf().quellenzeile());
      assertThat(reader.read(0).getWidth()).isEqualTo(400);
    }
  }

  private static String texts(Node tree) {
    StringBuilder result = new StringBuilder();
    NodeList all = ((org.w3c.dom.Element) tree).getElementsByTagName("iTXtEntry");
    for (int i = 0; i < all.getLength(); i++) {
      var entry = all.item(i).getAttributes();
      result.append(entry.getNamedItem("keyword").getNodeValue()).append('=');
      result.append(entry.getNamedItem("text").getNodeValue()).append('\n');
    }
    return result.toString();
  }

  @Test
  void sameFigureGivesTheSameBytes() {
    Abbildung rang = probe.abbildungen(probe.gemischt()).get("Rangbalken");

    assertThat(bytes(rang, 600)).isEqualTo(bytes(rang, 600));
  }

  @Test
  void elementThatItCannotPaintIsRefusedAndNotLost() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Pixelmaler.paint("<svg viewBox=\"0 0 9 9\"><image/></svg>", 9))
        .withMessageContaining("image");
  }
}
