package de.lebenslagen.etl.check;

import de.lebenslagen.etl.intake.Fussnote;
import de.lebenslagen.warehouse.model.Dateiformat;
import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Marke;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Wertart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a cell into a value of the declared type, or reports why that is impossible.
 */
final class Zellenleser {

  private static final Set<Spaltentyp> ZAHLEN =
      Set.of(Spaltentyp.ANZAHL, Spaltentyp.EURO, Spaltentyp.DEZIMAL, Spaltentyp.PROZENT);
  private static final Set<Spaltentyp> NEGATIV = Set.of(Spaltentyp.DEZIMAL, Spaltentyp.EURO);

  /** Behind a sign that may be the one of decimals here and of thousands elsewhere. */
  private static final String TAUSEND = "000";

  /** Texts of a column that are remembered: most stand in many rows. */
  private static final int MEISTE_GEMERKTE = 2_000;

  private final Datenquelle datenquelle;
  private final Zahlentext zahlentext;
  private final Zeitzelle zeiten;
  private final Wertzeichen zeichen;
  private final Set<String> gerundet = new HashSet<>();
  private final Map<String, Map<String, Optional<Zelle>>> gelesen = new HashMap<>();

  Zellenleser(Datenquelle datenquelle) {
    this.datenquelle = datenquelle;
    this.zahlentext = new Zahlentext(datenquelle.format());
    this.zeiten = new Zeitzelle(datenquelle.zeitbezug().art());
    this.zeichen = new Wertzeichen(datenquelle.format());
    datenquelle.abbildungen().stream()
        .filter(a -> a.wertart() != Wertart.GEZAEHLT)
        .flatMap(a -> a.werte().stream())
        .forEach(w -> gerundet.add(w.spalte()));
  }

  /**
   * The value of a cell; empty when it was reported.
   *
   * @param zusatz text of the column with the marks of this one; empty where there is none
   */
  Optional<Zelle> read(Spalte spalte, String raw, String zusatz, Zellmeldung meldung) {
    Map<String, Optional<Zelle>> known =
        gelesen.computeIfAbsent(spalte.name(), s -> new HashMap<>());
    @Nullable Optional<Zelle> before = zusatz.isEmpty() ? known.get(raw) : null;
    if (before != null) {
      return before;
    }
    int told = meldung.anzahl();
    Optional<Zelle> result = readNew(spalte, raw, zusatz, meldung);
    if (zusatz.isEmpty() && meldung.anzahl() == told && known.size() < MEISTE_GEMERKTE) {
      known.put(raw, result);
    }
    return result;
  }

  private Optional<Zelle> readNew(Spalte spalte, String raw, String zusatz, Zellmeldung meldung) {
    String text = readText(spalte, Zellentext.strip(raw), meldung);
    Optional<Marke> marke = findMarke(spalte, text);
    if (marke.isPresent()) {
      return Optional.of(toZelle(marke.get()));
    }
    if (text.isEmpty()) {
      return readEmpty(spalte, meldung);
    }
    return switch (spalte.typ()) {
      case TEXT, RAUM -> Optional.of(new Zelle.Text(text));
      case CODE -> readCode(spalte, text, meldung);
      case ANZAHL, EURO, DEZIMAL, PROZENT ->
          readZahl(spalte, zeichen.read(spalte, text, zusatz), text, meldung);
      case JAHR -> zeiten.readJahr(text, meldung);
      case DATUM -> Zeitzelle.readTag(text, meldung);
    };
  }

  /** Without what keeps Excel from reckoning; texts stay as they are. */
  private static String readText(Spalte spalte, String text, Zellmeldung meldung) {
    String bare =
        spalte.typ() == Spaltentyp.TEXT
            ? text
            : Zellentext.strip(Zellentext.withoutTextmarke(text));
    if (!bare.equals(text)) {
      meldung.noteSchreibweise(Schreibweise.TEXTMARKE);
    }
    return bare;
  }

