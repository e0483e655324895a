package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Pruefsumme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A letter as a mail that a mail program opens as a draft ({@code .eml}, RFC 5322): text, HTML and
 * attachments. Equal content gives equal bytes.
 */
public final class BriefMail {

  private static final String CRLF = "\r\n";
  private static final int LINE = 76;

  /** Characters per encoded word of a header: 45 bytes become 60 characters. */
  private static final int WORD_BYTES = 45;

  private final StringBuilder mail = new StringBuilder();

  private BriefMail() {}

  /**
   * A file that goes along.
   *
   * @param typ media type
   */
  public record Anhang(String name, String typ, byte[] inhalt) {}

  /** The bytes of the mail. */
  public static byte[] write(Brief brief, List<Anhang> anhaenge) {
    BriefMail mail = new BriefMail();
    mail.head(brief);
    String outer = boundary("gemischt", brief);
    mail.header("Content-Type", "multipart/mixed; boundary=\"" + outer + "\"");
    mail.line("");
    mail.line("--" + outer);
    mail.text(brief);
    for (Anhang anhang : anhaenge) {
      mail.line("--" + outer);
      mail.attach(anhang);
    }
    mail.line("--" + outer + "--");
    return mail.mail.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void head(Brief brief) {
    header("X-Unsent", "1");
    header("Subject", encode(brief.betreff()));
    brief.kopf().absender().email().ifPresent(e -> header("From", e));
    brief.an().email().ifPresent(e -> header("To", e));
    header("MIME-Version", "1.0");
    header("Content-Language", "de");
  }

  private void text(Brief brief) {
    String inner = boundary("text", brief);
    header("Content-Type", "multipart/alternative; boundary=\"" + inner + "\"");
    line("");
    line("--" + inner);
    part("text/plain; charset=utf-8", Briefzeilen.text(brief).replace("\n", CRLF));
    line("--" + inner);
    part("text/html; charset=utf-8", BriefHtml.render(brief));
    line("--" + inner + "--");
  }

  private void part(String typ, String inhalt) {
    header("Content-Type", typ);
    body(inhalt.getBytes(StandardCharsets.UTF_8));
  }

  private void attach(Anhang anhang) {
    header("Content-Type", anhang.typ());
    header("Content-Disposition", "attachment; filename=\"" + fileName(anhang.name()) + "\"");
    body(anhang.inhalt());
  }

  private void body(byte[] bytes) {
    header("Content-Transfer-Encoding", "base64");
    line("");
    line(
        Base64.getMimeEncoder(LINE, CRLF.getBytes(StandardCharsets.US_ASCII))
            .encodeToString(bytes));
  }

  /** A header is one line: nothing in a value can begin another one. */
  private void header(String name, String value) {
    line(name + ": " + value.replaceAll("\\r?\\n(?! )", " "));
  }

  private void line(String text) {
    mail.append(text).append(CRLF);
  }

  /** Encoded words (RFC 2047), none cut within a character. */
  private static String encode(String text) {
    StringBuilder words = new StringBuilder();
    StringBuilder word = new StringBuilder();
    int bytes = 0;
    for (int c : text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).toArray()) {
      String next = Character.toString(c);
      int length = next.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > WORD_BYTES) {
        append(words, word);
        word.setLength(0);
        bytes = 0;
      }
      word.append(next);
      bytes += length;
    }
    append(words, word);
    return words.toString();
  }

  private static void append(StringBuilder words, CharSequence word) {
    words
        .append(words.isEmpty() ? "" : CRLF + " ")
        .append("=?utf-8?B?")
        .append(
            Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)))
        .append("?=");
  }

  private static String fileName(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static String boundary(String part, Brief brief) {
    return "=_" + part + "_" + Pruefsumme.of(BriefHtml.render(brief)).substring(0, 24);
  }
}
