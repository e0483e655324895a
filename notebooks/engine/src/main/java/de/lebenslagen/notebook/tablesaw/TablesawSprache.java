package de.lebenslagen.notebook.tablesaw;

import de.lebenslagen.notebook.absatz.Abbruchgrund;
import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Absatzergebnis.Ausgang;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Formulare;
import de.lebenslagen.notebook.absatz.Sprache;
import de.lebenslagen.notebook.absatz.Vervollstaendigung;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.zugriff.Absatzoptionen;
import de.lebenslagen.notebook.zugriff.Einstellungen;
import de.lebenslagen.notebook.zugriff.Objekte;
import de.lebenslagen.notebook.zugriff.Tueren;
import de.lebenslagen.warehouse.model.Abbruch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * {@code %sozialraum.tablesaw}: Java, run by a JShell of the note in this process. It is code of an
 * authorised analyst and may do whatever this process may; a setting switches it off. A paragraph
 * that can't be stopped within {@value #GEDULD_MS} ms is left behind: the note gets a new JShell.
 */
public final class TablesawSprache implements Sprache {

  private static final long GEDULD_MS = 5_000;
  private static final long SCHRITT_MS = 50;
  private static final long SCHLIESSEN_MS = 3_000;

  private final Tueren tueren;
  private final Objekte objekte;
  private final Indikatortabelle indikatortabelle;
  private final Consumer<Abbruchgrund> stopper;
  private final String kennung = UUID.randomUUID().toString();
  private final Werkzeug werkzeug;
  private final Map<String, Object> bekannt = new HashMap<>();
  private @Nullable Schale schale;
  private Zone zone = Zone.OHNE;
  private volatile boolean gestoppt;
  private volatile boolean voll;

  /**
   * @param stopper told when a paragraph prints too much or takes too much memory
   */
  public TablesawSprache(
      Tueren tueren,
      Objekte objekte,
      Indikatortabelle indikatortabelle,
      Consumer<Abbruchgrund> stopper) {
    this.tueren = tueren;
    this.objekte = objekte;
    this.indikatortabelle = indikatortabelle;
    this.stopper = stopper;
    this.werkzeug = new Werkzeug(objekte);
    Werkzeug.register(kennung, werkzeug);
  }

  /** Starts the JShell before it is needed, which takes a second or two. */
  public void preload() {
    if (isAn()) {
      schale();
    }
  }

  private boolean isAn() {
    return tueren.ort().einstellungen().java() == Einstellungen.Javaschalter.AN;
  }

  private synchronized Schale schale() {
    Schale known = schale;
    if (known == null) {
      Druckweiche.install();
      known = Schale.start(kennung);
      schale = known;
    }
    return known;
  }

