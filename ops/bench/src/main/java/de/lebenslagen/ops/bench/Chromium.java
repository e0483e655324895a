package de.lebenslagen.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium without a screen, driven by the WebDriver protocol (W3C) and nothing but the JDK.
 */
final class Chromium implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSUCHE = 100;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process treiber;
  private final String sitzung;

  private Chromium(Process treiber, String adresse) throws IOException, InterruptedException {
    this.treiber = treiber;
    Map<String, Object> options =
        Map.of("args", List.of("--headless=new", "--no-sandbox", "--disable-gpu"));
    JsonNode session =
        post(
            adresse + "/session",
            Map.of("capabilities", Map.of("alwaysMatch", Map.of("goog:chromeOptions", options))));
    this.sitzung = adresse + "/session/" + session.get("sessionId").asText();
    post(sitzung + "/timeouts", Map.of("script", 120_000));
    post(sitzung + "/window/rect", Map.of("width", 1280, "height", 1000));
  }

  /** Starts one; {@code chromedriver} must be installed. */
  static Chromium open() throws IOException, InterruptedException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Process treiber =
        new ProcessBuilder("chromedriver", "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return new Chromium(treiber, "http://127.0.0.1:" + port);
    } catch (IOException | InterruptedException e) {
      treiber.destroy();
      throw e;
    }
  }

  void go(URI seite) throws IOException, InterruptedException {
    post(sitzung + "/url", Map.of("url", seite.toString()));
  }

  /**
   * Runs a script that gets the arguments and, as the last one, a function to hand its result to.
   */
  JsonNode run(String script, Object... argumente) throws IOException, InterruptedException {
    return post(sitzung + "/execute/async", Map.of("script", script, "args", List.of(argumente)));
  }

  private JsonNode post(String adresse, Map<String, ?> body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(adresse))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    HttpResponse<String> response = send(request);
    JsonNode value = JSON.readTree(response.body()).get("value");
    if (response.statusCode() != 200) {
      throw new IOException("Chromium refused " + adresse + ": " + value);
    }
    return value;
  }

  /** The driver takes a moment to listen. */
  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    for (int versuch = 1; ; versuch++) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (ConnectException e) {
        if (versuch == VERSUCHE || !treiber.isAlive()) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      client.send(
          HttpRequest.newBuilder(URI.create(sitzung)).DELETE().build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      treiber.destroy();
    }
  }
}
