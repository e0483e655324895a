package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.intake.RohdatenReader;
import de.lebenslagen.warehouse.model.Ausnahme;
import de.lebenslagen.warehouse.model.Befund;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Pruefvorgabe;
import de.lebenslagen.warehouse.model.Fundstelle;
import de.lebenslagen.warehouse.model.Pruefbericht;
import de.lebenslagen.warehouse.model.Schweregrad;
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

  /**
   * A delivery whose cells are read.
   *
   * @param erlassene findings that Ausnahmen took the effect from
   * @param vermerke what the Pruefbericht says of Ausnahmen
   */
  private record Zwischenstand(
      Lieferung lieferung,
      Fundstelle stelle,
      Befundsammler sammler,
      List<Zeile> zeilen,
      int gelesen,
      Ausnahmen ausnahmen,
      Set<Ausnahme> benutzte,
      List<Befund> erlassene,
      List<Befund> vermerke) {

    Datenquelle datenquelle() {
      return lieferung.datenquelle();
    }

    /** Of counted rows nothing can be waived: there is no cell left to give up. */
    Zwischenstand(Fallzaehlung.Ergebnis counted, Befundsammler sammler) {
      this(
          counted.lieferung(),
          counted.stelle(),
          sammler,
          counted.zeilen(),
          counted.gelesen(),
          Ausnahmen.KEINE,
          Set.of(),
          List.of(),
          List.of());
    }
  }

  /** The rules that mean something for counts that were made here. */
  private static final Set<String> FUER_GEZAEHLTE =
      Set.of(Bestandsregel.LEERE_LIEFERUNG.id(), Bestandsregel.STICHTAG_EINDEUTIG.id());

  private Pruefer() {}

  /** Checks one delivery. */
  public static Pruefergebnis pruefe(
      Lieferung lieferung, Raumverzeichnis raeume, Vergleichsbestand bestand) {
    return pruefe(lieferung, raeume, bestand, Ausnahmen.KEINE);
  }

  /** Checks one delivery, some of whose FEHLER may be waived. */
  public static Pruefergebnis pruefe(
      Lieferung lieferung, Raumverzeichnis raeume, Vergleichsbestand bestand, Ausnahmen ausnahmen) {
    Pruefregeln.requireGueltig(lieferung.datenquelle());
    Zwischenstand read = readCells(lieferung, raeume, ausnahmen);
    return finish(giveUp(read, raeume, bestand), raeume, bestand);
  }

  /**
   * Checks deliveries that belong together: each may be compared with the others, which come before
   * what is already there.
   *
   * @return in the order of the deliveries
   */
  public static List<Pruefergebnis> pruefeAlle(
      List<Lieferung> lieferungen, Raumverzeichnis raeume, Vergleichsbestand bestand) {
    return pruefeAlle(lieferungen, raeume, bestand, Ausnahmen.KEINE);
  }

  /** The addresses of a Fallliste that lie in no known area; read from the file, kept nowhere. */
  public static Arbeitsliste listNichtZuordenbare(Lieferung lieferung, Raumverzeichnis raeume) {
    Arbeitsliste result = new Arbeitsliste();
    Verdeckung verdeckung = Verdeckung.of(lieferung.datenquelle());
    Fallzaehlung.count(
        lieferung, raeume, new Befundsammler(verdeckung), verdeckung, Optional.of(result));
    return result;
  }

  /** The same where some FEHLER may be waived. */
  public static List<Pruefergebnis> pruefeAlle(
      List<Lieferung> lieferungen,
      Raumverzeichnis raeume,
      Vergleichsbestand bestand,
      Ausnahmen ausnahmen) {
    lieferungen.forEach(l -> Pruefregeln.requireGueltig(l.datenquelle()));
    List<Zwischenstand> read =
        lieferungen.stream().map(l -> readCells(l, raeume, ausnahmen)).toList();
    Vergleichsbestand delivered = new Stapel(bestand, read);
    List<Zwischenstand> left = read.stream().map(z -> giveUp(z, raeume, delivered)).toList();
    Vergleichsbestand together = new Stapel(bestand, left);
    return left.stream().map(z -> finish(z, raeume, together)).toList();
  }

  private static Zwischenstand readCells(
      Lieferung lieferung, Raumverzeichnis raeume, Ausnahmen alle) {
    Verdeckung verdeckung = Verdeckung.of(lieferung.datenquelle());
    Befundsammler sammler = new Befundsammler(verdeckung);
    if (lieferung.datenquelle().fallliste().isPresent()) {
      return new Zwischenstand(
          Fallzaehlung.count(lieferung, raeume, sammler, verdeckung, Optional.empty()), sammler);
    }
    Ausnahmen ausnahmen = alle.of(lieferung.datenquelle());
    Zellausnahmen zellausnahmen = new Zellausnahmen(ausnahmen.gueltige());
    Zeilenleser leser = new Zeilenleser(lieferung, raeume, sammler, zellausnahmen);
    RohdatenReader.read(lieferung, leser).ifPresent(sammler::add);
    List<Zeile> zeilen = leser.finish();
    if (!sammler.hasFehler()) {
      new Lesungspruefung(lieferung, leser, zeilen, sammler).check();
    }
    return new Zwischenstand(
        lieferung,
        leser.lieferung(),
        sammler,
        zeilen,
        leser.gelesen(),
        ausnahmen,
        zellausnahmen.benutzte(),
        zellausnahmen.erlassene(),
        List.of());
  }

  /** Takes out the cells of the Ausnahmen that are needed. */
  private static Zwischenstand giveUp(
      Zwischenstand z, Raumverzeichnis raeume, Vergleichsbestand bestand) {
    if (z.ausnahmen().gueltige().isEmpty() || z.sammler().hasFehler()) {
      return z;
    }
    Ausnahmewahl wahl = new Ausnahmewahl(z.ausnahmen().gueltige(), z.benutzte(), z.zeilen());
    Befundsammler delivered = new Befundsammler(wahl);
    checkTables(z, raeume, bestand, delivered);
    List<Befund> notes = new ArrayList<>();
    wahl.listUnnoetige().forEach(a -> notes.add(Ausnahmevermerk.unnoetig(z.stelle(), a)));
    Ausnahmeanwendung left =
        Ausnahmeanwendung.apply(z.datenquelle(), z.zeilen(), wahl.listNoetige());
    left.zellen()
        .forEach((a, count) -> notes.add(Ausnahmevermerk.angewendet(z.stelle(), a, count)));
    List<Befund> waived = new ArrayList<>(z.erlassene());
    delivered.listBefunde().stream()
        .filter(b -> b.schweregrad() == Schweregrad.FEHLER)
        .forEach(waived::add);
    return new Zwischenstand(
        z.lieferung(),
        z.stelle(),
        z.sammler(),
        left.zeilen(),
        z.gelesen(),
        z.ausnahmen(),
        z.benutzte(),
        waived,
        notes);
  }

  private static void checkTables(
      Zwischenstand z, Raumverzeichnis raeume, Vergleichsbestand bestand, Befundsammler sammler) {
    Pruefkontext kontext =
        new Pruefkontext(
            z.stelle(),
            z.datenquelle(),
            z.zeilen() instanceof Fallzeilen counted ? counted.listJeZeit() : z.zeilen(),
            raeume,
            bestand,
            z.ausnahmen());
    boolean gezaehlt = z.datenquelle().fallliste().isPresent();
    Pruefregeln.listTabellenregeln().stream()
        .filter(r -> !gezaehlt || FUER_GEZAEHLTE.contains(r.id()))
        .forEach(r -> check(r, kontext, sammler));
  }

  private static Pruefergebnis finish(
      Zwischenstand z, Raumverzeichnis raeume, Vergleichsbestand bestand) {
    if (!z.sammler().hasFehler()) {
      checkTables(z, raeume, bestand, z.sammler());
      List<Befund> found = z.erlassene().isEmpty() ? List.of() : z.sammler().listBefunde();
      z.erlassene().stream()
          .filter(b -> !found.contains(b))
          .forEach(b -> z.sammler().add(b.ausgenommen()));
    }
    z.vermerke().forEach(z.sammler()::add);
    if (z.sammler().hasFehler()) {
      z.ausnahmen()
          .abgelaufene()
          .forEach(a -> z.sammler().add(Ausnahmevermerk.abgelaufen(z.stelle(), a)));
    }
    Pruefbericht bericht =
        new Pruefbericht(
            z.lieferung().name(),
            z.datenquelle().id(),
            z.gelesen(),
            z.sammler().listBefunde().stream().map(b -> inFile(b, z.lieferung())).toList());
    return bericht.isBestanden()
        ? new Pruefergebnis.Bestanden(new GepruefteLieferung(z.lieferung(), bericht, z.zeilen()))
        : new Pruefergebnis.Zurueckgewiesen(bericht);
  }

  /** The column as it is called in this very file. */
  private static Befund inFile(Befund befund, Lieferung lieferung) {
    Optional<String> spalte = befund.stelle().spalte();
    Optional<String> kopf = spalte.map(lieferung.lesung()::kopf);
    return kopf.equals(spalte)
        ? befund
        : new Befund(
            befund.regel(),
            befund.schweregrad(),
            befund.stelle().atSpalte(kopf.orElseThrow()),
            befund.erwartet(),
            befund.gefunden(),
            befund.abhilfe(),
            befund.anzahl());
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

    private static final int MEISTE_ZUM_VERGLEICH = 1_000_000;

    private final Vergleichsbestand before;
    private final Map<String, Datenquelle> datenquellen = new LinkedHashMap<>();
    private final Map<String, List<Zeile>> zeilen = new LinkedHashMap<>();

    Stapel(Vergleichsbestand before, List<Zwischenstand> all) {
      this.before = before;
      for (Zwischenstand z : all) {
        if (z.sammler().hasFehler() || z.zeilen().size() > MEISTE_ZUM_VERGLEICH) {
          continue; // what is not taken in, or is a register, is nothing to compare with
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
