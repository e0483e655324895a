package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Absender;
import java.util.ArrayList;
import java.util.List;

/** The small lines around a letter. */
final class Briefzeilen {

  private Briefzeilen() {}

  /** Who to ask, and the date. */
  static List<String> info(Brief brief) {
    Absender absender = brief.kopf().absender();
    List<String> lines = new ArrayList<>();
    if (!absender.person().isEmpty()) {
      lines.add("Auskunft: " + absender.person());
    }
    absender.telefon().ifPresent(t -> lines.add("Telefon: " + t));
    absender.email().ifPresent(e -> lines.add("E-Mail: " + e));
    lines.add("Datum: " + Wunschtext.tag(brief.kopf().datum()));
    return lines;
  }

  /** The sender in one line, above the address. */
  static String absender(Brief brief) {
    Absender absender = brief.kopf().absender();
    List<String> parts = new ArrayList<>();
    parts.add(absender.stadt());
    if (!absender.stelle().isEmpty()) {
      parts.add(absender.stelle());
    }
    parts.addAll(absender.anschrift());
    return String.join(" · ", parts);
  }

  /** The letter as plain text, for mail programs that show no HTML. */
  static String text(Brief brief) {
    StringBuilder text = new StringBuilder();
    text.append(brief.anrede()).append("\n\n");
    for (Absatz absatz : brief.absaetze()) {
      append(text, absatz);
    }
    text.append(brief.gruss()).append("\n\n");
    brief.unterschrift().forEach(line -> text.append(line).append('\n'));
    if (!brief.anlagen().isEmpty()) {
      text.append("\nAnlagen: ").append(String.join("; ", brief.anlagen())).append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Absatz absatz) {
    if (absatz instanceof Absatz.Text t) {
      text.append(t.text()).append("\n\n");
    } else if (absatz instanceof Absatz.Ueberschrift u) {
      text.append(u.text()).append('\n');
    } else if (absatz instanceof Absatz.Punkte p) {
      p.punkte().forEach(punkt -> text.append("- ").append(punkt).append('\n'));
      text.append('\n');
    } else if (absatz instanceof Absatz.Tabelle t) {
      for (List<String> zeile : t.zeilen()) {
        text.append("- ");
        for (int i = 0; i < zeile.size(); i++) {
          text.append(i == 0 ? "" : " | ")
              .append(t.kopf().get(i))
              .append(": ")
              .append(zeile.get(i));
        }
        text.append('\n');
      }
      text.append('\n');
    }
  }
}
