package de.lebenslagen.notebook.zeppelin;

import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Absatzergebnis.Ausgang;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Ausgabe.Tafel;
import de.lebenslagen.notebook.absatz.Ausgabe.Zahlen;
import de.lebenslagen.notebook.seite.Ausgabehtml;
import de.lebenslagen.notebook.seite.Zellentext;
import de.lebenslagen.warehouse.model.Abbruch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.zeppelin.interpreter.InterpreterResult;
import org.apache.zeppelin.interpreter.InterpreterResult.Code;
import org.apache.zeppelin.interpreter.InterpreterResult.Type;
import org.apache.zeppelin.interpreter.InterpreterResultMessage;

/**
 * What a paragraph shows, as messages of Zeppelin: tables as TABLE, so that its own diagrams and
 * filters work, all around them as HTML.
 */
final class Zeppelinausgabe {

  private final List<InterpreterResultMessage> messages = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();

  private Zeppelinausgabe() {}

  static InterpreterResult of(Absatzergebnis ergebnis) {
    Zeppelinausgabe ausgabe = new Zeppelinausgabe();
    ergebnis.ausgaben().forEach(ausgabe::add);
    ausgabe.flush();
    return new InterpreterResult(
        ergebnis.ausgang() == Ausgang.GUT ? Code.SUCCESS : Code.ERROR, ausgabe.messages);
  }

  /** What went wrong before the paragraph could run. */
  static InterpreterResult of(Abbruch abbruch) {
    return new InterpreterResult(
        Code.ERROR, Type.TEXT, abbruch.getMessage() + "\n" + abbruch.abhilfe());
  }

  private void add(Ausgabe ausgabe) {
    if (ausgabe instanceof Tafel tafel) {
      if (!tafel.titel().isEmpty()) {
        html.append("<h4>").append(Ausgabehtml.escape(tafel.titel())).append("</h4>");
      }
      flush();
      messages.add(new InterpreterResultMessage(Type.TABLE, table(tafel)));
    } else if (ausgabe instanceof Ausgabe.Bild bild) {
      html.append(Ausgabehtml.renderBedienbar(bild));
    } else {
      html.append(Ausgabehtml.render(ausgabe));
    }
  }

  private void flush() {
    if (!html.isEmpty()) {
      messages.add(new InterpreterResultMessage(Type.HTML, html.toString()));
      html.setLength(0);
    }
  }

  private static String table(Tafel tafel) {
    List<List<String>> cells =
        tafel.zahlen() == Zahlen.DEUTSCH
            ? Zellentext.formatDeutsch(tafel)
            : tafel.zeilen().stream()
                .map(
                    zeile -> {
                      List<String> row = new ArrayList<>();
                      zeile.forEach(w -> row.add(Zellentext.formatMaschine(w)));
                      return row;
                    })
                .toList();
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            tafel.spalten().stream()
                .map(s -> s.name() + s.einheit().map(e -> " (" + e + ")").orElse(""))
                .toList()));
    cells.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Zeppelinausgabe::cell).collect(Collectors.joining("\t", "", "\n"));
  }

  /** One line without tabs; a cell that begins with a percent sign would be taken for HTML. */
  private static String cell(String text) {
    String plain = text.replaceAll("[\\t\\r\\n\\f\\x0B]+", " ");
    return plain.stripLeading().startsWith("%") ? "\u200b" + plain.stripLeading() : plain;
  }
}
