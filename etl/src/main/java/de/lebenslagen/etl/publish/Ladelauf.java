package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.staging.Sitzung;
import de.lebenslagen.etl.staging.Staging;
import de.lebenslagen.etl.star.Dimensionen;
import de.lebenslagen.etl.star.Einrichtungsorte;
import de.lebenslagen.etl.star.Lieferangabe;
import de.lebenslagen.etl.star.Sternbau;
import de.lebenslagen.etl.star.Sternbau.Quelltabelle;
import de.lebenslagen.etl.star.Sterndatei;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One load: from checked deliveries to the files that the Entwurf takes over. It writes into the
 * folder of the run and nowhere else, so whatever ends it leaves the workspace as it was.
 */
final class Ladelauf {

  private static final int SCHRITTE = 4;

  private final Sitzung sitzung;
  private final Arbeitsordner ordner;
  private final Fortschritt fortschritt;

  public Ladelauf(Sitzung sitzung, Arbeitsordner ordner, Fortschritt fortschritt) {
    this.sitzung = sitzung;
    this.ordner = ordner;
    this.fortschritt = fortschritt;
  }

  /** Writes everything that the order changes and says what that is. Once per run. */
  public Ladeergebnis load(Ladeauftrag auftrag) {
    Map<Einheit, GepruefteLieferung> einheiten = assign(auftrag.lieferungen());
    Path ziel = ordner.pfad().resolve("stern");
    Sternbau bau = new Sternbau(sitzung, ziel, auftrag.merkmale());
    fortschritt.report("Lieferungen bereitstellen", 0, SCHRITTE);
    List<Quelltabelle> quellen = stage(auftrag.lieferungen(), einheiten);
    fortschritt.report("Tabellen schreiben", 1, SCHRITTE);
    List<Sterndatei> tabellen = bau.write(quellen, bekannteDimensionen(auftrag));
    fortschritt.report("mit dem bisherigen Stand vergleichen", 2, SCHRITTE);
    Einheitenvergleich vergleich =
        Einheitenvergleich.of(
            tabellen.stream().filter(Sterndatei::isFakt).toList(),
            auftrag.bestand().fakten(),
            einheiten.keySet());
    Map<Einheit, Lieferangabe> ersetzt = describe(einheiten, vergleich.geaendert());
    fortschritt.report("Stand beschreiben", 3, SCHRITTE);
    Gesamtstand stand = new Gesamtstand(auftrag, vergleich, ersetzt);
    Map<String, List<@Nullable Object[]>> dimensionen = stand.gelieferteDimensionen();
    dimensionen.put(
        Einrichtungsorte.TABELLE,
        Einrichtungsorte.list(
            sitzung, listEinrichtungen(auftrag, vergleich, ersetzt), auftrag.gebiete().lage()));
    List<Sterndatei> gelieferte = bau.write(List.of(), dimensionen);
    fortschritt.report("Dateien sind fertig", SCHRITTE, SCHRITTE);
    return new Ladeergebnis(
        Stream.of(
                tabellen.stream().filter(t -> !t.isFakt()).toList(),
                gelieferte,
                vergleich.geschrieben())
            .flatMap(List::stream)
            .map(Ladelauf::finish)
            .toList(),
        vergleich.entfallen(),
        ersetzt,
        vergleich.unveraendert());
  }

  /** The files with facilities as they will be after the load. */
  private static List<Path> listEinrichtungen(
      Ladeauftrag auftrag, Einheitenvergleich vergleich, Map<Einheit, Lieferangabe> ersetzt) {
    return Stream.concat(
            auftrag.bestand().fakten().stream()
                .filter(d -> Einrichtungsorte.isQuelle(d.tabelle()))
                .filter(d -> !ersetzt.containsKey(d.einheit()))
                .map(VorhandeneDatei::datei),
            vergleich.geschrieben().stream()
                .filter(d -> Einrichtungsorte.isQuelle(d.tabelle()))
                .map(Sterndatei::datei))
        .toList();
  }

  /** The dimensions that do not depend on what is delivered. */
  private static Map<String, List<@Nullable Object[]>> bekannteDimensionen(Ladeauftrag auftrag) {
    Map<String, List<@Nullable Object[]>> result = new TreeMap<>(auftrag.gebiete().zeilen());
    result.putAll(Dimensionen.createDeklarierte(auftrag.datenquellen(), auftrag.merkmale()));
    return result;
  }

  private static Map<Einheit, Lieferangabe> describe(
      Map<Einheit, GepruefteLieferung> einheiten, Set<Einheit> geaendert) {
    Map<Einheit, Lieferangabe> result = new LinkedHashMap<>();
    einheiten.forEach(
        (einheit, geprueft) -> {
          if (geaendert.contains(einheit)) {
            result.put(einheit, describe(geprueft));
          }
        });
    return result;
  }

  /** Which Lieferung each unit comes from: the last one that brings it. */
  private static Map<Einheit, GepruefteLieferung> assign(List<GepruefteLieferung> lieferungen) {
    Map<Einheit, GepruefteLieferung> result = new LinkedHashMap<>();
    for (GepruefteLieferung geprueft : lieferungen) {
      String datenquelle = geprueft.lieferung().datenquelle().id();
      geprueft.zeilen().stream()
          .map(z -> z.zeitbezug())
          .distinct()
          .forEach(z -> result.put(new Einheit(datenquelle, z.schluessel()), geprueft));
    }
    return result;
  }

  private List<Quelltabelle> stage(
      List<GepruefteLieferung> lieferungen, Map<Einheit, GepruefteLieferung> einheiten) {
    Staging staging = new Staging(sitzung);
    List<Quelltabelle> result = new ArrayList<>();
    for (GepruefteLieferung geprueft : lieferungen) {
      Lieferung lieferung = geprueft.lieferung();
      Set<Zeitbezug> eigene =
          geprueft.zeilen().stream()
              .map(z -> z.zeitbezug())
              .distinct()
              .filter(
                  z ->
                      einheiten.get(new Einheit(lieferung.datenquelle().id(), z.schluessel()))
                          == geprueft)
              .collect(Collectors.toSet());
      if (!eigene.isEmpty()) {
        result.add(
            new Quelltabelle(
                lieferung.datenquelle(),
                staging.create(geprueft, z -> eigene.contains(z.zeitbezug())),
                geprueft.zeilen().size()));
      }
    }
    return result;
  }

  private static Lieferangabe describe(GepruefteLieferung geprueft) {
    Lieferung lieferung = geprueft.lieferung();
    return new Lieferangabe(
        lieferung.id(),
        lieferung.datenquelle().id(),
        lieferung.name(),
        lieferung.sha256(),
        geprueft.zeilenAnzahl());
  }

  private static FertigeDatei finish(Sterndatei datei) {
    return new FertigeDatei(
        datei.tabelle(),
        datei.datenquelle(),
        datei.zeitbezug(),
        datei.datei(),
        datei.zeilenAnzahl());
  }
}
