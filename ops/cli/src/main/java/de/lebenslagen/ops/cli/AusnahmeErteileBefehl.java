package de.lebenslagen.ops.cli;

import de.lebenslagen.etl.check.Pruefregeln;
import de.lebenslagen.etl.publish.Deklarationen;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.declaration.AusnahmeReader;
import de.lebenslagen.warehouse.declaration.AusnahmeWriter;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.raum.Raum;
import de.lebenslagen.warehouse.register.Register;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grants an Ausnahme: writes its file and logs it. */
@Command(
    name = "erteile",
    description = {
      "Erteilt eine Ausnahme. Mit --regel wirkt sie nur, solange die Lieferung diesen Fehler hat;",
      "ohne --regel werden die Spalten nie übernommen, was die Prüfungen auch sagen."
    },
    footer = {
      "  lebenslagen ausnahme erteile wohngeld --spalte residents --regel KOPIERTE_ZELLE --jahr 2018 \\",
      "    --gebiet Nordstadt --grund \"Wert ist kopiert.\" --person \"Sozialplanung\" --bis 31.12.2027"
    })
final class AusnahmeErteileBefehl extends Ortsbefehl {

  private static final int LAENGSTE_JAHRE = 10;

  @Parameters(index = "0", paramLabel = "DATENQUELLE", description = "Deren Lieferungen.")
  private String datenquelle = "";

  @Option(
      names = "--spalte",
      required = true,
      paramLabel = "NAME",
      description = "Deren Werte nicht übernommen werden; mehrmals möglich.")
  private List<String> spalten = List.of();

  @Option(
      names = "--regel",
      paramLabel = "REGEL",
      description = "Deren Fehler nicht mehr aufhalten; mehrmals möglich.")
  private List<String> regeln = List.of();

  @Option(names = "--jahr", paramLabel = "JAHR", description = "Nur dieses; mehrmals möglich.")
  private List<Integer> jahre = List.of();

  @Option(
      names = "--gebiet",
      paramLabel = "GEBIET",
      description = "Nur dieses: Name oder Schlüssel; mehrmals möglich.")
  private List<String> gebiete = List.of();

  @Option(
      names = "--grund",
      required = true,
      paramLabel = "TEXT",
      description = "Warum; steht überall, wo der Wert stünde.")
  private String grund = "";

  @Option(
      names = "--person",
      required = true,
      paramLabel = "NAME",
      description = "Wer sie verantwortet.")
  private String person = "";

  @Option(
      names = "--bis",
      required = true,
      paramLabel = "TAG",
      description = "Letzter Tag, an dem sie gilt, etwa 31.12.2027.")
  private LocalDate bis = LocalDate.MIN;

  AusnahmeErteileBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich arbeitsbereich = getArbeitsbereich();
    LocalDate heute = LocalDate.now(umgebung().uhr());
    requireZeiten(heute);
    Deklarationen deklarationen = Deklarationsleser.read(arbeitsbereich, umgebung().uhr());
    Datenquelle quelle = deklarationen.getDatenquelle(datenquelle);
    Ausnahme ausnahme =
        new Ausnahme(
            freeId(arbeitsbereich),
            quelle.id(),
            spalten,
            regeln,
            jahre,
            gebiete.stream().map(g -> schluessel(deklarationen, quelle, g)).toList(),
            text("--grund", grund),
            text("--person", person),
            heute,
            bis,
            Optional.empty());
    requireNeu(deklarationen, ausnahme, heute);
    Pruefregeln.requireGueltig(ausnahme);
    AusnahmeReader.requireSpalten(ausnahme, quelle);
    try (Register register = Zugang.of(arbeitsbereich, umgebung()).openRegister()) {
      AusnahmeWriter.write(arbeitsbereich.ausnahmen(), ausnahme);
      register.protokoll().append("ausnahme-erteilt", ausnahme.id() + ": " + ausnahme.grund());
    }
    println(
        "Erteilt: "
            + stil().fett(ausnahme.id())
            + " ("
            + ausnahme.umfang()
            + "), bis "
            + Tageswert.format(bis)
            + ".");
    println("Weiter mit:  lebenslagen aufnehmen DATEI   die Lieferung noch einmal aufnehmen");
    return 0;
  }

  private void requireZeiten(LocalDate heute) {
    if (bis.isBefore(heute)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Eine Ausnahme bis " + Tageswert.format(bis) + " wäre schon abgelaufen.",
          "Bei \"--bis\" einen Tag ab heute nennen, am besten den der nächsten Lieferung.");
    }
    Zeitangabe.requireTag(
        "--bis",
        bis,
        heute,
        heute.plusYears(LAENGSTE_JAHRE),
        "Eine Ausnahme gilt höchstens zehn Jahre; danach wird neu entschieden.");
    jahre.forEach(j -> Zeitangabe.requireJahr("--jahr", j, heute));
  }

  /** The same twice would only be two files to revoke. */
  private static void requireNeu(Deklarationen deklarationen, Ausnahme ausnahme, LocalDate heute) {
    deklarationen.ausnahmen().gueltige().stream()
        .filter(a -> a.isGueltig(heute) && a.isGleichenUmfangs(ausnahme))
        .findFirst()
        .ifPresent(
            a -> {
              throw new Abbruch(
                  Abbruch.Kategorie.EINGABE,
                  "Diese Ausnahme gibt es schon: "
                      + a.id()
                      + " ("
                      + a.umfang()
                      + "), bis "
                      + Tageswert.format(a.giltBis())
                      + ".",
                  "Soll sie länger gelten oder anders begründet sein, zuerst \"lebenslagen ausnahme"
                      + " widerrufe "
                      + a.id()
                      + "\".");
            });
  }

  private static String text(String option, String text) {
    if (text.isBlank()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"" + option + "\" ist leer.",
          "Eine Ausnahme ohne " + option.substring(2) + " gibt es nicht; bitte ausfüllen.");
    }
    return text.strip();
  }

  /** Named after what it is about; with a number where there is one of that name. */
  private String freeId(Arbeitsbereich arbeitsbereich) {
    List<String> parts = new ArrayList<>(List.of(datenquelle));
    jahre.forEach(j -> parts.add(String.valueOf(j)));
    String name = String.join("_", parts);
    String base = name.substring(0, Math.min(name.length(), 70));
    String id = base;
    for (int i = 2; exists(arbeitsbereich.ausnahmen(), id); i++) {
      id = base + "_" + i;
    }
    return id;
  }

  private static boolean exists(Path ordner, String id) {
    return Files.exists(ordner.resolve(id + ".yml"));
  }

  private static String schluessel(Deklarationen deklarationen, Datenquelle quelle, String gebiet) {
    if (gebiet.equals(Ausnahme.OHNE_GEBIET)) {
      return gebiet;
    }
    List<Raum> raeume =
        quelle.raumbezuege().stream()
            .flatMap(
                r ->
                    deklarationen
                        .raeume()
                        .list(r.raumgliederung(), r.gebietsstand(), r.ebene())
                        .stream())
            .toList();
    return raeume.stream()
        .filter(r -> r.id().schluessel().equals(gebiet) || r.name().equalsIgnoreCase(gebiet))
        .map(r -> r.id().schluessel())
        .findFirst()
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Das Gebiet \"" + gebiet + "\" gibt es in " + quelle.id() + " nicht.",
                    Vorschlaege.satz(gebiet, raeume.stream().map(Raum::name).toList())));
  }
}