  private Optional<Marke> findMarke(Spalte spalte, String text) {
    if (text.equals(Dateiformat.KLAMMERN)) {
      return Optional.empty(); // it stands for numbers in brackets, not for an empty pair
    }
    Marke own = spalte.marken().get(text);
    if (own != null) {
      return Optional.of(own);
    }
    return ZAHLEN.contains(spalte.typ())
        ? Optional.ofNullable(datenquelle.format().marken().get(text))
        : Optional.empty();
  }

  private static Zelle toZelle(Marke marke) {
    return marke.status().hasZahl()
        ? new Zelle.Zahl(BigDecimal.ZERO, marke.status())
        : new Zelle.OhneWert(marke.status(), marke.grund());
  }

  private static Optional<Zelle> readEmpty(Spalte spalte, Zellmeldung meldung) {
    if (spalte.typ() == Spaltentyp.TEXT || spalte.typ() == Spaltentyp.RAUM) {
      return Optional.of(new Zelle.Text(""));
    }
    if (ZAHLEN.contains(spalte.typ())) {
      meldung.report(
          Zellregel.LEERZELLE,
          "eine Zahl oder eine deklarierte Marke",
          "eine leere Zelle",
          "Bitte in der Datenquelle unter marken sagen, was \"\" in dieser Spalte bedeutet, oder die"
              + " Zahl nachliefern.");
    } else {
      meldung.report(
          Zellregel.PFLICHT,
          "eine Angabe in jeder Zeile",
          "eine leere Zelle",
          "Bitte die Angabe ergänzen.");
    }
    return Optional.empty();
  }

  private static Optional<Zelle> readCode(Spalte spalte, String text, Zellmeldung meldung) {
    String code = spalte.codes().containsKey(text) ? text : Zellentext.withoutDecimalZeros(text);
    String meaning = spalte.codes().get(code);
    if (meaning != null) {
      return Optional.of(new Zelle.Text(meaning));
    }
    List<String> known = spalte.codes().keySet().stream().sorted().toList();
    meldung.report(
        Zellregel.CODE,
        "einer der Codes",
        Zellentext.quote(text),
        Verdacht.findAbhilfe(text)
            .orElseGet(
                () ->
                    Vorschlaege.satz(text, known) + " Ein neuer Code gehört in die Datenquelle."));
    return Optional.empty();
  }

  private Optional<Zelle> readZahl(
      Spalte spalte, Wertzeichen.Gelesen gelesen, String text, Zellmeldung meldung) {
    if (!gelesen.bekannt()) {
      meldung.report(
          Zellregel.MARKE,
          "ein Zeichen zur Zahl, das unter zusaetze steht",
          Zellentext.quote(gelesen.zusatz()),
          "Bitte in der Datenquelle unter zusaetze sagen, was es bedeutet.");
      return Optional.empty();
    }
    boolean percent = spalte.typ() == Spaltentyp.PROZENT && gelesen.zahl().endsWith("%");
    String digits = percent ? Zellentext.strip(withoutLast(gelesen.zahl())) : gelesen.zahl();
    Optional<BigDecimal> zahl = findZahl(spalte, digits, meldung);
    if (zahl.isEmpty()) {
      reportNoZahl(spalte, text, meldung);
      return Optional.empty();
    }
    BigDecimal value = zahl.get();
    boolean anzahl = spalte.typ() == Spaltentyp.ANZAHL;
    boolean negative = value.signum() < 0 || "-\u2212".indexOf(digits.charAt(0)) >= 0;
    if (negative && !NEGATIV.contains(spalte.typ())) {
      reportTyp(anzahl ? "eine ganze Zahl ab 0" : "eine Zahl ab 0", text, meldung);
      return Optional.empty();
    }
    if (anzahl && value.stripTrailingZeros().scale() > 0) {
      reportTyp("eine ganze Zahl ab 0", text, meldung);
      return Optional.empty();
    }
    int komma = digits.indexOf(datenquelle.format().dezimalzeichen());
    if (anzahl && komma >= 0) {
      if (digits.length() - komma == 1 + TAUSEND.length() && digits.endsWith(TAUSEND)) {
        reportTyp("eine ganze Zahl ab 0; dies kann auch tausend heißen", text, meldung);
        return Optional.empty();
      }
      meldung.noteSchreibweise(Schreibweise.DEZIMALZAHL);
    }
    BigDecimal kept =
        spalte.typ() == Spaltentyp.EURO ? value.setScale(0, RoundingMode.HALF_EVEN) : value;
    return Optional.of(
        new Zelle.Zahl(normalize(kept), status(spalte, value, kept, gelesen), gelesen.wertart()));
  }

