package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is on every page of a site, read from its files. */
@Tag("langsam")
class SiteInhaltTest {

  private static final Pattern VERWEIS = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern BILD = Pattern.compile("<figure class=\"bild\"", Pattern.LITERAL);
  private static final Pattern FREMD = Pattern.compile("(?i)(?:https?:)?//.*");

  private final Path site = Siteort.site();

  private List<Path> seiten() {
    return Testordner.list(site).stream().filter(f -> f.toString().endsWith(".html")).toList();
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> m.group(1)).toList();
  }

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() {
    List<String> dead = new ArrayList<>();
    for (Path seite : seiten()) {
      for (String verweis : all(VERWEIS, Testordner.read(seite))) {
        if (!verweis.startsWith("mailto:") && !isAlive(seite, verweis)) {
          dead.add(site.relativize(seite) + " → " + verweis);
        }
      }
    }
    assertThat(seiten()).hasSizeGreaterThan(50);
    assertThat(dead).isEmpty();
  }

  private static boolean isAlive(Path seite, String verweis) {
    String[] parts = verweis.split("#", 2);
    Path ziel =
        parts[0].isEmpty()
            ? seite
            : seite.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8)).normalize();
    if (!Files.isRegularFile(ziel)) {
      return false;
    }
    boolean state = parts.length > 1 && parts[1].contains("=");
    return parts.length < 2 || state || all(ID, Testordner.read(ziel)).contains(parts[1]);
  }

  @Test
  void noPageNamesAForeignSourceAndEachForbidsThem() {
    for (Path seite : seiten()) {
      String html = Testordner.read(seite);
      assertThat(html)
          .as(site.relativize(seite).toString())
          .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'")
          .doesNotContain("unsafe-inline", "unsafe-eval", " style=\"", "javascript:");
      assertThat(all(VERWEIS, html)).noneMatch(v -> FREMD.matcher(v).matches());
    }
  }

  @Test
  void everyFigureIsThereAsPngAndAsSvgWithItsSource() {
    Set<String> shown = new TreeSet<>();
    for (Path seite : seiten()) {
      String html = Testordner.read(seite);
      List<String> pictures =
          all(VERWEIS, html).stream().filter(v -> v.contains("bilder/")).toList();
      long figures = BILD.matcher(html).results().count();
      assertThat(pictures).as(site.relativize(seite).toString()).hasSize((int) (2 * figures));
      pictures.forEach(p -> shown.add(p.replaceFirst("^.*bilder/", "")));
    }
    assertThat(shown).hasSizeGreaterThan(100);
    for (String name : shown) {
      Path file = site.resolve("bilder").resolve(name);
      String inside = new String(bytes(file), StandardCharsets.UTF_8);
      assertThat(inside).as(name).contains("Quelle: ", "Freigabe F-2026-11-22.1");
      if (name.endsWith(".png")) {
        assertThat(inside).as(name).contains("PNG", "Title", "Source");
      }
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void indexWithDynamicsIsShownAsAPlaneOfTheLastYearThatHasBoth() {
    String html = Testordner.read(site.resolve("sozialindex.html"));

    assertThat(html)
        .contains("id=\"bild-ebene-sozialindex_hamburger_art\"")
        .contains(
            "Sozialindex nach Hamburger Art 2021", "Dynamik in drei Jahren nach Hamburger Art 2021")
        .doesNotContain("Dynamik in drei Jahren nach Hamburger Art 2022");
  }
}
