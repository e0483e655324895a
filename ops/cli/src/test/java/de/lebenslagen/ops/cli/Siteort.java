package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The site of a town in which one area has a hostile name, made once per build by the commands that
 * a planner uses.
 */
final class Siteort {

  /** The name that the town gave to Tarup. */
  static final String FEINDLICH = "<script>alert(1)</script>";

  private static Path ort;

  private Siteort() {}

  /** The Arbeitsbereich, with one release granted. Read only but for {@code ausgabe}. */
  static synchronized Path ort() {
    if (ort == null) {
      ort = Testort.shared("site", Siteort::make);
    }
    return ort;
  }

  private static void make(Path ordner) {
    Testort.copy(Testort.flensburg(), ordner);
    rename(ordner);
    Prozess.Ausgang ausgang = Prozess.runLaden(ordner, "raum", "uebernimm");
    assertThat(ausgang.code()).as(ausgang.meldungen()).isZero();
    Aufruf.in(ordner).run("datenstand", "veroeffentliche").isGut();
    Aufruf.in(ordner).run("freigabe", "erteile", "monitoring", "--zweck", "Probe").isGut();
    Aufruf.in(ordner).run("site").isGut();
  }

  private static void rename(Path ordner) {
    Path datei = ordner.resolve("gebiete/stadtteile.geojson");
    String text = Testordner.read(datei);
    assertThat(text).contains("\"13 Tarup\"");
    Testordner.write(datei, text.replace("\"13 Tarup\"", "\"13 " + FEINDLICH + "\""));
  }

  static Path site() {
    return ort().resolve("ausgabe/site");
  }

  /** Serves the site on the loopback interface; stop it when done. */
  static HttpServer serve(Path site) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            String type = Files.probeContentType(file);
            if (type != null) {
              exchange.getResponseHeaders().add("Content-Type", type);
            }
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
