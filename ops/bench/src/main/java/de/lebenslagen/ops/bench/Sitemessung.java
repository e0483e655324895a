package de.lebenslagen.ops.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The public site: how long it takes to write, how much a reader loads, and how long a step of the
 * year's slider takes in Chromium on a map of 542 areas.
 */
record Sitemessung(Programm programm, Ablauf ablauf, Path ordner) implements Messung {

  private static final double KILO = 1000;
  private static final Pattern SCHRITTE = Pattern.compile("SCHRITTE=([0-9. ]+)=ENDE");

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
    result.add(size("largest next page of Flensburg", List.of(largest(flensburg)), 60, 60));
    result.add(size("largest next page of Berlin", List.of(largest(berlin)), 60, 60));
    result.add(slider(berlin));
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

  private static double largest(Path place) throws IOException {
    double result = 0;
    try (Stream<Path> files = Files.walk(place.resolve("ausgabe/site"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        result = Math.max(result, gzipped(file));
      }
    }
    return result;
  }

  private static double gzipped(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      Files.copy(file, zip);
    }
    return bytes.size() / KILO;
  }

  /**
   * Ten years from the one that Berlin has, each a little different, stepped through three times.
   */
  private Messreihe slider(Path place) throws IOException, InterruptedException {
    Path site = place.resolve("ausgabe/site");
    String page = Files.readString(site.resolve("karte.html"), StandardCharsets.UTF_8);
    Files.writeString(
        site.resolve("messung.html"),
        page.replace("</body>", "<script src=\"messung.js\"></script></body>"));
    Files.writeString(
        site.resolve("messung.js"),
        """
        (function () {
          var s = document.querySelector('#karte-bild script'), d = JSON.parse(s.textContent);
          d.jahre = [];
          for (var j = 0; j < 10; j++) d.jahre.push(d.jahr - 9 + j);
          Object.keys(d.werte).forEach(function (k, n) {
            var w = d.werte[k][d.werte[k].length - 1];
            d.werte[k] = d.jahre.map(function (x, i) {
              return typeof w === 'number' ? Math.round(w * (1 + ((n + i) % 10) / 10)) : w;
            });
          });
          s.textContent = JSON.stringify(d);
          addEventListener('load', function () {
            var r = document.querySelector('#karte-bild input[type=range]'), t = [];
            for (var i = 0; i < 30; i++) {
              var a = performance.now();
              r.value = i % 10;
              r.dispatchEvent(new Event('input', { bubbles: true }));
              document.body.getBoundingClientRect();
              t.push((performance.now() - a).toFixed(1));
            }
            document.title = 'SCHRITTE=' + t.join(' ') + '=ENDE';
          });
        })();
        """);
    String dom =
        ablauf.read(
            site,
            List.of(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--virtual-time-budget=20000",
                "--dump-dom",
                site.resolve("messung.html").toUri().toString()));
    Files.delete(site.resolve("messung.html"));
    Files.delete(site.resolve("messung.js"));
    Matcher found = SCHRITTE.matcher(dom);
    if (!found.find()) {
      throw new IOException("Chromium measured no step of the slider");
    }
    List<Double> steps = Stream.of(found.group(1).strip().split(" ")).map(Double::valueOf).toList();
    return new Messreihe(
        "step of the slider, 542 areas",
        "ms",
        steps,
        OptionalDouble.of(80),
        OptionalDouble.of(50),
        Messreihe.Richtung.WENIGER,
        "script, style and layout in Chromium, without painting");
  }
}
