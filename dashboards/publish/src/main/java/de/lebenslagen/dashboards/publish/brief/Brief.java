package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Briefart;
import de.lebenslagen.warehouse.model.Lieferstelle;
import java.util.List;
import java.util.stream.Stream;

/**
 * A letter, ready to be set. Only a {@link Schreiben} makes one, and a Schreiben is about what its
 * receiver sent or is asked for.
 */
public final class Brief {

  private static final String ANREDE = "Guten Tag,";

  private final Briefkopf kopf;
  private final Briefart art;
  private final Lieferstelle an;
  private final String betreff;
  private final List<Absatz> absaetze;
  private final List<String> anlagen;

  Brief(
      Briefkopf kopf,
      Briefart art,
      Lieferstelle an,
      String betreff,
      List<Absatz> absaetze,
      List<String> anlagen) {
    this.kopf = kopf;
    this.art = art;
    this.an = an;
    this.betreff = betreff;
    this.absaetze = List.copyOf(absaetze);
    this.anlagen = List.copyOf(anlagen);
  }

  Briefkopf kopf() {
    return kopf;
  }

  public Briefart art() {
    return art;
  }

  public Lieferstelle an() {
    return an;
  }

  public String betreff() {
    return betreff;
  }

  String anrede() {
    return an.anrede().map(a -> a.endsWith(",") ? a : a + ",").orElse(ANREDE);
  }

  List<Absatz> absaetze() {
    return absaetze;
  }

  List<String> anlagen() {
    return anlagen;
  }

  String gruss() {
    return "Mit freundlichen Grüßen";
  }

  /** The lines of the address, the name first. */
  List<String> anschrift() {
    return Stream.concat(Stream.of(an.name()), an.anschrift().stream()).toList();
  }

  /** Name and department below the greeting; a place to sign where no name is known. */
  List<String> unterschrift() {
    String person = kopf.absender().person();
    String stelle = kopf.absender().stelle();
    return Stream.of(person.isEmpty() ? "[Name ergänzen]" : person, stelle)
        .filter(t -> !t.isEmpty())
        .toList();
  }
}
