package de.lebenslagen.etl.zaehlung;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateizaehlerTest {

  @TempDir Path ordner;

  /** Collects cells as text, through a dictionary of its own. */
  private static final class Sammler {
    private final List<String> texte = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> nummern = new HashMap<>();
    private final List<String> zeilen = Collections.synchronizedList(new ArrayList<>());
    private final List<String> fehler = Collections.synchronizedList(new ArrayList<>());

    private synchronized int code(String text) {
      if (text.equals("falsch")) {
        return Zellencoder.UNGUELTIG;
      }
      return nummern.computeIfAbsent(
          text,
          t -> {
            texte.add(t);
            return texte.size() - 1;
          });
    }

    private Zaehlauftrag auftrag(Integer... stellen) {
      List<Zellencoder> coder = Collections.nCopies(stellen.length, this::code);
      return new Zaehlauftrag(
          List.of(stellen),
          coder,
          () ->
              new Zeilenzaehler() {
                @Override
                public void onZeile(int bereich, int zeile, int[] codes) {
                  StringBuilder row = new StringBuilder();
                  for (int code : codes) {
                    row.append(texte.get(code)).append('|');
                  }
                  zeilen.add(row.toString());
                }

                @Override
                public void onFehler(Zeilenstelle stelle, int spalte, String text) {
                  fehler.add(stelle.bereich() + ":" + stelle.zeile() + ":" + spalte + ":" + text);
                }
              },
          () -> {});
    }
  }

  private Dateizaehler.Ergebnis count(
      String text, int breite, Sammler sammler, long bereich, Integer... stellen)
      throws IOException {
    Path datei = ordner.resolve("d.csv");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(datei, bytes);
    return new Dateizaehler(
            datei,
            StandardCharsets.UTF_8,
            (byte) ';',
            (byte) '"',
            breite,
            sammler.auftrag(stellen),
            bereich)
        .count(0, bytes.length);
  }

  @Test
  void everyRowIsReadOnceWhereverRangesEnd() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String a = "ä".repeat(random.nextInt(12)) + i;
      String b = random.nextInt(4) == 0 ? "" : "x" + random.nextInt(40);
      text.append(a).append(";egal").append(i).append(';').append(b);
      text.append(random.nextBoolean() ? "\r\n" : "\n");
      expected.add(b + "|" + a + "|");
      if (random.nextInt(20) == 0) {
        text.append("\n");
      }
    }
    for (long bereich : List.of(1L, 7L, 64L, 1000L, 1L << 20)) {
      Sammler sammler = new Sammler();
      Dateizaehler.Ergebnis ergebnis = count(text.toString(), 3, sammler, bereich, 2, 0);

      assertThat(ergebnis.gezaehlt()).isTrue();
      assertThat(sammler.zeilen).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(ergebnis.zeilenJeBereich().stream().mapToInt(n -> n).sum())
          .isEqualTo((int) text.chars().filter(c -> c == '\n').count());
    }
  }

  @Test
  void cellsOfEveryLengthAreToldApart() throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int laenge = 0; laenge <= 40; laenge++) {
      for (String letzter : List.of("a", "b")) {
        String cell = laenge == 0 ? "" : "k".repeat(laenge - 1) + letzter;
        text.append(cell).append(";\n");
        expected.add(cell + "|");
      }
    }
    Sammler sammler = new Sammler();

    count(text.toString(), 2, sammler, 1 << 20, 0);

    assertThat(sammler.zeilen).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(sammler.texte).hasSize(81);
  }

  @Test
  void lastRowNeedsNoLineEndAndErrorsKnowTheirLine() throws IOException {
    Sammler sammler = new Sammler();

    count("a;b\nfalsch;b\nzu;viele;Zellen\nc;d", 2, sammler, 1 << 20, 0);

    assertThat(sammler.zeilen).containsExactly("a|", "c|");
    assertThat(sammler.fehler).containsExactly("0:1:0:falsch", "0:2:-1:3");
  }

  @Test
  void fileWithQuotesOrLoneCrIsLeftToAnotherReader() throws IOException {

    assertThat(count("a;\"b\"\n", 2, new Sammler(), 1 << 20, 0).gezaehlt()).isFalse();
    assertThat(count("a;b\rc;d\r", 2, new Sammler(), 1 << 20, 0).gezaehlt()).isFalse();
  }
}
