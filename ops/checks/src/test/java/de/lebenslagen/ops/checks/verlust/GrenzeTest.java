package de.lebenslagen.ops.checks.verlust;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Quick: whether the places at which the slow tests stop the program are still there. */
class GrenzeTest {

  @ParameterizedTest
  @EnumSource(Grenze.class)
  void boundaryIsAMethodOfTheProgram(Grenze grenze) {
    Stelle stelle = grenze.stelle();
    URL bytes = GrenzeTest.class.getResource("/" + stelle.klasse().replace('.', '/') + ".class");
    assertThat(bytes).as("%s has moved: say in Grenze where it is now", stelle).isNotNull();
    JavaClass klasse = new ClassFileImporter().importUrl(bytes).get(stelle.klasse());

    assertThat(klasse.getMethods())
        .as("%s is gone: say in Grenze which method begins this stage now", stelle)
        .extracting(JavaMethod::getName)
        .contains(stelle.methode());
  }
}
