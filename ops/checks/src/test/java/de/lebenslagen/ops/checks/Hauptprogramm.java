package de.lebenslagen.ops.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

/** What a person or a script starts. */
final class Hauptprogramm {

  static final DescribedPredicate<JavaClass> IS_PROGRAM =
      DescribedPredicate.describe("have a public main method", Hauptprogramm::hasMain);

  private Hauptprogramm() {}

  private static boolean hasMain(JavaClass type) {
    return type.tryGetMethod("main", String[].class)
        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
        .isPresent();
  }
}
