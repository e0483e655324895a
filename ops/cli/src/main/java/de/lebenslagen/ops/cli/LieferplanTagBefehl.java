package de.lebenslagen.ops.cli;

import de.lebenslagen.warehouse.register.Briefeintrag;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes a day in the life of a letter. */
abstract class LieferplanTagBefehl extends Ortsbefehl {

  @Parameters(index = "0", paramLabel = "NR", description = "Nummer des Briefs.")
  private int nr;

  @Option(names = "--am", paramLabel = "TAG", description = "Sonst heute.")
  private @Nullable LocalDate am;

  LieferplanTagBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  abstract Briefeintrag note(Register register, Schreibsperre sperre, int nummer, LocalDate tag);

  @Override
  public final Integer call() {
    LocalDate heute = LocalDate.now(umgebung().uhr());
    LocalDate tag = am == null ? heute : am;
    try (Register register = Zugang.of(getArbeitsbereich(), umgebung()).openRegister();
        Schreibsperre sperre = register.acquireSperre("lieferplan")) {
      LocalDate geschrieben =
          LocalDate.ofInstant(register.briefe().get(nr).erstelltUm(), umgebung().uhr().getZone());
      Zeitangabe.requireTag(
          "--am",
          tag,
          geschrieben,
          heute,
          "Geschrieben wurde Brief Nr. " + nr + " am " + Tageswert.format(geschrieben) + ".");
      Briefeintrag brief = note(register, sperre, nr, tag);
      println(
          stil().fett("Nr. " + brief.nr())
              + "  "
              + brief.art().bezeichnung()
              + " an "
              + TerminalTabelle.clean(brief.lieferstelle())
              + brief.versandtAm().map(t -> ", versandt am " + Tageswert.format(t)).orElse("")
              + brief
                  .beantwortetAm()
                  .map(t -> ", beantwortet am " + Tageswert.format(t))
                  .orElse(""));
    }
    return 0;
  }

  /** It was sent. */
  @Command(
      name = "versandt",
      description = "Vermerkt, wann ein Brief versandt wurde.",
      footer = "  lebenslagen lieferplan versandt 3 --am 28.11.2026")
  static final class Versandt extends LieferplanTagBefehl {

    Versandt(Umgebung umgebung) {
      super(umgebung);
    }

    @Override
    Briefeintrag note(Register register, Schreibsperre sperre, int nummer, LocalDate tag) {
      return register.briefe().setVersandt(sperre, nummer, tag);
    }
  }

  /** It was answered. */
  @Command(
      name = "beantwortet",
      description = "Vermerkt, wann ein Brief beantwortet wurde, auch ohne Lieferung.",
      footer = "  lebenslagen lieferplan beantwortet 3 --am 10.12.2026")
  static final class Beantwortet extends LieferplanTagBefehl {

    Beantwortet(Umgebung umgebung) {
      super(umgebung);
    }

    @Override
    Briefeintrag note(Register register, Schreibsperre sperre, int nummer, LocalDate tag) {
      return register.briefe().setBeantwortet(sperre, nummer, tag);
    }
  }
}
