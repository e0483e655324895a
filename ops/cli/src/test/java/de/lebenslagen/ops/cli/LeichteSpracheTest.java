package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The page in Leichte Sprache, held to those rules of the Netzwerk Leichte Sprache and of DIN SPEC
 * 33429 that a program can check. Whether it is understood only readers can tell; the page says so.
 */
@Tag("langsam")
class LeichteSpracheTest {

  /** DIN SPEC 33429 allows more; shorter is easier. */
  private static final int WOERTER = 8;

  /** A longer word is divided by a hyphen, and so are its parts. */
  private static final int BUCHSTABEN = 15;

  private static final Pattern KONJUNKTIV =
      word("würden?|könnten?|müssten?|hätten?|wären?|sollten?|dürften?|möchten?");
  private static final Pattern PASSIV = word("werden|wird|wurden?|worden|geworden");
  private static final Pattern GENITIV = word("des|dessen|deren|eines|meines|Ihres|ihres|unseres");
  private static final Pattern NEBENSATZ =
      word("dass|weil|obwohl|sodass|damit|indem|nachdem|bevor|während|wenn|falls|ob");
  private static final Pattern ZAHLWORT =
      word("zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend");
  private static final Pattern ABKUERZUNG =
      Pattern.compile("\\b(z\\. ?B|usw|bzw|d\\. ?h|ca|inkl|evtl|ggf)\\.");
  private static final Pattern SONDERZEICHEN = Pattern.compile("[%§&/()\\[\\]„“\"*;–]");

  private static Pattern word(String words) {
    return Pattern.compile("\\b(" + words + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static List<String> zeilen() {
    String html = Testordner.read(Siteort.site().resolve("leichte-sprache.html"));
    String text = html.substring(html.indexOf("<div class=\"leichte\">"));
    return Arrays.stream(
            text.substring(0, text.indexOf("</div>")).split("<br>|</p>|</li>|</h[12]>|</a>"))
        .map(part -> part.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip())
        .filter(line -> !line.isEmpty() && !line.contains("@"))
        .toList();
  }

  @Test
  void everyLineIsOneShortSentence() {
    assertThat(zeilen()).hasSizeGreaterThan(25);
    assertThat(zeilen())
        .allSatisfy(
            line -> {
              assertThat(line.split(" ").length).as(line).isLessThanOrEqualTo(WOERTER);
              assertThat(line.replaceAll("(\\d)\\.(\\d)", "$1$2").split("[.?!] ")).hasSize(1);
              assertThat(line).doesNotContain(",");
            });
  }

  @Test
  void noSentenceIsHarderThanItMustBe() {
    for (Pattern hard :
        List.of(
            KONJUNKTIV,
            PASSIV,
            GENITIV,
            NEBENSATZ,
            ZAHLWORT,
            ABKUERZUNG,
            SONDERZEICHEN,
            word("man"))) {
      assertThat(zeilen()).as(hard.pattern()).noneMatch(line -> hard.matcher(line).find());
    }
  }

  @Test
  void noWordIsLong() {
    assertThat(zeilen())
        .flatMap(line -> Arrays.asList(line.split("[ -]")))
        .map(word -> String.valueOf(word).replaceAll("[.:?!]", ""))
        .allSatisfy(word -> assertThat(word.length()).as(word).isLessThanOrEqualTo(BUCHSTABEN));
  }

  @Test
  void rulesFindWhatTheyAreFor() {
    assertThat(GENITIV.matcher("die Zahl des Jahres").find()).isTrue();
    assertThat(PASSIV.matcher("Zahlen werden gesperrt").find()).isTrue();
    assertThat(KONJUNKTIV.matcher("Das könnte sein").find()).isTrue();
    assertThat(SONDERZEICHEN.matcher("12 %").find()).isTrue();
    assertThat(zeilen()).anyMatch(line -> line.equals("Das fehlt noch."));
  }
}
