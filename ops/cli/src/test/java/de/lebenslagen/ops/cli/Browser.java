package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real Chromium, driven as a person would: by addresses, keys and clicks. */
final class Browser implements AutoCloseable {

  private static final String BREMSE = "Install chromium and chromium-driver: ./lebenslagen test";
  private static final Duration GEDULD = Duration.ofSeconds(10);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** What a page may do. */
  enum Skripte {
    ERLAUBT(1),
    VERBOTEN(2);

    private final int einstellung;

    Skripte(int einstellung) {
      this.einstellung = einstellung;
    }
  }

  static Browser open(Skripte skripte) {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(find("chromedriver", "chromium-driver"))
            .usingAnyFreePort()
            .build();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(find("chromium", "chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--force-prefers-reduced-motion");
    options.setExperimentalOption(
        "prefs",
        Map.of("profile.managed_default_content_settings.javascript", skripte.einstellung));
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.resize(1280, 900);
    return browser;
  }

  private static File find(String name, String paket) {
    File file = new File("/usr/bin/" + name);
    assertThat(file).as(BREMSE + " (" + paket + ")").exists();
    return file;
  }

  /** The size of what is shown, however small: a window of its own has a least width. */
  void resize(int breite, int hoehe) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", breite, "height", hoehe, "deviceScaleFactor", 1, "mobile", breite < 600));
  }

  Browser go(String adresse) {
    driver.get("about:blank");
    driver.get(adresse);
    return this;
  }

  String adresse() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  String titel() {
    return Objects.requireNonNull(driver.getTitle());
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> list(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  WebElement link(String text) {
    return driver.findElement(By.linkText(text));
  }

  String text(String css) {
    return find(css).getText();
  }

  /** Waits until something is shown that has this text. */
  void await(String css, String text) {
    long end = System.nanoTime() + GEDULD.toNanos();
    String seen = "";
    while (System.nanoTime() < end) {
      seen = String.join("\n", list(css).stream().map(WebElement::getText).toList());
      if (seen.contains(text)) {
        return;
      }
      pause();
    }
    assertThat(seen).as(css + " on " + adresse()).contains(text);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    focused().sendKeys(keys);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Tabs on until the focus is on something with this text or name; fails after a hundred. */
  void tabTo(String text) {
    for (int i = 0; i < 100; i++) {
      press(Keys.TAB);
      WebElement now = focused();
      String name = Objects.requireNonNullElse(now.getAccessibleName(), "");
      if (now.getText().strip().equals(text) || name.strip().equals(text)) {
        return;
      }
    }
    throw new AssertionError("Not reached by keyboard: " + text + " on " + adresse());
  }

  /** Runs a script in the page and gives what it returns. */
  Object run(String script) {
    return driver.executeScript(script);
  }

  /** What axe-core finds wrong, one line each with the place. */
  List<?> listBarrieren() {
    driver.executeScript(read());
    return (List<?>)
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.flatMap(
              v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + (n.any[0] || n.all[0] || n.none[0]
                || {message: ''}).message))), e => done([String(e)]));
            """);
  }

  private static String read() {
    try (InputStream in =
        Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The addresses of everything that the page loaded. */
  List<?> listGeladenes() {
    return (List<?>) run("return performance.getEntriesByType('resource').map(e => e.name)");
  }

  /**
   * What is wrong with the words in the pictures of the page, one line each: two that overlap, or
   * one that is cut by the edge of its picture.
   */
  List<?> listTextfehler() {
    return (List<?>)
        run(
            """
            const found = [];
            for (const svg of document.querySelectorAll('svg')) {
              const edge = svg.getBoundingClientRect();
              if (!edge.width || getComputedStyle(svg).visibility === 'hidden') continue;
              const words = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim())
                .map(t => ({text: t.textContent, at: t.getBoundingClientRect()}));
              words.forEach((a, i) => {
                if (a.at.left < edge.left - 1.5 || a.at.right > edge.right + 1.5
                    || a.at.top < edge.top - 3 || a.at.bottom > edge.bottom + 3)
                  found.push('cut: ' + a.text);
                for (const b of words.slice(i + 1)) {
                  const x = Math.min(a.at.right, b.at.right) - Math.max(a.at.left, b.at.left);
                  const y = Math.min(a.at.bottom, b.at.bottom) - Math.max(a.at.top, b.at.top);
                  if (x > 1.5 && y > 0.3 * Math.min(a.at.height, b.at.height))
                    found.push('overlap: ' + a.text + ' / ' + b.text);
                }
              });
            }
            return found;
            """);
  }

  /** What lies in the clipboard, as a person finds it: by pasting. */
  String paste() {
    run(
        "const f = document.createElement('textarea'); f.id = 'hier'; document.body.append(f); f.focus()");
    press(Keys.chord(Keys.CONTROL, "v"));
    String result = Objects.requireNonNull(find("#hier").getDomProperty("value"));
    run("document.getElementById('hier').remove()");
    return result;
  }

  /** Waits until the frame in the page shows this text. */
  void awaitInFrame(String css, String text) {
    driver.switchTo().frame(0);
    await(css, text);
    driver.switchTo().defaultContent();
  }

  /** Shows the page as it is printed, until {@link #screen}. */
  void print() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  void screen() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  /** How far the page reaches beyond the window to the right, in pixels. */
  long ueberstand() {
    return (Long)
        run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
