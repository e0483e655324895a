package de.lebenslagen.dashboards.publish.zitat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What must be said so that somebody else finds the very same figure again: who, what, by which
 * declaration, on which areas, from which Datenstand and Freigabe, from which sources.
 *
 * @param herausgeber who publishes
 * @param tag of the Freigabe
 * @param titel what is cited
 * @param schluessel that names it in reference managers, ASCII
 * @param angaben further details, in the order in which they are printed
 * @param quellen where the counts come from, each with its licence
 */
public record Zitat(
    String herausgeber,
    LocalDate tag,
    String titel,
    String schluessel,
    List<String> angaben,
    List<String> quellen,
    Zertifikat zertifikat) {

  /** The forms in which a citation is written. */
  public enum Form {
    /** One sentence. */
    TEXT,
    /** An entry for LaTeX. */
    BIBTEX,
    /** CSL-JSON: Zotero, Citavi, pandoc. */
    CSL
  }

  public Zitat {
    angaben = List.copyOf(angaben);
    quellen = List.copyOf(quellen);
  }

  /** The citation in a form, with a line break at the end. */
  public String format(Form form) {
    return switch (form) {
      case TEXT -> text() + "\n";
      case BIBTEX -> bibtex();
      case CSL -> csl();
    };
  }

  /** As a sentence, German. */
  public String text() {
    return herausgeber + " (" + tag.getYear() + "): " + titel + ". " + nachweis() + ".";
  }

  private String nachweis() {
    List<String> parts = new ArrayList<>(angaben);
    parts.add("Datenstand " + zertifikat.datenstand());
    parts.add(
        "Freigabe " + zertifikat.freigabe() + " (SHA-256 " + zertifikat.registerSha256() + ")");
    parts.add("Quelle: " + String.join("; ", quellen));
    return String.join(". ", parts);
  }

  private String bibtex() {
    return "@misc{"
        + schluessel
        + ",\n"
        + field("author", "{" + latex(herausgeber) + "}")
        + field("title", latex(titel))
        + field("year", String.valueOf(tag.getYear()))
        + field("month", tag.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT))
        + field("howpublished", latex("Datenstand " + zertifikat.datenstand()))
        + field("note", latex(nachweis()))
        + "}\n";
  }

  private static String field(String name, String value) {
    return "  " + name + " = {" + value + "},\n";
  }

  /** Signs that mean something to LaTeX mean themselves. */
  static String latex(String text) {
    StringBuilder result = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\' -> result.append("\\textbackslash{}");
        case '~' -> result.append("\\textasciitilde{}");
        case '^' -> result.append("\\textasciicircum{}");
        case '{', '}', '$', '&', '#', '%', '_' -> result.append('\\').append(c);
        default -> result.append(c < ' ' ? ' ' : c);
      }
    }
    return result.toString();
  }

  private String csl() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringField("id", schluessel);
      json.writeStringField("type", "dataset");
      json.writeStringField("title", titel);
      json.writeFieldName("author");
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringField("literal", herausgeber);
      json.writeEndObject();
      json.writeEndArray();
      json.writeStringField("publisher", herausgeber);
      json.writeFieldName("issued");
      json.writeStartObject();
      json.writeFieldName("date-parts");
      json.writeStartArray();
      json.writeArray(new int[] {tag.getYear(), tag.getMonthValue(), tag.getDayOfMonth()}, 0, 3);
      json.writeEndArray();
      json.writeEndObject();
      json.writeStringField("version", "Datenstand " + zertifikat.datenstand());
      json.writeStringField("number", zertifikat.freigabe());
      json.writeStringField("language", "de");
      json.writeStringField("note", nachweis());
      json.writeEndObject();
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory can't fail.", e);
    }
    return text + "\n";
  }
}
