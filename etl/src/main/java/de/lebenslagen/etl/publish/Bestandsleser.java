package de.lebenslagen.etl.publish;

import de.lebenslagen.etl.check.Pruefer;
import de.lebenslagen.etl.check.Pruefergebnis;
import de.lebenslagen.etl.check.Vergleichsbestand;
import de.lebenslagen.etl.check.Zeile;
import de.lebenslagen.etl.intake.Lieferung;
import de.lebenslagen.etl.star.Lieferangabe;
import de.lebenslagen.warehouse.declaration.Arbeitsbereich;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.register.Dateiablage;
import de.lebenslagen.warehouse.register.Datenstand;
import de.lebenslagen.warehouse.register.Einheitslieferung;
import de.lebenslagen.warehouse.register.LieferungEintrag;
import de.lebenslagen.warehouse.register.Register;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is already there: the files of the Entwurf, else of the current Datenstand, and, for
 * comparisons, the rows of the archived Lieferungen behind them, read when a check asks for them.
 */
public final class Bestandsleser {

  private final Deklarationen deklarationen;
  private final Path zustand;
  private final Bestand bestand;
  private final List<Einheitslieferung> einheiten;
  private final Map<String, Optional<Vergleichsbestand.Bestand>> gelesen = new HashMap<>();

  private Bestandsleser(
      Deklarationen deklarationen,
      Path zustand,
      Bestand bestand,
      List<Einheitslieferung> einheiten) {
    this.deklarationen = deklarationen;
    this.zustand = zustand;
    this.bestand = bestand;
    this.einheiten = List.copyOf(einheiten);
  }

  /** Reads which files and Lieferungen there are; no row yet. */
  public static Bestandsleser read(
      Arbeitsbereich arbeitsbereich, Deklarationen deklarationen, Register register, Clock uhr) {
    Optional<Datenstand> stand =
        register.datenstaende().findEntwurf().or(() -> register.datenstaende().findAktueller());
    if (stand.isEmpty()) {
      return new Bestandsleser(deklarationen, arbeitsbereich.zustand(), Bestand.LEER, List.of());
    }
    String id = stand.get().id();
    Dateiablage ablage = new Dateiablage(arbeitsbereich.zustand(), uhr);
    List<VorhandeneDatei> fakten =
        register.datenstaende().listDateien(id).stream()
            .filter(d -> !d.isDimension())
            .map(
                d ->
                    new VorhandeneDatei(
                        d.tabelle(),
                        new Einheit(d.datenquelle(), d.zeitbezug()),
                        ablage.path(d.sha256())))
            .toList();
    List<Einheitslieferung> einheiten = register.datenstaende().listEinheitslieferungen(id);
    return new Bestandsleser(
        deklarationen,
        arbeitsbereich.zustand(),
        new Bestand(fakten, byEinheit(einheiten)),
        einheiten);
  }

  private static Map<Einheit, List<Lieferangabe>> byEinheit(List<Einheitslieferung> einheiten) {
    Map<Einheit, List<Lieferangabe>> result = new LinkedHashMap<>();
    for (Einheitslieferung e : einheiten) {
      LieferungEintrag l = e.lieferung();
      result
          .computeIfAbsent(new Einheit(l.datenquelle(), e.zeitbezug()), k -> new ArrayList<>())
          .add(new Lieferangabe(l.id(), l.datenquelle(), l.datei(), l.sha256(), l.zeilenAnzahl()));
    }
    return result;
  }

  Bestand bestand() {
    return bestand;
  }

  /** What is already there, as the checks see it. */
  public Vergleichsbestand vergleich() {
    return new Vergleichsbestand() {
      @Override
      public Optional<Vergleichsbestand.Bestand> find(String datenquelle) {
        return Bestandsleser.this.find(datenquelle);
      }

      @Override
      public List<Datenquelle> listDatenquellen() {
        return listVorhandene();
      }
    };
  }

  /** The declared Datenquellen that have at least one file. */
  private List<Datenquelle> listVorhandene() {
    return einheiten.stream()
        .map(e -> e.lieferung().datenquelle())
        .distinct()
        .flatMap(id -> deklarationen.quellen().find(id).stream())
        .toList();
  }

  private Optional<Vergleichsbestand.Bestand> find(String datenquelle) {
    return gelesen.computeIfAbsent(datenquelle, this::load);
  }

  private Optional<Vergleichsbestand.Bestand> load(String id) {
    Optional<Datenquelle> datenquelle = deklarationen.quellen().find(id);
    if (datenquelle.isEmpty()) {
      return Optional.empty();
    }
    List<Zeile> zeilen = new ArrayList<>();
    Map<LieferungEintrag, List<Zeile>> cache = new HashMap<>();
    for (Einheitslieferung e : einheiten) {
      if (e.lieferung().datenquelle().equals(id)) {
        cache.computeIfAbsent(e.lieferung(), l -> loadRows(l, datenquelle.get())).stream()
            .filter(z -> z.zeitbezug().schluessel().equals(e.zeitbezug()))
            .forEach(zeilen::add);
      }
    }
    return zeilen.isEmpty()
        ? Optional.empty()
        : Optional.of(new Vergleichsbestand.Bestand(datenquelle.get(), zeilen));
  }

  /** The rows of an archived Lieferung; none where it was never archived or no longer passes. */
  private List<Zeile> loadRows(LieferungEintrag eintrag, Datenquelle datenquelle) {
    Optional<Path> archived = eintrag.archivPfad().map(zustand::resolve).filter(Files::exists);
    if (archived.isEmpty()) {
      return List.of();
    }
    Lieferung lieferung =
        Lieferung.ofArchived(
            eintrag.id(),
            archived.get(),
            eintrag.datei(),
            eintrag.sha256(),
            eintrag.groesseBytes(),
            datenquelle);
    return Pruefer.pruefe(
                lieferung,
                deklarationen.raeume(),
                Vergleichsbestand.empty(),
                deklarationen.ausnahmen().withAbgelaufene())
            instanceof Pruefergebnis.Bestanden bestanden
        ? bestanden.lieferung().zeilen()
        : List.of();
  }
}
