package de.lebenslagen.notebook.sitzung;

import de.lebenslagen.notebook.absatz.Abbruchgrund;
import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Absatzergebnis.Ausgang;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Formulare;
import de.lebenslagen.notebook.absatz.Sprache;
import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.indikator.IndikatorSprache;
import de.lebenslagen.notebook.sql.SqlSprache;
import de.lebenslagen.notebook.tablesaw.TablesawSprache;
import de.lebenslagen.notebook.zugriff.Notizort;
import de.lebenslagen.notebook.zugriff.Objekte;
import de.lebenslagen.notebook.zugriff.Tueren;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.query.Datenbank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One open note. Its paragraphs run one at a time, in any language, and share objects; paragraphs
 * of other notes run beside them. A paragraph ends at the latest at the limits of {@link Frist},
 * and the note lives on.
 */
public final class Notizsitzung implements AutoCloseable {

  /** What stands before the name of a language. */
  public static final String GRUPPE = "sozialraum";

  private final Tueren tueren;
  private final TablesawSprache tablesaw;
  private final Map<String, Sprache> sprachen;
  private final ReentrantLock einer = new ReentrantLock(true);
  private final Set<Lauf> laeufe = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Lauf laufend;

  public Notizsitzung(Notizort ort) {
    Datenbank.preload();
    Objekte objekte = new Objekte();
    this.tueren = new Tueren(ort);
    IndikatorSprache indikator = new IndikatorSprache(tueren, objekte);
    this.tablesaw = new TablesawSprache(tueren, objekte, indikator.tabelle(), this::stop);
    this.sprachen =
        Map.of(
            "sql", new SqlSprache(tueren, objekte),
            "indikator", indikator,
            "tablesaw", tablesaw);
  }

  /** A paragraph that runs or waits. */
  private static final class Lauf {
    private final String kennung;
    private final Sprache sprache;
    private volatile @Nullable Abbruchgrund grund;

    Lauf(String kennung, Sprache sprache) {
      this.kennung = kennung;
      this.sprache = sprache;
    }
  }

  /** Starts what a paragraph in Java would have to wait for. */
  public void preload() {
    tablesaw.preload();
  }

  /** Runs a paragraph that nobody will ask about. */
  public Absatzergebnis run(Absatz absatz, Formulare formulare) {
    return run("", absatz, formulare);
  }

  /**
   * Runs a paragraph, when those before it are done. Whatever goes wrong is part of the result.
   *
   * @param kennung by which it can be cancelled, also while it waits
   */
  public Absatzergebnis run(String kennung, Absatz absatz, Formulare formulare) {
    Lauf lauf;
    try {
      lauf = new Lauf(kennung, getSprache(absatz.sprache()));
    } catch (Abbruch e) {
      return failure(e);
    }
    laeufe.add(lauf);
    einer.lock();
    try {
      laufend = lauf;
      return lauf.grund == null
          ? run(lauf, absatz, formulare)
          : stopped(lauf, List.of(), Zone.OHNE);
    } finally {
      end(lauf);
      einer.unlock();
    }
  }

  /** What stops this paragraph from now on comes too late, and does not reach the next one. */
  private void end(Lauf lauf) {
    synchronized (laeufe) {
      laufend = null;
      laeufe.remove(lauf);
      tueren.resume();
    }
  }

  /** The start of the JShell does not count against the paragraph that needs it first. */
  private Absatzergebnis run(Lauf lauf, Absatz absatz, Formulare formulare) {
    if (lauf.sprache == tablesaw) {
      preload();
    }
    Frist frist = Frist.start(tueren.ort().einstellungen().zeit(), wacht(lauf.sprache), this::stop);
    try {
      return finish(lauf, lauf.sprache.run(absatz, formulare));
    } catch (Abbruch e) {
      return failed(lauf, e);
    } catch (OutOfMemoryError e) {
      lauf.grund = Abbruchgrund.SPEICHER;
      return stopped(lauf, List.of(), Zone.OHNE);
    } finally {
      frist.close();
    }
  }

