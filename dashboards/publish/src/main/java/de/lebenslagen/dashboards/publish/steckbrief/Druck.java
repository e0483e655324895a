package de.lebenslagen.dashboards.publish.steckbrief;

import de.lebenslagen.dashboards.publish.druck.PdfWriter;
import de.lebenslagen.dashboards.publish.druck.Pdfdokument;
import de.lebenslagen.dashboards.publish.gestaltung.Stilvorlage;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Fills the template and prints it on two pages. */
final class Druck {

  private static final int SEITEN = 2;

  private final LocalDate tag;
  private final String stil = Stilvorlage.fill(readStil());
  private final TemplateEngine vorlagen =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Druck.class.getClassLoader(), Druck.class.getPackageName());

  /**
   * @param tag the day that the document says it was made
   */
  Druck(LocalDate tag) {
    this.tag = tag;
  }

  /** The most that finds room on two pages. */
  Pdfdokument fit(Function<Umfang, Steckbriefblatt> blatt) {
    for (Umfang umfang : Umfang.values()) {
      Pdfdokument pdf = print(blatt.apply(umfang));
      if (pdf.seiten() == SEITEN) {
        return pdf;
      }
    }
    throw new IllegalStateException(
        "No way to keep this on two pages: " + blatt.apply(Umfang.KNAPP).titel());
  }

  private Pdfdokument print(Steckbriefblatt blatt) {
    StringOutput out = new StringOutput(1 << 16);
    vorlagen.render("steckbrief.jte", Map.of("b", blatt, "stil", stil), out);
    return PdfWriter.write(out.toString(), tag);
  }

  private static String readStil() {
    String name = "steckbrief.css";
    try (InputStream in = Objects.requireNonNull(Druck.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A resource of the program is unreadable: " + name, e);
    }
  }
}
