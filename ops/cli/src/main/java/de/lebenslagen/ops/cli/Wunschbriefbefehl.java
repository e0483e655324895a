package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.brief.Lieferwunsch;
import de.lebenslagen.dashboards.publish.brief.Schreiben;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Lieferstelle;
import de.lebenslagen.warehouse.register.Briefeintrag.Briefgegenstand;
import de.lebenslagen.warehouse.register.Register;
import de.lebenslagen.warehouse.register.Schreibsperre;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the letters that ask for data have in common. */
abstract class Wunschbriefbefehl extends Ortsbefehl {

  private static final int FRIST_WOCHEN = 4;
  private static final int LAENGSTE_FRIST_JAHRE = 2;

  @Parameters(
      arity = "0..*",
      paramLabel = "DATENQUELLE",
      description = "Worum es geht; sonst alles, was zu tun ist.")
  private List<String> datenquellen = List.of();

  @Option(
      names = "--jahr",
      paramLabel = "JAHR",
      description = "Berichtsjahr; sonst die offenen Jahre.")
  private @Nullable Integer jahr;

  @Option(names = "--frist", paramLabel = "TAG", description = "Bis wann; sonst in vier Wochen.")
  private @Nullable LocalDate frist;

  @Option(
      names = "--nach",
      paramLabel = "ORDNER",
      description = "Wohin; sonst ausgabe/briefe im Arbeitsbereich.")
  private @Nullable Path nach;

  Wunschbriefbefehl(Umgebung umgebung) {
    super(umgebung);
  }

  /** The letter to one Lieferstelle; empty where there is nothing to say. */
  abstract Optional<Schreiben> schreiben(
      Lieferlage lage, Lieferstelle an, List<Lieferwunsch> wuensche, LocalDate frist);

  /** Whether the user said what it is about. */
  final boolean isNamed() {
    return !datenquellen.isEmpty();
  }

  @Override
  public final Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    LocalDate heute = LocalDate.now(umgebung().uhr());
    LocalDate until = frist == null ? heute.plusWeeks(FRIST_WOCHEN) : frist;
    requireFrist(until, heute);
    if (jahr != null) {
      Zeitangabe.requireJahr("--jahr", jahr, heute);
    }
    int written = 0;
    try (Register register = Zugang.of(arbeitsbereich, umgebung()).openRegister();
        Schreibsperre sperre = register.acquireSperre("brief")) {
      Lieferlage lage = Lieferlage.of(arbeitsbereich, umgebung(), Optional.of(register));
      Briefschreiber schreiber =
          new Briefschreiber(
              umgebung(),
              arbeitsbereich,
              register,
              sperre,
              Optional.ofNullable(nach).map(this::resolve));
      Wunschliste liste = new Wunschliste(lage, schreiber.heute().getYear() - 1);
      Map<String, List<Lieferwunsch>> wishes =
          liste.listByLieferstelle(
              datenquellen, jahr == null ? OptionalInt.empty() : OptionalInt.of(jahr));
      for (Map.Entry<String, List<Lieferwunsch>> e : wishes.entrySet()) {
        Optional<Schreiben> letter =
            schreiben(lage, lage.kontakte().get(e.getKey()), e.getValue(), until);
        if (letter.isPresent()) {
          schreiber.write(
              letter.get(),
              "",
              subjects(e.getValue()),
              Optional.of(until),
              liste.listVorlagen(e.getValue(), arbeitsbereich.name(), schreiber.heute()));
          written++;
        }
      }
      if (written > 0) {
        schreiber.printWeiter();
      }
    }
    if (written == 0) {
      println("Es ist kein Brief nötig. \"lebenslagen faellig\" zeigt, was zu tun ist.");
    }
    return 0;
  }

  static void requireFrist(LocalDate frist, LocalDate heute) {
    Zeitangabe.requireTag(
        "--frist",
        frist,
        heute,
        heute.plusYears(LAENGSTE_FRIST_JAHRE),
        "Bis dahin soll die Antwort da sein.");
  }

  private static List<Briefgegenstand> subjects(List<Lieferwunsch> wuensche) {
    return wuensche.stream()
        .map(w -> new Briefgegenstand(w.datenquelle().id(), w.berichtsjahr()))
        .toList();
  }
}
