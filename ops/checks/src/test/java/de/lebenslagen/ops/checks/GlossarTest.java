package de.lebenslagen.ops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A domain word that is not in the glossary is in no public type name. */
class GlossarTest {

  private static final Pattern KENNWORT = Pattern.compile("`([A-Za-z]+)`");

  /** Packages whose types are named by domain words; statistics are named by their methods. */
  private static final List<String> FACHLICH =
      List.of(
          "de.lebenslagen.warehouse.model",
          "de.lebenslagen.warehouse.raum",
          "de.lebenslagen.warehouse.register",
          "de.lebenslagen.warehouse.declaration",
          "de.lebenslagen.warehouse.disclosure",
          "de.lebenslagen.warehouse.query",
          "de.lebenslagen.warehouse.schema");

  @Test
  void everyPublicTypeOfTheWarehouseIsExplained() throws IOException {
    Set<String> explained = new TreeSet<>();
    Matcher matcher =
        KENNWORT.matcher(Files.readString(KonventionTest.WURZEL.resolve("docs/glossar.md")));
    while (matcher.find()) {
      explained.add(matcher.group(1));
    }

    List<String> missing =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(FACHLICH.toArray(new String[0]))
                .stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> c.isTopLevelClass() && FACHLICH.contains(c.getPackageName()))
                .map(JavaClass::getSimpleName)
                .filter(name -> !explained.contains(name))
                .sorted()
                .toList();

    assertThat(missing)
        .as("public types without an entry in docs/glossar.md: add `TypeName` with its meaning")
        .isEmpty();
  }
}
