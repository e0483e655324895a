package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.warehouse.freigabe.Freigabedeklarationen;
import de.lebenslagen.warehouse.freigabe.Freigabezugang;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.indicator.catalogue.Indikatorkatalog;
import de.lebenslagen.warehouse.model.Quellenangabe;
import de.lebenslagen.warehouse.query.Datenbank;
import de.lebenslagen.warehouse.query.Ergebnis;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One opened door: a sealed query file, and what must be said about what comes out of it. */
public final class Tuer implements AutoCloseable {

  private static final Pattern FAKTEN = Pattern.compile("fct_[a-z0-9_]+");
  private static final Pattern UMGERECHNET =
      Pattern.compile("(?i)\\bumgerechnet\\s*\\(\\s*'([a-z0-9_]+)'");
  private static final String STRICHE = "__";

  private final Datenbank datenbank;
  private final Zone zone;
  private final String datenstand;
  private final Optional<Freigabezugang> freigabe;
  private final AutoCloseable geoeffnet;
  private final Supplier<Indikatorkatalog> katalog;
  private final Notizort ort;
  private @Nullable Indikatorsicht indikatoren;

  private Tuer(
      Datenbank datenbank,
      Zone zone,
      String datenstand,
      Optional<Freigabezugang> freigabe,
      AutoCloseable geoeffnet,
      Supplier<Indikatorkatalog> katalog,
      Notizort ort) {
    this.datenbank = datenbank;
    this.zone = zone;
    this.datenstand = datenstand;
    this.freigabe = freigabe;
    this.geoeffnet = geoeffnet;
    this.katalog = katalog;
    this.ort = ort;
  }

  /** Needs the register still open: a release is shown by the indicators that it archived. */
  static Tuer of(Freigabezugang zugang, Notizort ort) {
    Freigabedeklarationen deklarationen = zugang.deklarationen();
    return new Tuer(
        zugang.datenbank(),
        Zone.FREIGEGEBEN,
        zugang.zertifikat().datenstand(),
        Optional.of(zugang),
        zugang,
        deklarationen::katalog,
        ort);
  }

  static Tuer of(Datenbank datenbank, String datenstand, Notizort ort) {
    return new Tuer(
        datenbank,
        Zone.INTERN,
        datenstand,
        Optional.empty(),
        datenbank,
        () -> Indikatorkatalog.read(ort.zugang().arbeitsbereich().indikatoren()),
        ort);
  }

  /** The sealed query file. */
  public Datenbank datenbank() {
    return datenbank;
  }

  /** Who may see what comes out of it. */
  public Zone zone() {
    return zone;
  }

  /** Id of the Datenstand behind it. */
  public String datenstand() {
    return datenstand;
  }

  /** What vouches for it, where it is a Freigabe. */
  public Optional<Zertifikat> zertifikat() {
    return freigabe.map(Freigabezugang::zertifikat);
  }

  /** The indicators over it; read when first asked for. */
  public synchronized Indikatorsicht indikatoren() {
    if (indikatoren == null) {
      indikatoren = Indikatorsicht.read(datenbank, katalog.get(), ort);
    }
    return indikatoren;
  }

  /** Computes something about indicators: behind the door freigabe from published cells only. */
  public <T> Gerechnet<T> compute(Function<Indikatorsicht, T> computation) {
    return freigabe
        .map(f -> Gerechnet.of(f.compute(db -> computation.apply(indikatoren()))))
        .orElseGet(() -> Gerechnet.intern(computation.apply(indikatoren())));
  }

  /** The line under a result. */
  public Ausgabe.Fuss fuss(Collection<String> quellen, Tuerwahl wahl) {
    String vermerk =
        wahl instanceof Tuerwahl.Intern intern
            ? "Zweck: " + intern.zweck()
            : zertifikat().map(Zertifikat::zeile).orElse("");
    return new Ausgabe.Fuss(zone, datenstand, List.copyOf(quellen), vermerk);
  }

  /** The printed sources of Datenquellen. */
  public List<String> listQuellen(Collection<String> datenquellen) {
    TreeSet<String> result = new TreeSet<>();
    datenquellen.forEach(
        d ->
            datenbank
                .katalog()
                .findQuellenangabe(d)
                .filter(q -> !q.text().isBlank())
                .map(Quellenangabe::nachweis)
                .ifPresent(result::add));
    return List.copyOf(result);
  }

  /**
   * The printed sources of the facts behind a query.
   *
   * @param tabellen the tables and views that it reads
   * @param sql its text: what {@code umgerechnet('ewr', …)} reads stands only there
   */
  public List<String> listQuellenOf(Collection<String> tabellen, String sql) {
    TreeSet<String> datenquellen = new TreeSet<>();
    UMGERECHNET.matcher(sql).results().forEach(m -> datenquellen.add(m.group(1)));
    for (String tabelle : tabellen) {
      int striche = tabelle.indexOf(STRICHE);
      if (striche > 0) {
        datenquellen.add(tabelle.substring(0, striche));
      } else if (FAKTEN.matcher(tabelle).matches()) {
        datenquellen.addAll(listDatenquellen(tabelle));
      }
    }
    return listQuellen(datenquellen);
  }

  private List<String> listDatenquellen(String tabelle) {
    try (Ergebnis ergebnis =
        datenbank.query("SELECT DISTINCT datenquelle::VARCHAR FROM " + tabelle)) {
      return ergebnis.list().stream().map(z -> String.valueOf(z.wert(0))).toList();
    }
  }

  @Override
  public void close() {
    try {
      geoeffnet.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
