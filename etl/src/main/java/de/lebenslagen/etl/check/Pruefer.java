package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.RohdatenReader;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Pruefvorgabe;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Zeitbezug;
import de.lebenslagen.warehouse.raum.Raumverzeichnis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks deliveries: first every cell for itself; when all of them are values, the table as a whole
 * and against other tables. A delivery passes whole or not at all.
 */
public final class Pruefer {

  private record Zwischenstand(
      Lieferung lieferung,
      Fundstelle stelle,
      Befundsammler sammler,
      List<Zeile> zeilen,
      int gelesen) {}

  private Pruefer() {}

  /** Checks one delivery. */
  public static Pruefergebnis pruefe(
      Lieferung lieferung, Raumverzeichnis raeume, Vergleichsbestand bestand) {
    Pruefregeln.requireGueltig(lieferung.datenquelle());
    return finish(readCells(lieferung, raeume), raeume, bestand);
  }

  /**
   * Checks deliveries that belong together: each may be compared with the others, which come before
   * what is already there.
   *
   * @return in the order of the deliveries
   */
  public static List<Pruefergebnis> pruefeAlle(
      List<Lieferung> lieferungen, Raumverzeichnis raeume, Vergleichsbestand bestand) {
    lieferungen.forEach(l -> Pruefregeln.requireGueltig(l.datenquelle()));
    List<Zwischenstand> all = lieferungen.stream().map(l -> readCells(l, raeume)).toList();
    Vergleichsbestand together = new Stapel(bestand, all);
    return all.stream().map(z -> finish(z, raeume, together)).toList();
  }

  private static Zwischenstand readCells(Lieferung lieferung, Raumverzeichnis raeume) {
    Befundsammler sammler = new Befundsammler();
    Zeilenleser leser = new Zeilenleser(lieferung.datenquelle(), lieferung.name(), raeume, sammler);
    RohdatenReader.read(lieferung, leser).ifPresent(sammler::add);
    return new Zwischenstand(
        lieferung, leser.lieferung(), sammler, leser.finish(), leser.gelesen());
  }

  private static Pruefergebnis finish(
      Zwischenstand z, Raumverzeichnis raeume, Vergleichsbestand bestand) {
    Lieferung lieferung = z.lieferung();
    if (!z.sammler().hasFehler()) {
      Pruefkontext kontext =
          new Pruefkontext(z.stelle(), lieferung.datenquelle(), z.zeilen(), raeume, bestand);
      Pruefregeln.listTabellenregeln().forEach(r -> check(r, kontext, z.sammler()));
    }
    Pruefbericht bericht =
        new Pruefbericht(
            lieferung.name(), lieferung.datenquelle().id(), z.gelesen(), z.sammler().listBefunde());
    return bericht.isBestanden()
        ? new Pruefergebnis.Bestanden(new GepruefteLieferung(lieferung, bericht, z.zeilen()))
        : new Pruefergebnis.Zurueckgewiesen(bericht);
  }

  private static void check(Tabellenregel regel, Pruefkontext kontext, Befundsammler sammler) {
    Set<String> claimed = new HashSet<>();
    boolean claimedAll = false;
    for (Pruefvorgabe vorgabe : kontext.datenquelle().pruefungen()) {
      if (vorgabe.regel().equals(regel.id())) {
        regel.check(kontext, Pruefauftrag.of(regel.beschreibung(), vorgabe, sammler));
        List<String> columns = vorgabe.angaben().get(Pruefauftrag.SPALTEN);
        claimedAll |= columns == null;
        claimed.addAll(columns == null ? List.of() : columns);
      }
    }
    if (regel.isStandard() && !claimedAll) {
      regel.check(
          kontext, Pruefauftrag.standard(regel.beschreibung(), c -> !claimed.contains(c), sammler));
    }
  }

  /** The rows of a batch, which hide what was there before for the same times. */
  private static final class Stapel implements Vergleichsbestand {

    private final Vergleichsbestand before;
    private final Map<String, Datenquelle> datenquellen = new LinkedHashMap<>();
    private final Map<String, List<Zeile>> zeilen = new LinkedHashMap<>();

    Stapel(Vergleichsbestand before, List<Zwischenstand> all) {
      this.before = before;
      for (Zwischenstand z : all) {
        if (z.sammler().hasFehler()) {
          continue; // what is not taken in is nothing to compare with
        }
        Datenquelle datenquelle = z.lieferung().datenquelle();
        datenquellen.put(datenquelle.id(), datenquelle);
        zeilen.computeIfAbsent(datenquelle.id(), id -> new ArrayList<>()).addAll(z.zeilen());
      }
    }

    @Override
    public List<Datenquelle> listDatenquellen() {
      List<Datenquelle> result = new ArrayList<>(datenquellen.values());
      before.listDatenquellen().stream()
          .filter(d -> !datenquellen.containsKey(d.id()))
          .forEach(result::add);
      return result;
    }

    @Override
    public Optional<Bestand> find(String id) {
      Datenquelle datenquelle = datenquellen.get(id);
      if (datenquelle == null) {
        return before.find(id);
      }
      List<Zeile> result = new ArrayList<>(zeilen.getOrDefault(id, List.of()));
      Set<Zeitbezug> times = new HashSet<>();
      result.forEach(z -> times.add(z.zeitbezug()));
      before
          .find(id)
          .ifPresent(
              b ->
                  b.zeilen().stream()
                      .filter(z -> !times.contains(z.zeitbezug()))
                      .forEach(result::add));
      return Optional.of(new Bestand(datenquelle, result));
    }
  }
}
