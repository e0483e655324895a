package de.lebenslagen.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the program as its users meet it and writes what it found: {@code ./lebenslagen bench}.
 * Exit code 0, or 2 for a wrong argument; a missed bar is a figure, not a failure.
 */
public final class Messlauf {

  private static final Path ERGEBNISSE = Path.of("ops", "bench", "ergebnisse");

  private Messlauf() {}

  /**
   * @param args the folder of the program, then {@code --nur NAME} for one measuring only
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Programm programm = new Programm(Path.of(args[0]));
    Path ordner = Files.createTempDirectory("lebenslagen-bench");
    int code;
    try {
      Ablauf ablauf = new Ablauf(ordner.resolve("ausgabe.log"));
      List<Messung> alle =
          List.of(
              new Antwortmessung(programm, ablauf, ordner),
              new Lademessung(programm, ablauf, ordner),
              new Pruefmessung(programm, ablauf, ordner),
              new Formatmessung(programm, ablauf, ordner),
              new Brueckenmessung(programm, ablauf, ordner),
              new Registermessung(programm, ablauf, ordner),
              new Sitemessung(programm, ablauf, ordner),
              new Steckbriefmessung(programm, ablauf, ordner),
              new Geheimhaltungsmessung(programm),
              new Indikatorenmessung(programm, ablauf, ordner),
              new Analysemessung(programm, ablauf, ordner),
              new Notizbuchmessung(programm, ablauf, ordner));
      code = run(programm, alle, List.of(args).subList(1, args.length));
    } finally {
      delete(ordner);
    }
    System.exit(code);
  }

  private static int run(Programm programm, List<Messung> alle, List<String> worte)
      throws IOException, InterruptedException {
    List<String> namen = alle.stream().map(Messung::name).toList();
    boolean nurEine = worte.size() == 2 && worte.get(0).equals("--nur");
    if (!worte.isEmpty() && !(nurEine && namen.contains(worte.get(1)))) {
      System.err.println("Abgebrochen: Diese Angaben kennt die Messung nicht: " + worte + ".");
      System.err.println(
          "Abhilfe:     ohne Angaben alles messen, oder --nur " + String.join(" | ", namen) + ".");
      return 2;
    }
    List<Messung> gewaehlt =
        alle.stream().filter(m -> !nurEine || m.name().equals(worte.get(1))).toList();
    Map<String, String> kopf = new LinkedHashMap<>(Maschine.describe());
    kopf.put("day", LocalDate.now(Clock.systemDefaultZone()).toString());
    kopf.putAll(programm.versionen());
    List<Messreihe> reihen = new ArrayList<>();
    for (Messung messung : gewaehlt) {
      System.err.println("Messung: " + messung.name() + " …");
      reihen.addAll(messung.run());
    }
    String befehl = ("./lebenslagen bench " + String.join(" ", worte)).strip();
    String name = nurEine ? "messung-" + worte.get(1) : "messung";
    Bericht.write(programm.wurzel().resolve(ERGEBNISSE), name, befehl, kopf, reihen);
    System.out.print(Bericht.markdown(befehl, kopf, reihen));
    return 0;
  }

  private static void delete(Path ordner) throws IOException {
    try (Stream<Path> files = Files.walk(ordner)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
