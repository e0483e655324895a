package de.lebenslagen.notebook.seite;

import de.lebenslagen.notebook.absatz.Absatz;
import de.lebenslagen.notebook.absatz.Absatzergebnis;
import de.lebenslagen.notebook.absatz.Absatzergebnis.Ausgang;
import de.lebenslagen.notebook.absatz.Ausgabe;
import de.lebenslagen.notebook.absatz.Zone;
import de.lebenslagen.notebook.seite.Notiz.Notizabsatz;
import de.lebenslagen.notebook.sitzung.Notizsitzung;
import de.lebenslagen.notebook.zugriff.Notizort;
import de.lebenslagen.notebook.zugriff.Tuerwahl;
import de.lebenslagen.warehouse.freigabe.Zertifikat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs a note from its first to its last paragraph, by the same classes as a notebook server. */
public final class Notizlauf {

  private static final Set<String> TEXT = Set.of("md", "markdown", "flexmark");

  private final Notizort ort;
  private final Parameterformulare formulare;

  /**
   * @param parameter values of forms, by name
   */
  public Notizlauf(Notizort ort, Map<String, String> parameter) {
    this.ort = ort;
    this.formulare = new Parameterformulare(parameter);
  }

  /** A paragraph that ran, or a text. */
  sealed interface Stueck {}

  /** Markdown. */
  record Text(String markdown) implements Stueck {}

  /**
   * A paragraph that ran.
   *
   * @param angaben the values of its forms
   */
  record Gelaufen(
      Notizabsatz absatz, Absatz gelesen, Absatzergebnis ergebnis, Map<String, String> angaben)
      implements Stueck {}

  /**
   * A whole run.
   *
   * @param zertifikate of the releases that were asked
   */
  public record Ergebnis(Notiz notiz, List<Stueck> stuecke, List<Zertifikat> zertifikate) {
    public Ergebnis {
      stuecke = List.copyOf(stuecke);
      zertifikate = List.copyOf(zertifikate);
    }

    private List<Gelaufen> gelaufene() {
      return stuecke.stream().filter(Gelaufen.class::isInstance).map(Gelaufen.class::cast).toList();
    }

    /** The first paragraph that failed, from 1, among those that run; 0 where none did. */
    public int ersterFehler() {
      List<Gelaufen> all = gelaufene();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).ergebnis().ausgang() != Ausgang.GUT) {
          return i + 1;
        }
      }
      return 0;
    }

    /** Whether a limit or a person ended the run. */
    public boolean isAbgebrochen() {
      return gelaufene().stream().anyMatch(g -> g.ergebnis().ausgang() == Ausgang.ABGEBROCHEN);
    }

    /** What went wrong in the first paragraph that failed. */
    public String fehlertext() {
      int nr = ersterFehler();
      return nr == 0
          ? ""
          : gelaufene().get(nr - 1).ergebnis().ausgaben().stream()
              .filter(a -> a instanceof Ausgabe.Satz s && s.ton() == Ausgabe.Ton.FEHLER)
              .map(a -> ((Ausgabe.Satz) a).text())
              .findFirst()
              .orElse("");
    }

    /** The strictest zone of all that it shows. */
    public Zone zone() {
      Zone zone = Zone.OHNE;
      for (Gelaufen g : gelaufene()) {
        zone = zone.join(g.ergebnis().zone());
      }
      return zone;
    }
  }

  /**
   * Whether the note needs the door {@code intern}, before anything runs. A paragraph in Java can
   * read whatever this process can read, so it counts as internal whatever its door.
   */
  public boolean isIntern(Notiz notiz) {
    return notiz.absaetze().stream()
        .map(a -> Absatz.parse(a.text()))
        .filter(a -> !TEXT.contains(a.sprache()))
        .anyMatch(
            a ->
                isJava(a)
                    || Tuerwahl.of(a.optionen(), ort.einstellungen().withZweck(Optional.of("-")))
                        instanceof Tuerwahl.Intern);
  }

  private static boolean isJava(Absatz absatz) {
    return absatz.sprache().endsWith("tablesaw");
  }

  /**
   * Runs all paragraphs; a failing one ends the run, and those behind it are not shown.
   *
   * @throws de.lebenslagen.warehouse.model.Abbruch EINGABE for a parameter that no paragraph asks
   *     for; where the texts show that, before anything runs
   */
  public Ergebnis run(Notiz notiz) {
    formulare.checkBekannt(notiz);
    List<Stueck> stuecke = new ArrayList<>();
    try (Notizsitzung sitzung = new Notizsitzung(ort)) {
      for (Notizabsatz absatz : notiz.absaetze()) {
        Absatz gelesen = Absatz.parse(absatz.text());
        if (TEXT.contains(gelesen.sprache())) {
          stuecke.add(new Text(gelesen.text()));
          continue;
        }
        formulare.begin(absatz.parameter());
        Absatzergebnis ergebnis = sitzung.run(gelesen, formulare);
        stuecke.add(
            new Gelaufen(
                absatz,
                gelesen,
                isJava(gelesen) ? intern(ergebnis) : ergebnis,
                formulare.benutzt()));
        if (ergebnis.ausgang() != Ausgang.GUT) {
          break;
        }
      }
      Ergebnis ergebnis = new Ergebnis(notiz, stuecke, sitzung.listZertifikate());
      if (ergebnis.ersterFehler() == 0) {
        formulare.checkGefragt();
      }
      return ergebnis;
    }
  }

  private static Absatzergebnis intern(Absatzergebnis ergebnis) {
    return new Absatzergebnis(ergebnis.ausgang(), ergebnis.ausgaben(), Zone.INTERN);
  }
}