  /** Only what runs in this process can take its heap. */
  private static Frist.Wacht wacht(Sprache sprache) {
    return sprache instanceof TablesawSprache ? Frist.Wacht.ZEIT_UND_SPEICHER : Frist.Wacht.ZEIT;
  }

  private static Absatzergebnis finish(Lauf lauf, Absatzergebnis ergebnis) {
    boolean stopped = lauf.grund != null && ergebnis.ausgang() != Ausgang.GUT;
    return stopped ? stopped(lauf, ergebnis.ausgaben(), ergebnis.zone()) : ergebnis;
  }

  /** A query that was stopped says so by an Abbruch. */
  private static Absatzergebnis failed(Lauf lauf, Abbruch e) {
    return lauf.grund == null ? failure(e) : stopped(lauf, List.of(), Zone.OHNE);
  }

  private static Absatzergebnis failure(Abbruch e) {
    return new Absatzergebnis(
        Ausgang.FEHLER,
        List.of(
            new Ausgabe.Satz(Ausgabe.Ton.FEHLER, String.valueOf(e.getMessage())),
            new Ausgabe.Satz(Ausgabe.Ton.HINWEIS, e.abhilfe())),
        Zone.OHNE);
  }

  private static Absatzergebnis stopped(Lauf lauf, List<Ausgabe> ausgaben, Zone zone) {
    Abbruchgrund grund = lauf.grund;
    List<Ausgabe> all = new ArrayList<>(ausgaben);
    all.add(
        new Ausgabe.Satz(
            Ausgabe.Ton.FEHLER, grund == null ? Abbruchgrund.HAND.satz() : grund.satz()));
    return new Absatzergebnis(Ausgang.ABGEBROCHEN, all, zone);
  }

  /** Ways to go on in a paragraph of that language; never fails. */
  public List<Vervollstaendigung> complete(String sprache, String text, int stelle) {
    try {
      return getSprache(sprache).complete(text, stelle);
    } catch (Abbruch e) {
      return List.of();
    }
  }

  /** Stops the running paragraph; nothing where none runs. */
  public void cancel() {
    stop(Abbruchgrund.HAND);
  }

  /** Stops the paragraph of that name, whether it runs or waits. */
  public void cancel(String kennung) {
    synchronized (laeufe) {
      laeufe.stream()
          .filter(l -> l.kennung.equals(kennung))
          .forEach(
              l -> {
                l.grund = Abbruchgrund.HAND;
                if (l == laufend) {
                  l.sprache.cancel(Abbruchgrund.HAND);
                }
              });
    }
  }

  /** How far the paragraph of that name is, in percent: 0 where it waits. */
  public int fortschrittProzent(String kennung) {
    Lauf lauf = laufend;
    return lauf != null && lauf.kennung.equals(kennung) ? lauf.sprache.fortschrittProzent() : 0;
  }

  private void stop(Abbruchgrund grund) {
    synchronized (laeufe) {
      Lauf lauf = laufend;
      if (lauf != null) {
        if (lauf.grund == null) {
          lauf.grund = grund;
        }
        lauf.sprache.cancel(grund);
      }
    }
  }

  /** What vouches for the releases that were asked. */
  public List<Zertifikat> listZertifikate() {
    return tueren.listZertifikate();
  }

  private Sprache getSprache(String name) {
    String own = name.startsWith(GRUPPE + ".") ? name.substring(GRUPPE.length() + 1) : name;
    Sprache sprache = sprachen.get(own.equals(GRUPPE) ? "sql" : own);
    if (sprache == null) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Die Sprache \"%" + name + "\" gibt es hier nicht.",
          Vorschlaege.satz(own, sprachen.keySet())
              + " Geschrieben wird sie so: %sozialraum.sql, %sozialraum.indikator,"
              + " %sozialraum.tablesaw.");
    }
    return sprache;
  }

  @Override
  public void close() {
    cancel();
    sprachen.values().forEach(Sprache::close);
    tueren.close();
  }
}
