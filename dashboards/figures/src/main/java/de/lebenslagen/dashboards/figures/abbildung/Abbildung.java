package de.lebenslagen.dashboards.figures.abbildung;

import de.lebenslagen.warehouse.freigabe.Zertifikat;
import java.util.List;
import java.util.Optional;

/**
 * A figure as what it says. How it looks is up to the renderer; one figure looks the same on a
 * page, in a notebook and in print.
 */
public sealed interface Abbildung
    permits Karte, Verlauf, Rangbalken, Heiztabelle, Altersaufbau, Indexebene, Lageplan, Ortskarte {

  /** What stands around it. */
  Kopf kopf();

  /** What vouches for it; empty: internal, and it says so. */
  Optional<Zertifikat> zertifikat();

  /** The finding in one German line without a full stop, made from the values. */
  String befund();

  /** What a blind reader gets: kind, subject, finding, and what has no number. German sentences. */
  String alternativtext();

  /** The same figures as a table. */
  Datentafel tafel();

  /** The message. */
  default String titel() {
    return kopf().botschaft().orElseGet(this::befund);
  }

  /**
   * What must be said below it, German sentences: notes, small numbers, and that it is internal.
   */
  default List<String> hinweise() {
    return kopf().hinweise();
  }
}
