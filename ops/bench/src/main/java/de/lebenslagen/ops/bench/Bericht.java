package de.lebenslagen.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same figures as JSON for machines and as Markdown for people. */
final class Bericht {

  private Bericht() {}

  /** Writes {@code <name>.md} and {@code <name>.json}. */
  static void write(
      Path ordner, String name, String befehl, Map<String, String> kopf, List<Messreihe> reihen)
      throws IOException {
    Files.createDirectories(ordner);
    Files.writeString(ordner.resolve(name + ".md"), markdown(befehl, kopf, reihen));
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(ordner.resolve(name + ".json").toFile(), json(befehl, kopf, reihen));
  }

  static String markdown(String befehl, Map<String, String> kopf, List<Messreihe> reihen) {
    StringBuilder text = new StringBuilder("# Measured\n\nCommand: `" + befehl + "`\n\n");
    kopf.forEach(
        (name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
    text.append("\n| what | unit | min | median | max | runs | bar / aim | reached | note |\n");
    text.append("|---|---|---|---|---|---|---|---|---|\n");
    for (Messreihe reihe : reihen) {
      text.append("| ")
          .append(
              String.join(
                  " | ",
                  reihe.name(),
                  reihe.einheit(),
                  Messreihe.format(reihe.min()),
                  Messreihe.format(reihe.median()),
                  Messreihe.format(reihe.max()),
                  String.valueOf(reihe.werte().size()),
                  limits(reihe),
                  reihe.urteil(),
                  reihe.bemerkung()))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String limits(Messreihe reihe) {
    return reihe.bar().isEmpty()
        ? "–"
        : Messreihe.format(reihe.bar().getAsDouble())
            + " / "
            + (reihe.aim().isPresent() ? Messreihe.format(reihe.aim().getAsDouble()) : "–");
  }

  private static Map<String, Object> json(
      String befehl, Map<String, String> kopf, List<Messreihe> reihen) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("command", befehl);
    root.put("machine", kopf);
    root.put(
        "measurements",
        reihen.stream()
            .map(
                r -> {
                  Map<String, Object> entry = new LinkedHashMap<>();
                  entry.put("what", r.name());
                  entry.put("unit", r.einheit());
                  entry.put("values", r.werte());
                  entry.put("median", r.median());
                  r.bar().ifPresent(v -> entry.put("bar", v));
                  r.aim().ifPresent(v -> entry.put("aim", v));
                  entry.put("reached", r.urteil());
                  entry.put("note", r.bemerkung());
                  return entry;
                })
            .toList());
    return root;
  }
}
