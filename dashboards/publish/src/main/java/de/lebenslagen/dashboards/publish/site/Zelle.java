package de.lebenslagen.dashboards.publish.site;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Indikatorwert;
import de.lebenslagen.warehouse.indicator.finding.Werttext;
import de.lebenslagen.warehouse.model.Statuscode;
import de.lebenslagen.warehouse.model.Wertstatus;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A cell of a {@link Tafel}.
 *
 * @param text as shown
 * @param zahl where it is a number: what files hold and what is sorted by
 * @param gelesen what is read aloud instead of a sign
 * @param ziel page that the text leads to, from the root of the site
 * @param klasse class in the style sheet; may be empty
 * @param code where it is a value
 */
record Zelle(
    String text,
    OptionalDouble zahl,
    Optional<String> gelesen,
    Optional<String> ziel,
    String klasse,
    Optional<Statuscode> code) {

  static Zelle text(String text) {
    return new Zelle(
        text, OptionalDouble.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());
  }

  static Zelle link(String text, String ziel) {
    return new Zelle(
        text, OptionalDouble.empty(), Optional.empty(), Optional.of(ziel), "", Optional.empty());
  }

  /** A number that is no value of an indicator: a year, a rank, a count of areas. */
  static Zelle zahl(long zahl) {
    return new Zelle(
        String.valueOf(zahl),
        OptionalDouble.of(zahl),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty());
  }

  /** A value; where it has no number its sign, and the words for those who listen. */
  static Zelle wert(Wertstatus wert, int stellen) {
    return wert(wert, new Zahlformat(stellen, Zahlformat.Vorzeichen.NUR_MINUS));
  }

  /** The same in a format of its own. */
  static Zelle wert(Wertstatus wert, Zahlformat format) {
    boolean number = wert.code() == Statuscode.ZAHL || wert.code() == Statuscode.UNSICHER;
    return new Zelle(
        format.format(wert),
        wert.findZahl(),
        number ? Optional.empty() : Optional.of(wert.code().bezeichnung()),
        Optional.empty(),
        number ? "" : "zeichen",
        Optional.of(wert.code()));
  }

  static Zelle wert(Optional<Indikatorwert> wert, Einheit einheit) {
    return wert.map(w -> wert(w.wert(), einheit.nachkommastellen()))
        .orElseGet(() -> wert(new Wertstatus.NichtGeliefert(""), einheit.nachkommastellen()));
  }

  /** The interval of a value, empty where it has none. */
  static Zelle intervall(Optional<Indikatorwert> wert, Einheit einheit) {
    return text(wert.flatMap(w -> w.intervall().find())
            .map(i -> Werttext.intervall(i, einheit))
            .orElse(""))
        .withKlasse("kurz");
  }

  Zelle withKlasse(String neu) {
    return new Zelle(text, zahl, gelesen, ziel, neu, code);
  }
}
