package de.lebenslagen.etl.entwurf;

import de.lebenslagen.warehouse.declaration.Knoten;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that stand in a YAML file, and the questions that it leaves open. */
public final class Antwortdatei implements Befragung {

  private final Map<String, Knoten> antworten;
  private final Map<String, Frage> gestellt = new LinkedHashMap<>();
  private final List<Frage> offen = new ArrayList<>();

  private Antwortdatei(Map<String, Knoten> antworten) {
    this.antworten = antworten;
  }

  /** Without any answer: every proposal counts. */
  public static Antwortdatei leer() {
    return new Antwortdatei(Map.of());
  }

  public static Antwortdatei of(Knoten wurzel) {
    return new Antwortdatei(wurzel.felder());
  }

  @Override
  public Optional<String> ask(Frage frage) {
    gestellt.put(frage.id(), frage);
    Knoten given = antworten.get(frage.id());
    if (given != null && !given.text().isBlank()) {
      return Optional.of(frage.accept(given.text()));
    }
    if (frage.vorschlag().isEmpty()) {
      offen.add(frage);
    }
    return frage.vorschlag();
  }

  /** The questions without an answer or a proposal. */
  public List<Frage> listOffene() {
    return List.copyOf(offen);
  }

  /** Refuses an answer to a question that was never asked: probably a slip of the pen. */
  public void requireGestellt() {
    antworten.forEach(
        (id, place) -> {
          if (!gestellt.containsKey(id)) {
            throw place.fehler(
                "eine Frage, die gestellt wird",
                "\"" + id + "\"",
                Vorschlaege.satz(id, gestellt.keySet(), "Bitte die Zeile löschen."));
          }
        });
  }

  /** The open questions as a file in which only the answers are missing. */
  public String skeleton() {
    StringBuilder result = new StringBuilder();
    for (Frage frage : offen) {
      result.append("# ").append(frage.text()).append('\n');
      frage
          .moeglich()
          .forEach(
              w ->
                  result
                      .append("#   ")
                      .append(w.wert())
                      .append(": ")
                      .append(w.text())
                      .append('\n'));
      result.append(Yamltext.quote(frage.id())).append(":\n\n");
    }
    return result.toString();
  }
}
