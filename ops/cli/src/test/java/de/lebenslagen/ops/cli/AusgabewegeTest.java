package de.lebenslagen.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That no writer of released figures is without its proof. */
class AusgabewegeTest {

  private static final Pattern HAELT_FREIGABE =
      Pattern.compile(
          "warehouse\\.freigabe\\.(Freigabezugang|FreigegebeneTabelle|Freigegeben|\\*)");
  private static final String TOR = "/warehouse/freigabe/";

  @Test
  void everyClassThatHoldsAReleaseIsOnAProvedWay() throws IOException {
    Set<String> holding = listHolding();
    Set<String> proved = new TreeSet<>(Ausgabewege.OHNE_FIGUREN.keySet());
    Ausgabewege.ALLE.forEach(weg -> proved.addAll(weg.klassen()));

    assertThat(holding).as("the search works").contains("AbfrageBefehl");
    assertThat(holding)
        .as(
            "classes that hold a release and are on no way in Ausgabewege: add the command that"
                + " reaches them, Ausgabeweg.befehl(name, Set.of(classes), words …), and all proofs"
                + " run over what it writes")
        .isSubsetOf(proved);
    assertThat(proved).as("classes that hold no release any more: remove them").isSubsetOf(holding);
  }

  /** Simple names of the shipped classes outside the gate that name one of its results. */
  private static Set<String> listHolding() throws IOException {
    Set<String> found = new TreeSet<>();
    for (String module : new String[] {"warehouse", "etl", "dashboards", "notebooks", "ops"}) {
      try (Stream<Path> files = Files.walk(Testordner.PROGRAMM.resolve(module))) {
        for (Path file : files.filter(AusgabewegeTest::isShipped).toList()) {
          if (HAELT_FREIGABE.matcher(Testordner.read(file)).find()) {
            found.add(String.valueOf(file.getFileName()).replace(".java", ""));
          }
        }
      }
    }
    return found;
  }

  private static boolean isShipped(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java")
        && path.contains("/src/main/java/")
        && !path.contains(TOR)
        && !path.endsWith("package-info.java");
  }
}
