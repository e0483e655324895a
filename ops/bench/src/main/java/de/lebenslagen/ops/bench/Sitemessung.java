package de.lebenslagen.ops.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The public site: how long it takes to write, how much a reader loads, and how long a step of the
 * year's slider takes in Chromium on the map of Berlin.
 */
record Sitemessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final double KILO = 1000;
  private static final int SCHRITTE = 30;

  /** Moves the slider to one year after the other; each step ends when the year is painted. */
  private static final String SCHRITT =
      """
      var jahre = arguments[0], fertig = arguments[1], zeiten = [];
      function regler() { return document.querySelector('#karte-bild input[type=range]'); }
      function daten() {
        return JSON.parse(document.querySelector('#karte-bild script').textContent);
      }
      function stufen() {
        var d = daten();
        return d.jahre.concat(Object.keys(d.anderswo).map(Number)).sort();
      }
      function gezeigt() {
        return document.querySelector('#karte-tafel caption').textContent.slice(-4);
      }
      function gemalt(dann) {
        requestAnimationFrame(function () {
          var kanal = new MessageChannel();
          kanal.port1.onmessage = dann;
          kanal.port2.postMessage(0);
        });
      }
      function warte(jahr, dann) {
        gemalt(function () {
          if (regler() && gezeigt() === String(jahr)) dann(); else warte(jahr, dann);
        });
      }
      function weiter(n) {
        if (n === jahre.length) { fertig(zeiten); return; }
        var r = regler(), stelle = stufen().indexOf(jahre[n]), beginn = performance.now();
        r.value = stelle;
        r.dispatchEvent(new Event('input', { bubbles: true }));
        warte(jahre[n], function () { zeiten.push(performance.now() - beginn); weiter(n + 1); });
      }
      setTimeout(function () { weiter(0); }, 3000);
      """;

  @Override
  public String name() {
    return "site";
  }

  @Override
  public List<Messreihe> run() throws IOException, InterruptedException {
    Path flensburg = prepare("flensburg");
    Path berlin = prepare("berlin");
    List<Messreihe> result = new ArrayList<>();
    result.add(
        Messreihe.sekunden(
            "site of Flensburg, 13 areas", write(flensburg, 5), 15, 15, "whole process"));
    result.add(
        Messreihe.sekunden("site of Berlin, 542 areas", write(berlin, 3), 90, 90, "whole process"));
    result.add(size("first page of Flensburg with all it loads", first(flensburg), 250, 170));
    result.add(size("first page of Berlin with all it loads", first(berlin), 250, 170));
    result.add(size("largest next page of Flensburg", largest(flensburg, ".html"), 60, 60));
    result.add(size("largest next page of Berlin", largest(berlin, ".html"), 60, 60));
    result.add(size("another map of Berlin, fetched by its page", largest(berlin, ".js"), 60, 60));
    result.addAll(slider(berlin));
    return result;
  }

  private Path prepare(String ort) throws IOException, InterruptedException {
    Path place = ordner.resolve(ort);
    String launcher = programm.launcher().toString();
    ablauf.measure(ordner, launcher, "demo", ort, "--nach", place.toString());
    ablauf.measure(place, launcher, "freigabe", "erteile", "monitoring", "--zweck", "Messung");
    return place;
  }

  private List<Double> write(Path place, int runs) throws IOException, InterruptedException {
    List<Double> result = new ArrayList<>();
    ablauf.measure(place, programm.launcher().toString(), "site");
    for (int run = 0; run < runs; run++) {
      result.add(ablauf.measure(place, programm.launcher().toString(), "site"));
    }
    return result;
  }

  private static Messreihe size(String name, List<Double> kilobytes, double bar, double aim) {
    return new Messreihe(
        name,
        "kB",
        List.of(kilobytes.stream().mapToDouble(Double::doubleValue).sum()),
        OptionalDouble.of(bar),
        OptionalDouble.of(aim),
        Messreihe.Richtung.WENIGER,
        "gzipped");
  }

  private static List<Double> first(Path place) throws IOException {
    List<Double> result = new ArrayList<>();
    for (String file : List.of("index.html", "stil/stil.css", "stil/site.js", "stil/zeichen.svg")) {
      result.add(gzipped(place.resolve("ausgabe/site").resolve(file)));
    }
    return result;
  }

  /** The largest file of a kind; style and script are loaded with the first page. */
  private static List<Double> largest(Path place, String kind) throws IOException {
    double result = 0;
    Path site = place.resolve("ausgabe/site");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(kind)).toList()) {
        if (!file.startsWith(site.resolve("stil"))) {
          result = Math.max(result, gzipped(file));
        }
      }
    }
    return List.of(result);
  }

  private static double gzipped(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      Files.copy(file, zip);
    }
    return bytes.size() / KILO;
  }

  /** Through the years of Berlin, on the boundaries of 2015 to 2018 and over their change. */
  private static List<Messreihe> slider(Path place) throws IOException, InterruptedException {
    URI page = place.resolve("ausgabe/site/karte.html").toUri();
    try (Chromium chromium = Chromium.open()) {
      chromium.go(URI.create(page + "#indikator=anteil_unter_18&jahr=2015"));
      List<Messreihe> result = new ArrayList<>();
      result.add(
          steps(
              "step of the slider, 447 areas",
              chromium,
              repeat(2016, 2017, 2018, 2017, 2016, 2015)));
      result.add(
          steps(
              "step of the slider to other boundaries, 447 to 448 areas",
              chromium,
              repeat(2018, 2019)));
      chromium.go(URI.create("about:blank"));
      chromium.go(URI.create(page + "#indikator=anteil_unter_18&jahr=2015&orte=kita"));
      result.add(
          steps(
              "step of the slider, 447 areas, all Kitas of Berlin drawn over them",
              chromium,
              repeat(2016, 2017, 2018, 2017, 2016, 2015)));
      return result;
    }
  }

  private static List<Integer> repeat(Integer... jahre) {
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < SCHRITTE; i++) {
      result.add(jahre[i % jahre.length]);
    }
    return result;
  }

  private static Messreihe steps(String name, Chromium chromium, List<Integer> jahre)
      throws IOException, InterruptedException {
    List<Double> milliseconds = new ArrayList<>();
    chromium.run(SCHRITT, jahre).forEach(n -> milliseconds.add(n.asDouble()));
    return new Messreihe(
        name,
        "ms",
        milliseconds,
        OptionalDouble.of(80),
        OptionalDouble.of(50),
        Messreihe.Richtung.WENIGER,
        "from the key to the painted map and table in Chromium, up to a frame of waiting included");
  }
}
