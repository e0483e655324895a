package de.lebenslagen.dashboards.publish.stoff;

import java.util.List;
import java.util.Optional;

/**
 * Who publishes a site, and the texts that only a person knows.
 *
 * @param titel of the site
 * @param hinweis a sentence on every page, for instance that this is a demonstration
 * @param adresse where the site will stand, {@code https://…/}; for links to be passed on
 * @param herausgeber name and address, line by line
 * @param email where readers write to
 * @param telefon where readers call
 * @param verantwortlich who answers for the content
 * @param schlichtung the body to turn to about accessibility, in one sentence
 * @param impressum further paragraphs
 * @param lizenz of the published figures, for instance {@code dl-de/by-2-0}
 * @param dcatKennung the publisher's id at the open-data portal (DCAT-AP.de contributorID)
 */
public record Siteangaben(
    String titel,
    Optional<String> hinweis,
    Optional<String> adresse,
    List<String> herausgeber,
    Optional<String> email,
    Optional<String> telefon,
    Optional<String> verantwortlich,
    Optional<String> schlichtung,
    List<String> impressum,
    Optional<String> lizenz,
    Optional<String> dcatKennung) {

  public Siteangaben {
    herausgeber = List.copyOf(herausgeber);
    impressum = List.copyOf(impressum);
  }

  /** Where nothing is declared. */
  static Siteangaben of(String ort) {
    return new Siteangaben(
        "Lebenslagen in " + ort,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
