package de.lebenslagen.dashboards.publish.brief;

import de.lebenslagen.warehouse.model.Lieferstelle;

/** What a letter says, as typed values: request, reminder, return or thanks. */
public sealed interface Schreiben permits Anforderung, Erinnerung, Rueckgabe, Dank {

  /** To whom. */
  Lieferstelle an();

  /** The letter, set in words. */
  Brief toBrief(Briefkopf kopf);
}
