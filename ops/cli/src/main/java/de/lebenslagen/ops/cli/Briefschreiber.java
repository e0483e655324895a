package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.brief.Brief;
import de.lebenslagen.dashboards.publish.brief.BriefMail.Anhang;
import de.lebenslagen.dashboards.publish.brief.Briefkopf;
import de.lebenslagen.dashboards.publish.brief.Schreiben;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.KontaktReader;
import de.lebenslagen.warehouse.register.Briefeintrag;
import de.lebenslagen.warehouse.register.Briefeintrag.Briefgegenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes letters, records them, and says where they are and what is missing in them. */
final class Briefschreiber {

  private final Umgebung umgebung;
  private final Arbeitsbereich arbeitsbereich;
  private final Register register;
  private final Schreibsperre sperre;
  private final KontaktReader.Kontakte kontakte;
  private final Path ordner;

  /**
   * @param ordner where the letters go; empty: below {@code ausgabe}
   */
  Briefschreiber(
      Umgebung umgebung,
      Arbeitsbereich arbeitsbereich,
      Register register,
      Schreibsperre sperre,
      Optional<Path> ordner) {
    this.umgebung = umgebung;
    this.arbeitsbereich = arbeitsbereich;
    this.register = register;
    this.sperre = sperre;
    this.kontakte = KontaktReader.read(arbeitsbereich);
    this.ordner = ordner.orElse(arbeitsbereich.ausgabe().resolve("briefe"));
  }

  LocalDate heute() {
    return LocalDate.now(umgebung.uhr());
  }

  /**
   * Writes and records one letter.
   *
   * @param zusatz what tells its file from others of the day, besides kind and receiver
   * @param frist by when an answer is asked for
   */
  void write(
      Schreiben schreiben,
      String zusatz,
      List<Briefgegenstand> gegenstaende,
      Optional<LocalDate> frist,
      List<Anhang> anlagen) {
    Brief brief = schreiben.toBrief(new Briefkopf(kontakte.absender(), heute()));
    String name =
        heute()
            + "-"
            + brief.art().name().toLowerCase(Locale.ROOT)
            + "-"
            + Briefablage.slug(schreiben.an().name())
            + (zusatz.isEmpty() ? "" : "-" + Briefablage.slug(zusatz));
    new Briefablage(arbeitsbereich, ordner).write(name, brief, anlagen);
    Briefeintrag eintrag =
        register
            .briefe()
            .record(
                sperre,
                Briefeintrag.neu(
                    brief.art(),
                    schreiben.an().name(),
                    name,
                    gegenstaende,
                    umgebung.uhr().instant(),
                    frist));
    Stil stil = Stil.of(umgebung);
    umgebung
        .ausgabe()
        .println(
            stil.fett("Nr. " + eintrag.nr())
                + "  "
                + brief.art().bezeichnung()
                + " an "
                + TerminalTabelle.clean(schreiben.an().name())
                + ":  "
                + ordner.resolve(name)
                + stil.blass(" (.docx, .html, .eml)"));
  }

  /** What to do next, and what the town has not yet said about itself. */
  void printWeiter() {
    if (!kontakte.absender().isVollstaendig()) {
      umgebung
          .ausgabe()
          .println(
              Stil.of(umgebung).gelb("Absender fehlt: ")
                  + "Name und Anschrift in "
                  + arbeitsbereich.wurzel().resolve(KontaktReader.DATEI)
                  + " eintragen, dann noch einmal schreiben.");
    }
    umgebung.ausgabe().println("Ist ein Brief weg:  lebenslagen lieferplan versandt NR --am TAG");
  }
}
