package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.dashboards.figures.Zahlformat;
import de.lebenslagen.warehouse.indicator.Einheit;
import de.lebenslagen.warehouse.indicator.Indikator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands around a figure.
 *
 * @param thema what is shown, German: the name of the indicator
 * @param botschaft the message as title; empty: the finding that the data give
 * @param einheit unit of the values
 * @param zeit to what they refer, German: "am 31.12.2022", "2018 bis 2022"
 * @param datenstand id
 * @param quelle who counted, German
 * @param hinweise what must be said beside it, German sentences
 */
public record Kopf(
    String thema,
    Optional<String> botschaft,
    Einheit einheit,
    String zeit,
    String datenstand,
    String quelle,
    List<String> hinweise) {

  public Kopf {
    hinweise = List.copyOf(hinweise);
    if (thema.isBlank() || quelle.isBlank() || datenstand.isBlank()) {
      throw new IllegalArgumentException("A figure has a thema, a quelle and a datenstand.");
    }
  }

  /**
   * That of an indicator.
   *
   * @param quellen who counted the values that are shown, as they must be printed; none where there
   *     is no value. Not the usual sources of the catalogue: a figure names its own.
   */
  public static Kopf of(
      Indikator indikator, String zeit, String datenstand, Collection<String> quellen) {
    List<String> notes = new ArrayList<>();
    indikator.variante().ifPresent(v -> notes.add(v.fussnote()));
    return new Kopf(
        indikator.name(),
        Optional.empty(),
        indikator.einheit(),
        zeit,
        datenstand,
        join(quellen),
        notes);
  }

  /** Each once, in their order. */
  private static String join(Collection<String> quellen) {
    return quellen.isEmpty()
        ? "keine, denn es gibt keine Zahlen"
        : quellen.stream().map(Kopf::withoutDot).distinct().collect(Collectors.joining("; "));
  }

  /** The same with a message as its title. */
  public Kopf withBotschaft(String text) {
    return new Kopf(thema, Optional.of(text), einheit, zeit, datenstand, quelle, hinweise);
  }

  /** The same with one more note. */
  public Kopf withHinweis(String satz) {
    List<String> more = new ArrayList<>(hinweise);
    more.add(satz);
    return new Kopf(thema, botschaft, einheit, zeit, datenstand, quelle, more);
  }

  /** The same with one more source, for instance that of the boundaries. */
  public Kopf withQuelle(String weitere) {
    return new Kopf(
        thema,
        botschaft,
        einheit,
        zeit,
        datenstand,
        withoutDot(quelle) + "; " + withoutDot(weitere),
        hinweise);
  }

  /** The unit and the time: what stands under the title. */
  public String unterzeile() {
    String unit = einheit.text().equals("Prozent") ? "in Prozent" : einheit.text();
    return Stream.of(unit, zeit).filter(t -> !t.isBlank()).collect(Collectors.joining(", "));
  }

  /** The line under a figure. */
  public String quellenzeile() {
    return "Quelle: " + withoutDot(quelle) + ". Datenstand " + datenstand + ".";
  }

  private static String withoutDot(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Whether an area can be measured against its town: not by a plain count, which is larger in a
   * larger area. A count is what has neither a basis nor a digit after the comma.
   */
  public boolean isMitStadtVergleichbar() {
    return einheit.basis() != 1 || einheit.nachkommastellen() > 0;
  }

  /** How its numbers are written. */
  public Zahlformat zahlformat() {
    return new Zahlformat(einheit.nachkommastellen(), Zahlformat.Vorzeichen.NUR_MINUS);
  }

  /** A number, with its unit where that is as short as {@code %}. */
  String mitEinheit(double zahl) {
    String number = zahlformat().format(zahl);
    return einheit.text().equals("Prozent") ? number + "\u00a0%" : number;
  }

  /**
   * The unit in a sentence, for those who hear it; empty for percent, which stands at the numbers.
   */
  String einheitssatz() {
    return einheit.text().equals("Prozent") || einheit.text().isBlank()
        ? ""
        : " Einheit: " + einheit.text() + ".";
  }
}
