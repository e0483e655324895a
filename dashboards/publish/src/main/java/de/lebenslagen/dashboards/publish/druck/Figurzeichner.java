package de.lebenslagen.dashboards.publish.druck;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import de.lebenslagen.dashboards.figures.svg.Svgmaler;
import java.io.File;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** Draws the figures on a page as vectors, by the painter that makes their pixels, too. */
final class Figurzeichner implements SVGDrawer {

  /**
   * A figure at its size.
   *
   * @param breite in dots, as {@code hoehe}
   * @param punkteJePixel dots per CSS pixel
   */
  private record Figur(
      String svg, double breite, double hoehe, double punkteJePixel, double einheiten)
      implements SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) breite;
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) hoehe;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      double scale = breite / punkteJePixel / einheiten;
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) Math.ceil(breite / punkteJePixel),
          (float) Math.ceil(hoehe / punkteJePixel),
          stift -> {
            stift.scale(scale, scale);
            Svgmaler.paint(svg, stift);
          });
    }
  }

  /**
   * @throws IllegalStateException where its size on paper is not declared
   */
  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double breite, double hoehe, double punkteJePixel) {
    if (breite <= 0 || hoehe <= 0) {
      throw new IllegalStateException("A printed figure says how large it is");
    }
    String[] kasten = svg.getAttribute("viewBox").split(" ", -1);
    return new Figur(text(svg), breite, hoehe, punkteJePixel, Double.parseDouble(kasten[2]));
  }

  private static String text(Element svg) {
    StringWriter text = new StringWriter();
    try {
      Transformer copy = TransformerFactory.newDefaultInstance().newTransformer();
      copy.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      copy.transform(new DOMSource(svg), new StreamResult(text));
    } catch (TransformerException e) {
      throw new IllegalStateException("An SVG of our own can't be copied.", e);
    }
    return text.toString();
  }

  /** Text of figures is outlines: no font is needed. */
  @Override
  public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void addFontStream(
      FSSupplier<InputStream> supplier, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}
}
