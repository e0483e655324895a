package de.lebenslagen.notebook.zugriff;

import de.lebenslagen.notebook.absatz.Zone;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What paragraphs of one note share, over all languages, each with the zone it comes from. */
public final class Objekte {

  private final Map<String, Eintrag> eintraege = new LinkedHashMap<>();

  /**
   * A shared object.
   *
   * @param quellen whose figures went into it, as far as that is known
   */
  public record Eintrag(Object wert, Zone zone, List<String> quellen) {
    public Eintrag {
      quellen = List.copyOf(quellen);
    }
  }

  /** Shares an object under a name; the last one counts. */
  public synchronized void put(String name, Object wert, Zone zone, Collection<String> quellen) {
    eintraege.put(name, new Eintrag(wert, zone, List.copyOf(quellen)));
  }

  public synchronized Optional<Eintrag> find(String name) {
    return Optional.ofNullable(eintraege.get(name));
  }

  /** All by name, in the order in which they came. */
  public synchronized Map<String, Eintrag> list() {
    return new LinkedHashMap<>(eintraege);
  }
}