  @Override
  public Absatzergebnis run(Absatz absatz, Formulare formulare) {
    Einstellungen einstellungen = tueren.ort().einstellungen();
    if (!isAn()) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "Absätze in Java sind hier abgeschaltet.",
          "Bitte %sozialraum.sql oder %sozialraum.indikator verwenden; wer das Zeppelin betreibt, kann"
              + " sie mit der Einstellung sozialraum.java=an erlauben.");
    }
    Absatzoptionen optionen = Absatzoptionen.of(absatz.optionen(), einstellungen);
    Druckfang druck =
        new Druckfang(einstellungen.ausgabeZeichen(), () -> stopper.accept(Abbruchgrund.AUSGABE));
    Javalauf lauf =
        new Javalauf(tueren, objekte, absatz, optionen, formulare, indikatortabelle, druck, zone);
    gestoppt = false;
    voll = false;
    Gang gang = new Gang(absatz.text(), druck, lauf);
    gang.start();
    boolean ended = gang.await();
    zone = lauf.zone();
    if (gang.isSpeichermangel() || voll) {
      Reserve.release();
      voll = true;
      discard();
      stopper.accept(Abbruchgrund.SPEICHER);
    } else if (!ended) {
      discard();
    }
    return result(lauf, gang, ended);
  }

  private Absatzergebnis result(Javalauf lauf, Gang gang, boolean ended) {
    List<Ausgabe> ausgaben = new ArrayList<>(lauf.finish());
    if (gestoppt || !ended) {
      if (!ended || voll) {
        ausgaben.add(
            new Ausgabe.Satz(
                Ausgabe.Ton.WARNUNG,
                "Die Variablen der Java-Absätze sind verloren; was geteilt wurde, ist noch da."));
      }
      return new Absatzergebnis(Ausgang.ABGEBROCHEN, ausgaben, lauf.zone());
    }
    Optional<String> fehler = gang.fehler();
    fehler.ifPresent(f -> ausgaben.add(new Ausgabe.Satz(Ausgabe.Ton.FEHLER, f)));
    Abbruch abbruch = werkzeug.abbruch();
    if (fehler.isPresent() && abbruch != null) {
      ausgaben.add(new Ausgabe.Satz(Ausgabe.Ton.HINWEIS, abbruch.abhilfe()));
    }
    return new Absatzergebnis(
        fehler.isPresent() ? Ausgang.FEHLER : Ausgang.GUT, ausgaben, lauf.zone());
  }

  /** Forgets a JShell that is stuck or full; its thread ends when it can. */
  private synchronized void discard() {
    AtomicReference<@Nullable Schale> old = new AtomicReference<>(schale);
    schale = null;
    bekannt.clear();
    boolean full = voll;
    Thread closer = new Thread(() -> close(old, full), "sozialraum-java-ende");
    closer.setDaemon(true);
    closer.start();
    try {
      closer.join(SCHLIESSEN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A full one lets go of its objects first: its classes may live longer than itself. */
  private static void close(AtomicReference<@Nullable Schale> old, boolean full) {
    Schale last = old.getAndSet(null);
    if (last != null) {
      if (full) {
        last.forget();
      }
      last.close();
    }
  }

  /** A paragraph on its own thread, so that one that can't be stopped holds up nobody. */
  private final class Gang {

    private final String code;
    private final Druckfang druck;
    private final Javalauf lauf;
    private final CountDownLatch ende = new CountDownLatch(1);
    private volatile Schale.@Nullable Verlauf verlauf;
    private volatile @Nullable String unerwartet;
    private volatile boolean mangel;

    Gang(String code, Druckfang druck, Javalauf lauf) {
      this.code = code;
      this.druck = druck;
      this.lauf = lauf;
    }

    void start() {
      Thread thread = new Thread(this::run, "sozialraum-java");
      thread.setDaemon(true);
      thread.start();
    }

    private void run() {
      try {
        Reserve.fill();
        Schale own = schale();
        werkzeug.begin(lauf);
        declareShared(own);
        Druckweiche.direct(druck);
        Schale.Verlauf done = own.run(code);
        done.letzterWert().ifPresent(name -> own.evalQuietly("z.show(" + name + ");"));
        verlauf = done;
      } catch (OutOfMemoryError e) {
        Reserve.release();
        mangel = true; // the error itself would hold the classes in its trace, and so their objects
      } catch (RuntimeException | Error e) {
        unerwartet = e.toString();
      } finally {
        Druckweiche.release();
        ende.countDown();
      }
    }

    /** Waits for the end; after a stop only for a while. False where it is left behind. */
    boolean await() {
      long left = GEDULD_MS;
      try {
        while (!awaitStep()) {
          if (gestoppt) {
            left -= SCHRITT_MS;
            stopShell();
          }
          if (left <= 0) {
            return false;
          }
        }
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        gestoppt = true;
        stopShell();
        return false;
      }
    }

    /** Whether it ended within a step; a heap that is full even for waiting stops it. */
    private boolean awaitStep() throws InterruptedException {
      try {
        return ende.await(SCHRITT_MS, TimeUnit.MILLISECONDS);
      } catch (OutOfMemoryError e) {
        Reserve.release();
        voll = true;
        gestoppt = true;
        return false;
      }
    }

    Optional<String> fehler() {
      String e = unerwartet;
      if (e != null) {
        return Optional.of("Java konnte den Absatz nicht ausführen: " + e);
      }
      Schale.Verlauf done = verlauf;
      return done == null ? Optional.empty() : done.fehler();
    }

    boolean isSpeichermangel() {
      return mangel || Schale.isSpeichermangel(fehler().orElse(null));
    }
  }

  /** Makes variables of what other paragraphs shared since the last one. */
  private void declareShared(Schale own) {
    objekte
        .list()
        .forEach(
            (name, eintrag) -> {
              if (bekannt.get(name) != eintrag.wert() && SourceVersion.isName(name)) {
                String type = typeName(eintrag.wert());
                own.evalQuietly(
                    type
                        + " "
                        + name
                        + " = ("
                        + type
                        + ") z.get(\""
                        + name
                        + "\", "
                        + type
                        + ".class);");
                bekannt.put(name, eintrag.wert());
              }
            });
  }

  private static String typeName(Object wert) {
    if (wert instanceof Table) {
      return "Table";
    }
    Class<?> type = wert.getClass();
    boolean plain =
        type.getPackageName().equals("java.lang") && type.getTypeParameters().length == 0;
    return plain ? type.getSimpleName() : "Object";
  }

  private void stopShell() {
    Schale own = schale;
    if (own != null) {
      own.stop();
    }
  }

  @Override
  public List<Vervollstaendigung> complete(String text, int stelle) {
    if (!isAn()) {
      return List.of();
    }
    return schale().complete(text, stelle).stream()
        .map(c -> new Vervollstaendigung(c, "Java"))
        .toList();
  }

  @Override
  public void cancel(Abbruchgrund grund) {
    if (grund == Abbruchgrund.SPEICHER) {
      Reserve.release();
      voll = true;
    }
    gestoppt = true;
    tueren.halt();
    stopShell();
  }

  @Override
  public void close() {
    Werkzeug.unregister(kennung);
    discard();
  }
}
