package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.GepruefteLieferung;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.staging.Sitzung;
import de.lebenslagen.etl.staging.Staging;
import de.lebenslagen.etl.star.Lieferangabe;
import de.lebenslagen.etl.star.Sternbau;
import de.lebenslagen.etl.star.Sternbau.Quelltabelle;
import de.lebenslagen.etl.star.Sterndatei;
import de.lebenslagen.etl.star.Sternvergleich;
import de.lebenslagen.warehouse.model.Zeitbezug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One load: from checked deliveries to the files that the Entwurf takes over. It writes into the
 * folder of the run and nowhere else, so whatever ends it leaves the workspace as it was.
 */
public final class Ladelauf {

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
    Sternbau bau = new Sternbau(sitzung, ordner.pfad().resolve("stern"), auftrag.merkmale());
    Map<Einheit, GepruefteLieferung> einheiten = assign(auftrag.lieferungen());
    fortschritt.report("Lieferungen bereitstellen", 0, SCHRITTE);
    List<Quelltabelle> quellen = stage(auftrag.lieferungen(), einheiten);
    fortschritt.report("Fakten schreiben", 1, SCHRITTE);
    List<Sterndatei> fakten = bau.writeFakten(quellen);
    fortschritt.report("mit dem bisherigen Stand vergleichen", 2, SCHRITTE);
    Einheitenvergleich vergleich =
        Einheitenvergleich.of(fakten, auftrag.bestand().fakten(), einheiten.keySet());
    Map<Einheit, Lieferangabe> ersetzt = new LinkedHashMap<>();
    einheiten.forEach(
        (einheit, geprueft) -> {
          if (vergleich.geaendert().contains(einheit)) {
            ersetzt.put(einheit, describe(geprueft));
          }
        });
    fortschritt.report("Dimensionen schreiben", 3, SCHRITTE);
    List<Sterndatei> dimensionen =
        bau.writeDimensionen(new Gesamtstand(auftrag, vergleich, ersetzt).dimensionen());
    List<FertigeDatei> dateien =
        Stream.concat(dimensionen.stream(), vergleich.geschrieben().stream())
            .map(Ladelauf::finish)
            .toList();
    fortschritt.report("Dateien sind fertig", SCHRITTE, SCHRITTE);
    return new Ladeergebnis(dateien, vergleich.entfallen(), ersetzt, vergleich.unveraendert());
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
        geprueft.zeilen().size());
  }

  private static FertigeDatei finish(Sterndatei datei) {
    return new FertigeDatei(
        datei.tabelle(),
        datei.datenquelle(),
        datei.zeitbezug(),
        datei.datei(),
        Sternvergleich.countZeilen(datei.datei()));
  }
}
