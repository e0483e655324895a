package de.lebenslagen.ops.cli;

import de.lebenslagen.dashboards.publish.export.Wertestoff;
import de.lebenslagen.dashboards.publish.zitat.Zitat;
import de.lebenslagen.dashboards.publish.zitat.Zitierung;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.indicator.Gebiet;
import de.lebenslagen.warehouse.indicator.Indikator;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.register.Register;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a released figure or file is cited. */
@Command(
    name = "lebenslagen zitiere",
    description = {
      "Sagt, wie ein freigegebener Wert, eine Reihe oder eine Datei zitiert wird: Herausgeber, Indikator",
      "mit Version, Gebietsstand, Datenstand, Freigabe mit Prüfsumme, Quelle und Lizenz."
    },
    footer = {
      "  lebenslagen zitiere arbeitslosenanteil_18_65 --raum Nordstadt --jahr 2022",
      "  lebenslagen zitiere SGB01 --als bibtex",
      "  lebenslagen zitiere ausgabe/export-qgis/gebiete.gpkg"
    })
final class ZitiereBefehl extends Ortsbefehl {

  @Parameters(
      index = "0",
      paramLabel = "INDIKATOR|DATEI",
      description = "Schlüssel, Kürzel oder Name eines Indikators, oder eine freigegebene Datei.")
  private String wort = "";

  @Option(names = "--raum", paramLabel = "GEBIET", description = "Nur dieses Gebiet.")
  private @Nullable String raum;

  @Option(names = "--jahr", paramLabel = "JAHR", description = "Nur dieses Jahr.")
  private @Nullable Integer jahr;

  @Option(
      names = "--als",
      paramLabel = "FORM",
      description = "text, bibtex oder csl (Zotero, Citavi, pandoc); sonst text.")
  private Zitat.Form form = Zitat.Form.TEXT;

  @Mixin private Freigabewahl freigabe = new Freigabewahl();

  ZitiereBefehl(Umgebung umgebung) {
    super(umgebung);
  }

  @Override
  public Integer call() {
    Arbeitsbereich ort = getArbeitsbereich();
    Zugang zugang = Zugang.of(ort, umgebung());
    Optional<Path> datei = findDatei();
    try (Register register = zugang.openRegisterReadOnly()) {
      Optional<Zertifikat.Beleg> beleg = datei.map(d -> Freigabedatei.check(d, register));
      Optional<String> kennung =
          beleg.map(b -> b.zertifikat().freigabe()).or(() -> freigabe.kennung());
      try (Freigabezugang offen = zugang.openFreigabe(register, kennung)) {
        Zitierung zitierung =
            new Zitierung(
                offen,
                register.freigaben().get(offen.zertifikat().freigabe()),
                ExportBefehl.herausgeber(ort));
        Zitat zitat =
            beleg
                .map(b -> zitierung.ofDatei(b.datei(), b.dateiSha256()))
                .orElseGet(() -> zitat(zitierung, offen));
        umgebung().ausgabe().print(zitat.format(form));
      }
    }
    return 0;
  }

  /** The file, where the word names one. */
  private Optional<Path> findDatei() {
    try {
      Path path = resolve(Path.of(wort));
      if (!Files.isRegularFile(path)) {
        return Optional.empty();
      }
      if (raum != null || jahr != null || freigabe.kennung().isPresent()) {
        throw new Abbruch(
            Abbruch.Kategorie.EINGABE,
            "\"--raum\", \"--jahr\" und \"--freigabe\" gehören zu einem Indikator; "
                + path.getFileName()
                + " ist eine Datei.",
            "Bitte weglassen: in ihrem Zertifikat steht, woraus die Datei ist.");
      }
      return Optional.of(path);
    } catch (InvalidPathException e) {
      return Optional.empty(); // no file can be called so
    }
  }

  private Zitat zitat(Zitierung zitierung, Freigabezugang offen) {
    Indikatorkatalog katalog = offen.deklarationen().katalog();
    Indikator indikator = katalog.getByName(wort);
    List<Indikatorwert> alle =
        offen
            .compute(d -> Wertestoff.read(d, katalog, List.of(indikator), Version.nummer()))
            .wert()
            .werte();
    if (alle.isEmpty()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Freigabe "
              + offen.zertifikat().freigabe()
              + " enthält keinen Wert von \""
              + indikator.name()
              + "\".",
          "Mit \"--freigabe KENNUNG\" eine andere nennen; \"lebenslagen freigabe liste\" zeigt alle.");
    }
    Optional<Gebiet> gebiet = Optional.ofNullable(raum).map(r -> getGebiet(r, alle));
    List<Indikatorwert> gemeint =
        alle.stream()
            .filter(w -> gebiet.isEmpty() || w.gebiet().equals(gebiet.get()))
            .filter(w -> jahr == null || w.berichtsjahr() == jahr)
            .toList();
    if (gemeint.isEmpty()) {
      throw ohneJahr(indikator, alle, gebiet);
    }
    return zitierung.ofIndikator(indikator, gemeint, gebiet.map(Gebiet::name));
  }

  private static Gebiet getGebiet(String name, List<Indikatorwert> werte) {
    List<Gebiet> known = werte.stream().map(Indikatorwert::gebiet).distinct().toList();
    return known.stream()
        .filter(g -> g.name().equalsIgnoreCase(name.strip()) || g.schluessel().equals(name.strip()))
        .reduce((earlier, later) -> later) // of the same name the one on the latest Gebietsstand
        .orElseThrow(
            () ->
                new Abbruch(
                    Abbruch.Kategorie.EINGABE,
                    "Zu diesem Indikator gibt es in der Freigabe kein Gebiet \""
                        + name
                        + "\". "
                        + Vorschlaege.satz(name, known.stream().map(Gebiet::name).toList()),
                    "Bitte den Namen oder den Schlüssel eines Gebiets schreiben."));
  }

  private Abbruch ohneJahr(Indikator indikator, List<Indikatorwert> alle, Optional<Gebiet> gebiet) {
    SortedSet<Integer> jahre = new TreeSet<>();
    alle.stream()
        .filter(w -> gebiet.isEmpty() || w.gebiet().equals(gebiet.get()))
        .forEach(w -> jahre.add(w.berichtsjahr()));
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Zu \"" + indikator.name() + "\" ist für " + jahr + " nichts freigegeben.",
        "Freigegeben sind: " + Jahre.format(jahre) + ".");
  }
}
