package de.lebenslagen.notebook.seite;

import de.lebenslagen.notebook.absatz.Formulare;
import de.lebenslagen.warehouse.model.Abbruch;
import de.lebenslagen.warehouse.model.Vorschlaege;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Values of forms from the parameters of a run, else as stored in the note, else the default. */
final class Parameterformulare implements Formulare {

  /** A form in a text, as {@code Formularfelder} reads it, and one in Java. */
  private static final Pattern FORMULAR =
      Pattern.compile("\\$\\{(?:\\w+(?:\\([^)}]*\\))?:)?([^=}{|,:]+)");

  private static final Pattern FRAGE = Pattern.compile("z\\.(?:text|select)\\(\"([^\"]+)\"");

  private final Map<String, String> parameter;
  private final Map<String, String> benutzt = new LinkedHashMap<>();
  private final TreeSet<String> gefragt = new TreeSet<>();
  private Map<String, String> gespeichert = Map.of();

  Parameterformulare(Map<String, String> parameter) {
    this.parameter = parameter;
  }

  /** Begins a paragraph with the values that are stored in it. */
  void begin(Map<String, String> stored) {
    gespeichert = stored;
    benutzt.clear();
  }

  /** What the forms of this paragraph were. */
  Map<String, String> benutzt() {
    return new LinkedHashMap<>(benutzt);
  }

  private Optional<String> find(String name) {
    gefragt.add(name);
    return Optional.ofNullable(parameter.get(name))
        .or(() -> Optional.ofNullable(gespeichert.get(name)));
  }

  @Override
  public String text(String name, String vorgabe) {
    return use(name, find(name).orElse(vorgabe));
  }

  @Override
  public String waehle(String name, String vorgabe, List<Wahl> wahl) {
    String value = find(name).orElse(vorgabe);
    check(name, value, wahl);
    return use(name, value);
  }

  @Override
  public List<String> waehleMehrere(String name, List<String> vorgabe, List<Wahl> wahl) {
    List<String> values = find(name).map(v -> Arrays.asList(v.split("\\|"))).orElse(vorgabe);
    values.forEach(v -> check(name, v, wahl));
    use(name, String.join("|", values));
    return values;
  }

  private String use(String name, String value) {
    benutzt.put(name, value);
    return value;
  }

  private void check(String name, String value, List<Wahl> wahl) {
    List<String> known = wahl.stream().map(Wahl::wert).toList();
    if (parameter.containsKey(name) && !known.contains(value)) {
      throw new Abbruch(
          Abbruch.Kategorie.EINGABE,
          "\"" + value + "\" steht bei \"" + name + "\" nicht zur Wahl.",
          Vorschlaege.satz(value, known));
    }
  }

  /** Refuses a parameter that no paragraph can ask for, before anything runs. */
  void checkBekannt(Notiz notiz) {
    TreeSet<String> named = new TreeSet<>();
    for (Notiz.Notizabsatz absatz : notiz.absaetze()) {
      FORMULAR.matcher(absatz.text()).results().forEach(m -> named.add(m.group(1).strip()));
      FRAGE.matcher(absatz.text()).results().forEach(m -> named.add(m.group(1)));
    }
    parameter.keySet().stream()
        .filter(p -> !named.contains(p))
        .filter(p -> notiz.absaetze().stream().noneMatch(a -> a.text().contains('"' + p + '"')))
        .findFirst()
        .ifPresent(
            p -> {
              throw unknown(p, named);
            });
  }

  /** Refuses a parameter that no paragraph asked for when it ran. */
  void checkGefragt() {
    parameter.keySet().stream()
        .filter(p -> !gefragt.contains(p))
        .sorted()
        .findFirst()
        .ifPresent(
            p -> {
              throw unknown(p, gefragt);
            });
  }

  private static Abbruch unknown(String name, Collection<String> known) {
    return new Abbruch(
        Abbruch.Kategorie.EINGABE,
        "Nach dem Parameter \"" + name + "\" fragt kein Absatz dieser Notiz.",
        Vorschlaege.satz(name, known, "Diese Notiz hat keine Formulare."));
  }
}