  private Optional<BigDecimal> findZahl(Spalte spalte, String text, Zellmeldung meldung) {
    Optional<BigDecimal> found = zahlentext.find(text);
    if (found.isEmpty() && spalte.typ() != Spaltentyp.ANZAHL) {
      found = zahlentext.findKlein(text);
      found.ifPresent(z -> meldung.noteSchreibweise(Schreibweise.EXPONENT));
    }
    return found;
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static BigDecimal normalize(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A count of zero is exactly zero, unless the source rounds, estimates or says otherwise. */
  private Statuscode status(
      Spalte spalte, BigDecimal value, BigDecimal kept, Wertzeichen.Gelesen gelesen) {
    if (gelesen.unsicher()) {
      return Statuscode.UNSICHER;
    }
    if (value.signum() != 0) {
      return kept.signum() != 0 ? Statuscode.ZAHL : Statuscode.GERUNDET_NULL;
    }
    Optional<Marke> zero = findMarke(spalte, "0");
    if (zero.isPresent()) {
      return zero.get().status();
    }
    boolean exact =
        (spalte.typ() == Spaltentyp.ANZAHL || spalte.typ() == Spaltentyp.EURO)
            && !gerundet.contains(spalte.name());
    return exact && !gelesen.isUngenau() ? Statuscode.ECHTE_NULL : Statuscode.ZAHL;
  }

  private void reportNoZahl(Spalte spalte, String text, Zellmeldung meldung) {
    boolean hasDigit = text.chars().anyMatch(Character::isDigit);
    String sign = Fussnote.sign(text);
    if (hasDigit && !sign.isEmpty()) {
      meldung.report(
          Zellregel.MARKE,
          "eine Zahl ohne Fußnote oder mit einer, die unter zusaetze steht",
          Zellentext.quote(text),
          "Bitte die Fußnote lesen und in der Datenquelle unter zusaetze sagen, was "
              + Zellentext.quote(sign)
              + " heißt; gezaehlt, wenn es die Zahl nicht ändert.");
      return;
    }
    if (text.startsWith("#")) {
      meldung.report(
          Zellregel.MARKE,
          "eine Zahl oder eine deklarierte Marke",
          "der Excel-Fehlerwert " + Zellentext.quote(text),
          "Bitte die Formel in Excel berichtigen oder unter marken sagen, was der Fehler bedeutet.");
      return;
    }
    boolean number = hasDigit || text.equalsIgnoreCase("nan") || text.contains("nfinity");
    if (number) {
      reportTyp(
          spalte.typ() == Spaltentyp.ANZAHL ? "eine ganze Zahl ab 0" : "eine Zahl", text, meldung);
      return;
    }
    meldung.report(
        Zellregel.MARKE,
        "eine Zahl oder eine deklarierte Marke",
        Zellentext.quote(text),
        "Bitte in der Datenquelle unter marken sagen, was "
            + Zellentext.quote(text)
            + " bedeutet.");
  }

  private void reportTyp(String erwartet, String text, Zellmeldung meldung) {
    String signs =
        " (Dezimalzeichen \""
            + datenquelle.format().dezimalzeichen()
            + "\""
            + datenquelle
                .format()
                .tausenderzeichen()
                .map(t -> ", Tausenderzeichen \"" + t + "\"")
                .orElse("")
            + ")";
    meldung.report(
        Zellregel.TYP,
        erwartet + signs,
        Zellentext.quote(text),
        "Bitte den Wert berichtigen oder Typ und Zeichen in der Datenquelle prüfen.");
  }
}
