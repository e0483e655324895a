package de.lebenslagen.dashboards.figures.svg;

import de.lebenslagen.dashboards.figures.gestaltung.Schnitt;
import de.lebenslagen.dashboards.figures.gestaltung.Schrift;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Paints an SVG that {@link Zeichner} drew: groups, paths, rectangles, circles and lines of text.
 * Anything else is refused, so that no figure loses a part unseen. Many times faster than a
 * renderer of all SVG, and a test holds it against one.
 */
public final class Svgmaler {

  private static final Pattern ZAHLEN = Pattern.compile("-?[0-9.]+");
  private static final Pattern SCHRITT = Pattern.compile("(translate|rotate)\\(([^)]*)\\)");

  private final XMLStreamReader svg;
  private final Graphics2D stift;
  private final Deque<Stil> stile = new ArrayDeque<>();
  private final Deque<AffineTransform> lagen = new ArrayDeque<>();

  /** What an element hands on to those inside it. */
  private record Stil(
      Optional<Color> fill,
      double deckung,
      Optional<Color> stroke,
      float breite,
      float[] muster,
      int ecke) {}

  private Svgmaler(XMLStreamReader svg, Graphics2D stift) {
    this.svg = svg;
    this.stift = stift;
    stile.push(
        new Stil(
            Optional.of(Color.BLACK),
            1,
            Optional.empty(),
            1,
            new float[0],
            BasicStroke.JOIN_MITER));
    lagen.push(stift.getTransform());
  }

  /**
   * Paints in the unit of the SVG.
   *
   * @param stift for pixels or for print; its transform stays as it was
   * @throws IllegalStateException where the SVG holds what no figure of ours has
   */
  public static void paint(String svg, Graphics2D stift) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
      reader.nextTag();
      new Svgmaler(reader, stift).paint();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("An SVG of our own can't be read.", e);
    }
  }

  private void paint() throws XMLStreamException {
    while (svg.hasNext()) {
      int event = svg.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(svg.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT && svg.getLocalName().equals("g")) {
        stile.pop();
        lagen.pop();
        stift.setTransform(lagen.getFirst());
      }
    }
  }

  private void start(String element) throws XMLStreamException {
    switch (element) {
      case "g" -> {
        stile.push(stil());
        stift.transform(transform(attribute("transform", "")));
        lagen.push(stift.getTransform());
      }
      case "path" -> shape(Pfadleser.read(attribute("d", "")));
      case "rect" -> shape(rect());
      case "circle" -> shape(circle());
      case "text" -> text();
      case "title" -> svg.getElementText();
      default -> throw new IllegalStateException("No picture of ours has a " + element);
    }
  }

  private Shape rect() {
    double round = 2 * number("rx");
    double x = number("x");
    double y = number("y");
    double w = number("width");
    double h = number("height");
    return round > 0
        ? new RoundRectangle2D.Double(x, y, w, h, round, round)
        : new Rectangle2D.Double(x, y, w, h);
  }

  private void text() throws XMLStreamException {
    Stil own = stil();
    double x = number("x");
    double y = number("y");
    double size = number("font-size");
    Schnitt schnitt = attribute("font-weight", "").isEmpty() ? Schnitt.NORMAL : Schnitt.FETT;
    double shift =
        switch (attribute("text-anchor", "start")) {
          case "middle" -> 0.5;
          case "end" -> 1;
          default -> 0;
        };
    String words = svg.getElementText();
    double left = x - shift * Schrift.breite(words, size, schnitt);
    paint(Schrift.umriss(words, left, y, size, schnitt), own);
  }

  private Shape circle() {
    double r = number("r");
    return new Ellipse2D.Double(number("cx") - r, number("cy") - r, 2 * r, 2 * r);
  }

  private void shape(Shape shape) {
    if (!attribute("visibility", "").equals("hidden")) {
      paint(shape, stil());
    }
  }

  private void paint(Shape shape, Stil own) {
    own.fill()
        .ifPresent(
            f -> {
              stift.setColor(
                  new Color(
                      f.getRed(),
                      f.getGreen(),
                      f.getBlue(),
                      (int) Math.round(own.deckung() * 255)));
              stift.fill(shape);
            });
    own.stroke()
        .ifPresent(
            s -> {
              stift.setColor(s);
              stift.setStroke(stroke(own));
              stift.draw(shape);
            });
  }

  private static BasicStroke stroke(Stil stil) {
    return new BasicStroke(
        stil.breite(),
        BasicStroke.CAP_BUTT,
        stil.ecke(),
        4,
        stil.muster().length == 0 ? null : stil.muster(),
        0);
  }

  /** That of the element: its own where it says so, else that of the group. */
  private Stil stil() {
    Stil above = stile.getFirst();
    return new Stil(
        colour("fill", above.fill()),
        Double.parseDouble(attribute("fill-opacity", String.valueOf(above.deckung()))),
        colour("stroke", above.stroke()),
        Float.parseFloat(attribute("stroke-width", String.valueOf(above.breite()))),
        muster(above.muster()),
        attribute("stroke-linejoin", "").equals("round") ? BasicStroke.JOIN_ROUND : above.ecke());
  }

  private Optional<Color> colour(String name, Optional<Color> above) {
    String value = attribute(name, "");
    if (value.isEmpty()) {
      return above;
    }
    return value.equals("none") ? Optional.empty() : Optional.of(Color.decode(value));
  }

  private float[] muster(float[] above) {
    double[] own = numbers(attribute("stroke-dasharray", ""));
    float[] result = new float[own.length];
    for (int i = 0; i < own.length; i++) {
      result[i] = (float) own[i];
    }
    return own.length == 0 ? above : result;
  }

  private static AffineTransform transform(String text) {
    AffineTransform result = new AffineTransform();
    Matcher step = SCHRITT.matcher(text);
    while (step.find()) {
      double[] n = numbers(step.group(2));
      if (step.group(1).equals("rotate")) {
        result.rotate(Math.toRadians(n[0]));
      } else {
        result.translate(n[0], n[1]);
      }
    }
    return result;
  }

  private static double[] numbers(String text) {
    return Arrays.stream(ZAHLEN.matcher(text).results().map(r -> r.group()).toArray(String[]::new))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private double number(String name) {
    return Double.parseDouble(attribute(name, "0"));
  }

  private String attribute(String name, String otherwise) {
    String value = svg.getAttributeValue(null, name);
    return value == null ? otherwise : value;
  }
}
