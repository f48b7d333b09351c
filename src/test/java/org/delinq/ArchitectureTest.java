package org.delinq;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the house: the domain knows neither Spring nor CSV nor SQL, nor who uses it. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.delinq");

  private static final String[] DOMAIN = {
    "org.delinq.loan..",
    "org.delinq.plan..",
    "org.delinq.ageing..",
    "org.delinq.classification..",
    "org.delinq.worklist..",
    "org.delinq.subsidy..",
    "org.delinq.compensation..",
    "org.delinq.provision..",
    "org.delinq.policy..",
    "org.delinq.calendar..",
    "org.delinq.money.."
  };

  @Test
  void domainIsPlainJava() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "com.opencsv..", "java.sql..", "javax.sql..", "org.h2..")
        .check(PROGRAM);
  }

  @Test
  void domainKnowsNoneOfItsUsers() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.delinq.extract..",
            "org.delinq.snapshot..",
            "org.delinq.report..",
            "org.delinq.nightly..",
            "org.delinq.operations..",
            "org.delinq.generate..")
        .check(PROGRAM);
  }

  @Test
  void factsKnowNoRules() {
    noClasses()
        .that()
        .resideInAnyPackage("org.delinq.loan..", "org.delinq.money..", "org.delinq.calendar..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.delinq.plan..",
            "org.delinq.ageing..",
            "org.delinq.classification..",
            "org.delinq.policy..",
            "org.delinq.worklist..",
            "org.delinq.subsidy..",
            "org.delinq.compensation..",
            "org.delinq.provision..")
        .check(PROGRAM);
  }

  @Test
  void onlyTheJobAndTheCommandsKnowSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.delinq.nightly..", "org.delinq.operations..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..")
        .check(PROGRAM);
  }
}
