package de.lebenslagen.etl.check;

import de.lebenslagen.warehouse.model.Datenquelle;
import de.lebenslagen.warehouse.model.Datenquelle.Marke;
import de.lebenslagen.warehouse.model.Datenquelle.Spalte;
import de.lebenslagen.warehouse.model.Datenquelle.Spaltentyp;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Vorschlaege;
import de.lebenslagen.warehouse.model.Wertart;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the text of a cell into a value of the declared type, or reports why that is impossible.
 */
final class Zellenleser {

  static final int ERSTES_JAHR = 1900;
  static final int LETZTES_JAHR = 2100;

  private static final Set<Spaltentyp> ZAHLEN =
      Set.of(Spaltentyp.ANZAHL, Spaltentyp.DEZIMAL, Spaltentyp.PROZENT);
  private static final DateTimeFormatter DEUTSCH =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Datenquelle datenquelle;
  private final Zahlentext zahlentext;
  private final Set<String> gerundet = new HashSet<>();

  Zellenleser(Datenquelle datenquelle) {
    this.datenquelle = datenquelle;
    this.zahlentext = new Zahlentext(datenquelle.format());
    datenquelle.abbildungen().stream()
        .filter(a -> a.wertart() != Wertart.GEZAEHLT)
        .flatMap(a -> a.werte().stream())
        .forEach(w -> gerundet.add(w.spalte()));
  }

  /** The value of a cell; empty when it was reported. */
  Optional<Zelle> read(Spalte spalte, String raw, Zellmeldung meldung) {
    String text = Zellentext.strip(raw);
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
      case ANZAHL, DEZIMAL, PROZENT -> readZahl(spalte, text, meldung);
      case JAHR -> readJahr(text, meldung);
      case DATUM -> readTag(text, meldung);
    };
  }

  private Optional<Marke> findMarke(Spalte spalte, String text) {
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
        Vorschlaege.satz(text, known) + " Ein neuer Code gehört in die Datenquelle.");
    return Optional.empty();
  }

  private Optional<Zelle> readZahl(Spalte spalte, String text, Zellmeldung meldung) {
    Optional<BigDecimal> zahl = zahlentext.find(text);
    if (zahl.isEmpty()) {
      reportNoZahl(spalte, text, meldung);
      return Optional.empty();
    }
    BigDecimal value = zahl.get();
    boolean anzahl = spalte.typ() == Spaltentyp.ANZAHL;
    if (value.signum() < 0 && spalte.typ() != Spaltentyp.DEZIMAL) {
      reportTyp(anzahl ? "eine ganze Zahl ab 0" : "eine Zahl ab 0", text, meldung);
      return Optional.empty();
    }
    if (anzahl && value.stripTrailingZeros().scale() > 0) {
      reportTyp("eine ganze Zahl ab 0", text, meldung);
      return Optional.empty();
    }
    if (anzahl && text.indexOf(datenquelle.format().dezimalzeichen()) >= 0) {
      meldung.noteDezimalschreibung();
    }
    return Optional.of(new Zelle.Zahl(normalize(value), status(spalte, value)));
  }

  private static BigDecimal normalize(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A count of zero is exactly zero, unless the source rounds or estimates. */
  private Statuscode status(Spalte spalte, BigDecimal value) {
    boolean exact = spalte.typ() == Spaltentyp.ANZAHL && !gerundet.contains(spalte.name());
    return exact && value.signum() == 0 ? Statuscode.ECHTE_NULL : Statuscode.ZAHL;
  }

  private void reportNoZahl(Spalte spalte, String text, Zellmeldung meldung) {
    boolean hasDigit = text.chars().anyMatch(Character::isDigit);
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

  private static Optional<Zelle> readJahr(String text, Zellmeldung meldung) {
    String digits = Zellentext.withoutDecimalZeros(text);
    if (digits.length() == 4 && Zellentext.isDigits(digits)) {
      int jahr = Integer.parseInt(digits);
      if (jahr >= ERSTES_JAHR && jahr <= LETZTES_JAHR) {
        return Optional.of(new Zelle.Zahl(BigDecimal.valueOf(jahr), Statuscode.ZAHL));
      }
    }
    meldung.report(
        Zellregel.TYP,
        "ein Jahr zwischen " + ERSTES_JAHR + " und " + LETZTES_JAHR,
        Zellentext.quote(text),
        "Bitte das Jahr mit vier Ziffern schreiben.");
    return Optional.empty();
  }

  private static Optional<Zelle> readTag(String text, Zellmeldung meldung) {
    for (DateTimeFormatter form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DEUTSCH)) {
      try {
        LocalDate tag = LocalDate.parse(text, form);
        if (tag.getYear() >= ERSTES_JAHR && tag.getYear() <= LETZTES_JAHR) {
          return Optional.of(new Zelle.Tag(tag));
        }
      } catch (DateTimeException e) {
        // the next form may fit; when none does it is reported below
      }
    }
    meldung.report(
        Zellregel.TYP,
        "ein Tag wie 31.12.2022 oder 2022-12-31",
        Zellentext.quote(text),
        "Bitte den Tag so schreiben.");
    return Optional.empty();
  }
}
