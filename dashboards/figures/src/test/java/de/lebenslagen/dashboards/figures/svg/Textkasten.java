package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Every text of an SVG with the box that it takes, as a reader of the file finds them. */
record Textkasten(String text, Rectangle2D kasten) {

  private static final Pattern SCHRITT = Pattern.compile("(translate|rotate)\\(([^)]*)\\)");

  static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError("no well-formed XML: " + e.getMessage(), e);
    }
  }

  static List<Textkasten> list(String svg) {
    List<Textkasten> result = new ArrayList<>();
    collect(parse(svg).getDocumentElement(), new AffineTransform(), result);
    return result;
  }

  /** Width and height of the picture. */
  static Rectangle2D blatt(String svg) {
    String[] numbers = parse(svg).getDocumentElement().getAttribute("viewBox").split(" ");
    return new Rectangle2D.Double(
        0, 0, Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3]));
  }

  private static void collect(Element element, AffineTransform at, List<Textkasten> result) {
    AffineTransform own = new AffineTransform(at);
    Matcher step = SCHRITT.matcher(element.getAttribute("transform"));
    while (step.find()) {
      String[] n = step.group(2).split(" ");
      if (step.group(1).equals("translate")) {
        own.translate(Double.parseDouble(n[0]), Double.parseDouble(n[1]));
      } else {
        own.rotate(Math.toRadians(Double.parseDouble(n[0])));
      }
    }
    if (element.getTagName().equals("text")) {
      result.add(of(element, own));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element next) {
        collect(next, own, result);
      }
    }
  }

  private static Textkasten of(Element text, AffineTransform at) {
    double size = Double.parseDouble(text.getAttribute("font-size"));
    Schnitt schnitt = text.getAttribute("font-weight").isEmpty() ? Schnitt.NORMAL : Schnitt.FETT;
    double width = Schrift.breite(text.getTextContent(), size, schnitt);
    double share =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> 0.5;
          case "end" -> 1;
          default -> 0;
        };
    double x = Double.parseDouble(text.getAttribute("x")) - share * width;
    double y = Double.parseDouble(text.getAttribute("y"));
    Rectangle2D box = new Rectangle2D.Double(x, y - 0.7 * size, width, 0.88 * size);
    return new Textkasten(text.getTextContent(), at.createTransformedShape(box).getBounds2D());
  }

  /** Whether two texts cover the same place, by more than rounding. */
  boolean meets(Textkasten other) {
    Rectangle2D both = kasten.createIntersection(other.kasten);
    return both.getWidth() > 0.6 && both.getHeight() > 0.6;
  }
}
