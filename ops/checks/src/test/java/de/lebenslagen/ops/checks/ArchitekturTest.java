package de.lebenslagen.ops.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static de.lebenslagen.ops.checks.Schichtentabelle.WAREHOUSE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import de.lebenslagen.warehouse.model.Freigabestandort;
import java.util.List;

/** Who may know whom (docs/ARCHITECTURE.md). A breach says what to do instead. */
@AnalyzeClasses(packages = "de.lebenslagen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitekturTest {

  private static final String QUERY = WAREHOUSE + ".query..";
  private static final String REGISTER = WAREHOUSE + ".register..";
  private static final String ETL = "de.lebenslagen.etl";
  private static final String OPS = "de.lebenslagen.ops..";
  private static final String DASHBOARDS = "de.lebenslagen.dashboards..";
  private static final String PUBLISH = "de.lebenslagen.dashboards.publish..";
  private static final String GEOPACKAGE = "de.lebenslagen.dashboards.publish.geopackage..";
  private static final String NOTEBOOK = "de.lebenslagen.notebook..";
  private static final String BENCH = "de.lebenslagen.ops.bench..";

  /** The stages of etl in the order of a row. */
  private static final List<String> STAGES =
      List.of("intake", "check", "staging", "star", "publish");

  @ArchTest
  static void warehousePackagesKnowOnlyWhatTheTableAllows(JavaClasses classes) {
    Schichtentabelle.read()
        .rows()
        .forEach((name, allowed) -> onlyKnows(below(WAREHOUSE, name), allowed).check(classes));
  }

  private static ArchRule onlyKnows(String own, List<String> allowed) {
    DescribedPredicate<JavaClass> plainJava =
        resideInAnyPackage("java..", "javax..", "org.jspecify..", own)
            .and(not(resideInAnyPackage("java.sql..", "javax.sql..")));
    return classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(
            plainJava
                .or(resideInAnyPackage(allowed.toArray(String[]::new)))
                .as("are of the JDK without java.sql, or of " + allowed))
        .because(
            "the table in docs/ARCHITECTURE.md allows no more: move the code to the package that"
                + " has this library, or hand over a value of warehouse.model instead");
  }

  @ArchTest
  static void everyWarehousePackageHasARow(JavaClasses classes) {
    String[] rows =
        Schichtentabelle.read().rows().keySet().stream()
            .map(name -> below(WAREHOUSE, name))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(WAREHOUSE + "..")
        .should()
        .resideInAnyPackage(rows)
        .because(
            "the table in docs/ARCHITECTURE.md has a row for each package: add one, or move the class")
        .check(classes);
  }

  @ArchTest
  static void noStageOfEtlKnowsALaterOne(JavaClasses classes) {
    for (int i = 0; i + 1 < STAGES.size(); i++) {
      String[] later =
          STAGES.subList(i + 1, STAGES.size()).stream()
              .map(name -> below(ETL, name))
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(below(ETL, STAGES.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .because("a row goes one way: move the type to the earlier stage or to warehouse.model")
          .check(classes);
    }
  }

  private static String below(String parent, String name) {
    return parent + "." + name + "..";
  }

  @ArchTest
  static final ArchRule WAREHOUSE_KNOWS_NOBODY_ABOVE =
      noClasses()
          .that()
          .resideInAPackage(WAREHOUSE + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ETL + "..", OPS, DASHBOARDS, NOTEBOOK)
          .because("warehouse is the bottom: move the shared type down into warehouse.model");

  @ArchTest
  static final ArchRule ETL_KNOWS_ONLY_WAREHOUSE =
      noClasses()
          .that()
          .resideInAPackage(ETL + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OPS, DASHBOARDS, NOTEBOOK)
          .because("etl reports progress through an interface of its own that ops implements");

  @ArchTest
  static final ArchRule FIGURES_KNOW_ONLY_WAREHOUSE =
      noClasses()
          .that()
          .resideInAPackage("de.lebenslagen.dashboards.figures..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ETL + "..", OPS, NOTEBOOK, PUBLISH)
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
  static final ArchRule SPARK_ONLY_IN_LATE_ETL =
      noClasses()
          .that()
          .resideOutsideOfPackages(below(ETL, "staging"), below(ETL, "star"), below(ETL, "publish"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala..")
          .because(
              "only staging and star know Spark, and publish passes a Dataset from one to the other:"
                  + " hand over GepruefteLieferung, read the star's files through warehouse.query");

  @ArchTest
  static final ArchRule ENGINE_OF_THE_QUERY_SIDE_NEVER_BESIDE_SPARK =
      noClasses()
          .that()
          .resideInAPackage(ETL + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(QUERY, WAREHOUSE + ".stats..", WAREHOUSE + ".disclosure..")
          .because(
              "Spark and the query side never share a JVM: loading writes files, answering reads them");

  @ArchTest
  static final ArchRule SOLVERS_ONLY_BEHIND_THEIR_PORT =
      noClasses()
          .that()
          .resideOutsideOfPackages(WAREHOUSE + ".disclosure.solver..", WAREHOUSE + ".stats..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.ortools..", "org.ojalgo..")
          .because("a solver is an engine: use the interface in warehouse.disclosure.solver");

  @ArchTest
  static final ArchRule DUCKDB_AND_ARROW_ONLY_IN_QUERY =
      noClasses()
          .that()
          .resideOutsideOfPackages(QUERY, BENCH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.duckdb..", "org.apache.arrow..")
          .because("engines hide behind warehouse.query: ask Datenbank");

  @ArchTest
  static final ArchRule SQL_ONLY_WHERE_A_DATABASE_IS =
      noClasses()
          .that()
          .resideOutsideOfPackages(REGISTER, QUERY, GEOPACKAGE, BENCH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..")
          .because(
              "JDBC stays in .register, .query and the writer of GeoPackages, which are databases:"
                  + " add a method there");

  @ArchTest
  static final ArchRule LIQUIBASE_ONLY_IN_REGISTER =
      noClasses()
          .that()
          .resideOutsideOfPackage(REGISTER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("liquibase..")
          .because("only Register.open migrates");

  @ArchTest
  static final ArchRule TABLESAW_ONLY_IN_QUERY_AND_NOTEBOOKS =
      noClasses()
          .that()
          .resideOutsideOfPackages(QUERY, NOTEBOOK, BENCH)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tech.tablesaw..")
          .because("Tablesaw is for analysts: elsewhere use Ergebnis");

  @ArchTest
  static final ArchRule OFFICE_LIBRARIES_ONLY_IN_PUBLISH =
      noClasses()
          .that()
          .resideOutsideOfPackage(PUBLISH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.poi..",
              "org.openxmlformats..",
              "org.dhatim..",
              "org.apache.pdfbox..",
              "com.lowagie..",
              "com.openhtmltopdf..",
              "com.itextpdf..",
              "org.docx4j..",
              "org.odftoolkit..")
          .because(
              "only dashboards.publish writes XLSX, DOCX and PDF: hand it an Arbeitsmappe or a letter;"
                  + " workbooks are read in etl.intake, without a library");

  @ArchTest
  static final ArchRule PUBLISH_KNOWS_ONLY_FIGURES_AND_WAREHOUSE =
      noClasses()
          .that()
          .resideInAPackage(PUBLISH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ETL + "..", OPS, NOTEBOOK)
          .because("publish turns values into documents; who asks for one hands over the values");

  @ArchTest
  static final ArchRule NOTEBOOKS_KNOW_ONLY_FIGURES_AND_WAREHOUSE =
      noClasses()
          .that()
          .resideInAPackage(NOTEBOOK)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ETL + "..", OPS, PUBLISH)
          .because("a note asks and shows; loading and publishing are commands");

  @ArchTest
  static final ArchRule ZEPPELIN_ONLY_IN_ITS_ADAPTER =
      noClasses()
          .that()
          .resideOutsideOfPackage("de.lebenslagen.notebook.zeppelin..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.zeppelin..", "org.apache.thrift..")
          .because("every note also runs without a server: put it into the languages of notebook");

  @ArchTest
  static final ArchRule JSHELL_ONLY_IN_JAVA_PARAGRAPHS =
      noClasses()
          .that()
          .resideOutsideOfPackage("de.lebenslagen.notebook.tablesaw..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.jshell..")
          .because("the compiler is only there in a whole JDK: other commands run without it");

  @ArchTest
  static final ArchRule NO_SYSTEM_OUT =
      noClasses()
          .that()
          .resideInAnyPackage(WAREHOUSE + "..", ETL + "..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("libraries don't print: return a value or report through a listener");

  @ArchTest
  static final ArchRule ONLY_THE_GATE_NAMES_FACILITIES =
      noClasses()
          .that()
          .resideOutsideOfPackages(WAREHOUSE + ".freigabe..", REGISTER, WAREHOUSE + ".model..")
          .should()
          .callConstructorWhere(
              target(owner(type(Freigabestandort.class)))
                  .as("a constructor of Freigabestandort is called"))
          .because(
              "a published facility comes from the gate's check or from the register that keeps it:"
                  + " take it from there");
}
