package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.steckbrief.Steckbrief;
import de.lebenslagen.dashboards.publish.steckbrief.Steckbriefe;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.register.Register;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two printed pages about each area. */
@Command(
    name = "steckbrief",
    description = {
      "Schreibt je Gebiet zwei Seiten A4 als PDF: Lage, wer hier lebt, was sicher anders ist, die",
      "zwölf Kennzahlen des Indikatorensets neben der Stadt, Entwicklung und was fehlt. Druckfertig",
      "und barrierefrei (PDF/UA-1); neben jedem PDF liegt sein Zertifikat."
    },
    footer = {
      "  lebenslagen bericht steckbrief --alle",
      "  lebenslagen bericht steckbrief --raum Nordstadt --nach /srv/druck"
    })
final class BerichtSteckbriefBefehl extends Ortsbefehl {

  /** How many are made between two reports. */
  private static final int ZUGLEICH = 4;

  /** Which areas: some, or all. */
  static final class Auswahl {
    @Option(
        names = "--raum",
        paramLabel = "GEBIET",
        description = "Schlüssel oder Name eines Gebiets; auch mehrmals.")
    private List<String> raeume = List.of();

    @Option(names = "--alle", description = "Für jedes Gebiet einen.")
    private boolean alle;
  }

  @ArgGroup(multiplicity = "1")
  private Auswahl auswahl = new Auswahl();

  @Mixin private Freigabewahl freigabe = new Freigabewahl();

  @Mixin private Setwahl set = new Setwahl();

  @Option(
      names = "--jahr",
      paramLabel = "JAHR",
      description = "Bis zu welchem Berichtsjahr erzählt wird; sonst bis zum letzten.")
  private @Nullable Integer jahr;

  @Option(
      names = "--nach",
      paramLabel = "ORDNER",
      description = "Wohin; sonst ausgabe/steckbriefe. Überschrieben wird nichts.")
  private @Nullable Path nach;

  BerichtSteckbriefBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich ort = getArbeitsbereich();
    Path ziel = nach == null ? ort.ausgabe().resolve("steckbriefe") : resolve(nach);
    Stoffwahl wahl =
        new Stoffwahl(set.id(), jahr == null ? OptionalInt.empty() : OptionalInt.of(jahr));
    Zugang zugang = Zugang.of(ort, umgebung());
    try (Register register = zugang.openRegisterReadOnly();
        Freigabezugang offen = zugang.openFreigabe(register, freigabe.kennung())) {
      Steckbriefe steckbriefe = Steckbriefe.open(wahl.of(ort, register, offen));
      Set<Gebiet> wanted = pick(steckbriefe.raeume());
      try (Steckbriefordner ordner =
          Steckbriefordner.open(ziel, wanted.stream().map(steckbriefe::dateiname).toList())) {
        print(steckbriefe, wanted, ordner, offen.zertifikat());
        ordner.publish();
      }
      println("");
      println(stil().blass("  " + offen.zertifikat().zeile()));
      println("  In " + ziel);
    }
    return 0;
  }

  /** Some at a time on all cores, told in their order when they are ready. */
  private void print(
      Steckbriefe steckbriefe, Set<Gebiet> wanted, Steckbriefordner ordner, Zertifikat zertifikat) {
    List<Gebiet> all = List.copyOf(wanted);
    for (int from = 0; from < all.size(); from += ZUGLEICH) {
      List<Gebiet> part = all.subList(from, Math.min(from + ZUGLEICH, all.size()));
      int nr = from;
      for (Steckbrief fertig : part.parallelStream().map(steckbriefe::write).toList()) {
        ordner.write(fertig, zertifikat);
        nr++;
        tell(fertig, all.size() > 1 ? "[" + nr + "/" + all.size() + "] " : "");
      }
    }
  }

  private void tell(Steckbrief fertig, String zaehler) {
    println(
        zaehler
            + stil().fett(fertig.raum().name())
            + stil().blass("  " + fertig.dateiname() + ", " + kilobytes(fertig) + " kB"));
  }

  private static long kilobytes(Steckbrief fertig) {
    return Math.round(fertig.pdf().length / 1000.0);
  }

  private Set<Gebiet> pick(List<Gebiet> raeume) {
    if (auswahl.alle) {
      return new LinkedHashSet<>(raeume);
    }
    Set<Gebiet> result = new LinkedHashSet<>();
    auswahl.raeume.forEach(r -> result.add(get(raeume, r)));
    return result;
  }

  /** By key, the whole key or the name; case makes no difference. */
  private static Gebiet get(List<Gebiet> raeume, String wanted) {
    List<Gebiet> found =
        raeume.stream().filter(r -> names(r).contains(wanted.toLowerCase(Locale.GERMANY))).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.size() > 1) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"" + wanted + "\" heißen mehrere Gebiete.",
          "Bitte den Schlüssel nennen: "
              + String.join(" oder ", found.stream().map(BerichtSteckbriefBefehl::key).toList())
              + ".");
    }
    throw new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Ein Gebiet \"" + wanted + "\" gibt es in dieser Freigabe nicht.",
        Vorschlaege.satz(
            wanted,
            raeume.stream().map(Gebiet::name).toList(),
            "\"lebenslagen raum liste\" zeigt alle Gebiete."));
  }

  private static Set<String> names(Gebiet raum) {
    return Stream.of(raum.name(), key(raum), raum.schluessel())
        .map(n -> n.toLowerCase(Locale.GERMANY))
        .collect(Collectors.toSet());
  }

  private static String key(Gebiet raum) {
    return raum.raeume().get(0).schluessel();
  }
}
