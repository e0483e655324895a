package de.lebenslagen.notebook.seite;

import de.lebenslagen.notebook.seite.Notizlauf.Stueck;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The texts of a note as HTML. Their headings stand below that of the page; tags and dangerous
 * links are only text.
 */
final class Notiztext {

  private static final int TIEFSTE = 6;

  private static final Parser MARKDOWN = Parser.builder().build();

  private final String name;
  private final Gliederung gliederung;
  private final int tiefer;

  /**
   * @param name of the note: a heading that repeats it is left out
   * @param stuecke all of the note, which decide how deep its headings stand
   */
  Notiztext(String name, List<Stueck> stuecke, Gliederung gliederung) {
    this.name = name;
    this.gliederung = gliederung;
    this.tiefer =
        stuecke.stream()
                .filter(Notizlauf.Text.class::isInstance)
                .map(s -> parse(((Notizlauf.Text) s).markdown()))
                .anyMatch(Notiztext::hasTopHeading)
            ? 1
            : 0;
  }

  String render(String markdown) {
    Node root = parse(markdown);
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.max(2, Math.min(TIEFSTE, heading.getLevel() + tiefer)));
          }
        });
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(c -> (node, tag, attributes) -> mark(node, attributes))
        .build()
        .render(root);
  }

  private void mark(Node node, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      attributes.put("id", gliederung.add(heading.getLevel(), text(heading), Gliederung.Art.TEXT));
    }
  }

  /** Without a heading that says what the page's says already. */
  private Node parse(String markdown) {
    Node root = MARKDOWN.parse(markdown);
    if (root.getFirstChild() instanceof Heading first && text(first).equals(name)) {
      first.unlink();
    }
    return root;
  }

  private static boolean hasTopHeading(Node root) {
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        return true;
      }
    }
    return false;
  }

  private static String text(Node node) {
    StringBuilder result = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            result.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            result.append(code.getLiteral());
          }
        });
    return result.toString();
  }
}
