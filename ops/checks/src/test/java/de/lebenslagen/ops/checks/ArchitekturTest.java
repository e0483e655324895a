package de.lebenslagen.ops.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom (docs/ARCHITECTURE.md). A breach says what to do instead. */
@AnalyzeClasses(packages = "de.lebenslagen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitekturTest {

  private static final String WAREHOUSE = "de.lebenslagen.warehouse..";

  @ArchTest
  static final ArchRule SPARK_ONLY_IN_LATE_ETL =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "de.lebenslagen.etl.staging..",
              "de.lebenslagen.etl.star..",
              "de.lebenslagen.etl.publish..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..")
          .because(
              "only staging and star know Spark: hand over GepruefteLieferung and read the star's"
                  + " files through warehouse.query instead");

  @ArchTest
  static final ArchRule WAREHOUSE_KNOWS_NOBODY_ABOVE =
      noClasses()
          .that()
          .resideInAPackage(WAREHOUSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "de.lebenslagen.etl..",
              "de.lebenslagen.ops..",
              "de.lebenslagen.dashboards..",
              "de.lebenslagen.notebook..")
          .because("warehouse is the bottom: move the shared type down into warehouse.model");

  @ArchTest
  static final ArchRule ETL_KNOWS_ONLY_WAREHOUSE =
      noClasses()
          .that()
          .resideInAPackage("de.lebenslagen.etl..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "de.lebenslagen.ops..", "de.lebenslagen.dashboards..", "de.lebenslagen.notebook..")
          .because("etl reports progress through an interface of its own that ops implements");

  @ArchTest
  static final ArchRule FIGURES_KNOW_ONLY_WAREHOUSE =
      noClasses()
          .that()
          .resideInAPackage("de.lebenslagen.dashboards.figures..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "de.lebenslagen.etl..", "de.lebenslagen.ops..", "de.lebenslagen.dashboards.publish..")
          .because("figures draw what warehouse gives; publish and notebooks build on them");

  @ArchTest
  static final ArchRule MUSTERSTADT_KNOWS_NO_READER =
      classes()
          .that()
          .resideInAPackage("de.lebenslagen.ops.musterstadt..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.apache.commons.rng..",
              "org.locationtech.jts..",
              "de.lebenslagen.warehouse.model..",
              "de.lebenslagen.warehouse.stats..",
              "de.lebenslagen.ops.musterstadt..")
          .because(
              "what is written to test the readers must not be written with them: a fault in both"
                  + " would hide itself");

  @ArchTest
  static final ArchRule MODEL_KNOWS_THE_JDK =
      classes()
          .that()
          .resideInAPackage("de.lebenslagen.warehouse.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "de.lebenslagen.warehouse.model..")
          .because(
              "the model is plain Java: put the adapter into the package that has the library");

  @ArchTest
  static final ArchRule STATS_KNOW_NUMBERS =
      classes()
          .that()
          .resideInAPackage("de.lebenslagen.warehouse.stats..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.apache.commons.statistics..",
              "org.apache.commons.numbers..",
              "org.apache.commons.rng..",
              "org.ojalgo..",
              "de.lebenslagen.warehouse.model..",
              "de.lebenslagen.warehouse.stats..")
          .allowEmptyShould(true)
          .because("statistics are pure functions: pass numbers in, let the caller read them");

  @ArchTest
  static final ArchRule SOLVERS_ONLY_BEHIND_THEIR_PORT =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "de.lebenslagen.warehouse.disclosure.solver..", "de.lebenslagen.warehouse.stats..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.ortools..", "org.ojalgo..")
          .because("a solver is an engine: use the interface in warehouse.disclosure");

  @ArchTest
  static final ArchRule DUCKDB_AND_ARROW_ONLY_IN_QUERY =
      noClasses()
          .that()
          .resideOutsideOfPackages("de.lebenslagen.warehouse.query..", "de.lebenslagen.ops.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "org.apache.arrow..")
          .because("engines hide behind warehouse.query: ask Datenbank");

  @ArchTest
  static final ArchRule SQL_ONLY_WHERE_A_DATABASE_IS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "de.lebenslagen.warehouse.register..",
              "de.lebenslagen.warehouse.query..",
              "de.lebenslagen.ops.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..")
          .because("JDBC stays in .register and .query: add a method there");

  @ArchTest
  static final ArchRule LIQUIBASE_ONLY_IN_REGISTER =
      noClasses()
          .that()
          .resideOutsideOfPackage("de.lebenslagen.warehouse.register..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("liquibase..")
          .because("only Register.open migrates");

  @ArchTest
  static final ArchRule TABLESAW_ONLY_IN_QUERY_AND_NOTEBOOKS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "de.lebenslagen.warehouse.query..",
              "de.lebenslagen.notebook..",
              "de.lebenslagen.ops.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tech.tablesaw..")
          .because("Tablesaw is for analysts: elsewhere use Ergebnis");

  @ArchTest
  static final ArchRule INTAKE_AND_CHECK_NEED_NO_STAR =
      noClasses()
          .that()
          .resideInAnyPackage("de.lebenslagen.etl.intake..", "de.lebenslagen.etl.check..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "de.lebenslagen.etl.staging..",
              "de.lebenslagen.etl.star..",
              "de.lebenslagen.etl.publish..")
          .because("each stage reads only the one before it");

  @ArchTest
  static final ArchRule INTAKE_KNOWS_NO_CHECK =
      noClasses()
          .that()
          .resideInAPackage("de.lebenslagen.etl.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.lebenslagen.etl.check..")
          .because("each stage reads only the one before it: move the type to .intake or .model");

  @ArchTest
  static final ArchRule NO_SYSTEM_OUT =
      noClasses()
          .that()
          .resideInAnyPackage("de.lebenslagen.warehouse..", "de.lebenslagen.etl..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("libraries don't print: return a value or report through a listener");
}
