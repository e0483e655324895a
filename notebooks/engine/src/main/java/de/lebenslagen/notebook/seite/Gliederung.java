package de.lebenslagen.notebook.seite;

import static de.lebenslagen.notebook.seite.Ausgabehtml.escape;

import java.util.ArrayList;
import java.util.List;

/** The headings of a page, in their order, each with a place to jump to. */
final class Gliederung {

  private static final int OBERSTE = 2;
  private static final int MINDESTENS = 3;

  private final List<Eintrag> eintraege = new ArrayList<>();

  private boolean kapitel;

  /** What a heading stands over. */
  enum Art {
    TEXT,
    ABSATZ
  }

  private record Eintrag(int ebene, String kennung, String text) {}

  /**
   * Adds a heading.
   *
   * @param ebene 2 is the highest below the page's own
   * @param art what it stands over
   * @return the id of its element
   */
  String add(int ebene, String text, Art art) {
    kapitel |= ebene == OBERSTE && art == Art.TEXT;
    String kennung = "abschnitt-" + (eintraege.size() + 1);
    eintraege.add(new Eintrag(ebene, kennung, text));
    return kennung;
  }

  /** How deep the title of a paragraph stands: below a chapter of the text, where one began. */
  int absatzebene() {
    return kapitel ? OBERSTE + 1 : OBERSTE;
  }

  /** Whether there is enough to choose from. */
  boolean isNoetig() {
    return eintraege.stream().filter(e -> e.ebene() <= OBERSTE + 1).count() >= MINDESTENS;
  }

  /** The contents of the page. */
  String render() {
    StringBuilder html = new StringBuilder("<nav aria-labelledby=\"inhalt\">\n");
    html.append("<p id=\"inhalt\">Inhalt</p>\n<ol>\n");
    eintraege.stream()
        .filter(e -> e.ebene() <= OBERSTE + 1)
        .forEach(
            e ->
                html.append(e.ebene() > OBERSTE ? "<li class=\"tiefer\">" : "<li>")
                    .append("<a href=\"#")
                    .append(e.kennung())
                    .append("\">")
                    .append(escape(e.text()))
                    .append("</a></li>\n"));
    return html.append("</ol>\n</nav>\n").toString();
  }
}
