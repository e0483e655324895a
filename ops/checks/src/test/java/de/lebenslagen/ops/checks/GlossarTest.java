package de.lebenslagen.ops.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One term, one name: {@code docs/glossar.md} has every public type of warehouse and etl. */
@AnalyzeClasses(packages = "de.lebenslagen", importOptions = ImportOption.DoNotIncludeTests.class)
class GlossarTest {

  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");

  /** English roles that a name may end with; what stands before them is the term. */
  private static final Pattern ROLE = Pattern.compile("(?<=[a-z])(Reader|Json|Text)$");

  @ArchTest
  static void everyPublicTypeIsExplained(JavaClasses classes) {
    Set<String> explained = names();
    Set<String> missing = new TreeSet<>();
    classes.stream()
        .filter(GlossarTest::isPublic)
        .filter(c -> !explained.contains(c.getSimpleName()))
        .filter(c -> !explained.contains(ROLE.matcher(c.getSimpleName()).replaceFirst("")))
        .forEach(c -> missing.add(c.getName()));

    assertThat(missing)
        .as(
            "public types that docs/glossar.md does not explain: add `Name` to the column \"Name im"
                + " Code\" of its section, with one line of meaning; or make the type"
                + " package-private; or use the name that the term already has")
        .isEmpty();
  }

  @ArchTest
  static void everyNameIsThatOfAType(JavaClasses classes) {
    Set<String> known = classes.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    Set<String> gone = new TreeSet<>(names());
    gone.removeAll(known);

    assertThat(gone)
        .as("names in docs/glossar.md that no type has: take the new name, or drop the entry")
        .isEmpty();
  }

  private static boolean isPublic(JavaClass type) {
    return type.isTopLevelClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && resideInAnyPackage("de.lebenslagen.warehouse..", "de.lebenslagen.etl..").test(type);
  }

  /** The names of types in the second column. */
  private static Set<String> names() {
    return Projekt.read(Projekt.WURZEL.resolve("docs/glossar.md"))
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split(" \\| ", 3)[1])
        .flatMap(cell -> Arrays.stream(cell.split(", ")))
        .map(NAME::matcher)
        .filter(m -> m.matches())
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }
}
