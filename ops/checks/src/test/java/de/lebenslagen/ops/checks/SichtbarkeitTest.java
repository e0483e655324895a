package de.lebenslagen.ops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Package-private by default: {@code public} needs a caller in another package. */
@ArchTag("langsam")
@AnalyzeClasses(packages = "de.lebenslagen")
class SichtbarkeitTest {

  /** Libraries, whole or by their entries, whose commands are still to come. */
  private static final List<String> STILL_WITHOUT_COMMAND =
      List.of(
          "de.lebenslagen.warehouse.stats.",
          "de.lebenslagen.warehouse.disclosure.",
          "de.lebenslagen.warehouse.freigabe.InterneTabelle",
          "de.lebenslagen.warehouse.freigabe.Tabelle",
          "de.lebenslagen.warehouse.raum.Crosswalk",
          "de.lebenslagen.warehouse.raum.Gebietsverschneidung",
          "de.lebenslagen.warehouse.raum.Grenzvereinfachung");

  /** Made by Hadoop and by Zeppelin, or used in paragraphs in Java, by their names. */
  private static final Set<String> BY_NAME =
      Set.of(
          "de.lebenslagen.etl.staging.LokalesDateisystem",
          "de.lebenslagen.notebook.tablesaw.Werkzeug",
          "de.lebenslagen.notebook.zeppelin.SqlInterpreter",
          "de.lebenslagen.notebook.zeppelin.IndikatorInterpreter",
          "de.lebenslagen.notebook.zeppelin.TablesawInterpreter");

  /** Made by the template compiler, which makes everything public. */
  private static final Pattern TEMPLATE = Pattern.compile("Jte\\w+Generated");

  @ArchTest
  static void publicTypesHaveACallerElsewhere(JavaClasses classes) {
    Set<JavaClass> needed = needed(classes);
    Set<String> idle = new TreeSet<>();
    classes.stream()
        .filter(SichtbarkeitTest::isPublic)
        .filter(type -> !needed.contains(type))
        .forEach(type -> idle.add(type.getName()));

    assertThat(idle)
        .as("public types that no other package uses or gets from a type it uses: drop the word")
        .isEmpty();
  }

  /** What other packages use, and what the signatures of that name. */
  private static Set<JavaClass> needed(JavaClasses classes) {
    Set<JavaClass> needed = new HashSet<>();
    Deque<JavaClass> next = new ArrayDeque<>();
    classes.stream().filter(SichtbarkeitTest::isUsedElsewhere).forEach(next::add);
    while (!next.isEmpty()) {
      JavaClass type = next.remove();
      if (needed.add(type)) {
        signatures(type).filter(JavaClass::isTopLevelClass).forEach(next::add);
      }
    }
    return needed;
  }

  private static boolean isPublic(JavaClass type) {
    return type.isTopLevelClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && !TEMPLATE.matcher(type.getSimpleName()).matches();
  }

  private static boolean isUsedElsewhere(JavaClass type) {
    return BY_NAME.contains(type.getName())
        || Hauptprogramm.IS_PROGRAM.test(type)
        || STILL_WITHOUT_COMMAND.stream().anyMatch(type.getName()::startsWith)
        || type.getDirectDependenciesToSelf().stream()
            .map(Dependency::getOriginClass)
            .anyMatch(origin -> !origin.getPackageName().equals(type.getPackageName()));
  }

  /** The types in public signatures of a type and of the types nested in it. */
  private static Stream<JavaClass> signatures(JavaClass type) {
    Stream<JavaClass> nested =
        type.getPackage().getClasses().stream()
            .filter(c -> c.getName().startsWith(type.getName() + "$"));
    return Stream.concat(Stream.of(type), nested)
        .flatMap(c -> c.getCodeUnits().stream())
        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(SichtbarkeitTest::types)
        .flatMap(t -> t.getAllInvolvedRawTypes().stream())
        .map(SichtbarkeitTest::topLevel);
  }

  private static Stream<JavaType> types(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
  }

  private static JavaClass topLevel(JavaClass type) {
    return type.getEnclosingClass().map(SichtbarkeitTest::topLevel).orElse(type);
  }
}
