package vn.sotay;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The one-way rule between packages, and which package may use which library. ARCHITECTURE.md tells
 * it in words.
 */
class LayersTest {

  private static final String BASE = "vn.sotay.";

  /** Generated template code, left out of the structure. */
  private static final String TEMPLATES = "templates";

  /** Package → the packages of Sotay it may use. */
  private static final Map<String, Set<String>> LAYERS = new LinkedHashMap<>();

  /** Library packages → the packages of Sotay that may use them. */
  private static final Map<String, Set<String>> LIBRARIES = new LinkedHashMap<>();

  static {
    LAYERS.put("article", Set.of());
    LAYERS.put("lang", Set.of("article"));
    LAYERS.put("reference", Set.of("article", "lang"));
    LAYERS.put("json", Set.of("article"));
    LAYERS.put("notebook", Set.of("article"));
    LAYERS.put("site", Set.of("article"));
    LAYERS.put("store", Set.of("article", "notebook"));
    LAYERS.put("crawl", Set.of("article", "lang", "site", "store"));
    LAYERS.put("extract", Set.of("article", "lang", "site"));
    LAYERS.put("annotate", Set.of("article", "lang", "reference"));
    LAYERS.put("knowledge", Set.of("article", "lang", "reference"));
    LAYERS.put("index", Set.of("article", "lang", "reference"));
    LAYERS.put("search", Set.of("article", "lang", "reference", "notebook", "index"));
    LAYERS.put("report", Set.of("article", "lang", "reference", "notebook", "search", "json"));
    LAYERS.put(
        "pipeline",
        Set.of(
            "article",
            "lang",
            "site",
            "crawl",
            "extract",
            "annotate",
            "knowledge",
            "store",
            "index",
            "json",
            "notebook",
            "reference"));
    LAYERS.put("vncorenlp", Set.of("article", "lang"));
    LAYERS.put(
        "eval",
        Set.of(
            "article", "lang", "reference", "extract", "annotate", "knowledge", "search", "json"));
    LAYERS.put(
        "web",
        Set.of(
            "article",
            "lang",
            "reference",
            "notebook",
            "search",
            "report",
            "store",
            "json",
            "pipeline",
            TEMPLATES));
    LAYERS.put("sample", Set.of("article", TEMPLATES));

    LIBRARIES.put("org.apache.lucene..", Set.of("index", "search"));
    LIBRARIES.put("org.jsoup..", Set.of("crawl", "extract", "site", "pipeline", "eval"));
    LIBRARIES.put("tools.jackson..", Set.of("json", "site", "cli"));
    LIBRARIES.put("org.sqlite..", Set.of("store"));
    LIBRARIES.put("java.sql..", Set.of("store"));
    LIBRARIES.put("org.netpreserve.jwarc..", Set.of("store"));
    LIBRARIES.put("org.apache.hc..", Set.of("crawl"));
    LIBRARIES.put("crawlercommons..", Set.of("crawl"));
    LIBRARIES.put("com.rometools..", Set.of("crawl"));
    LIBRARIES.put("org.apache.pdfbox..", Set.of("extract"));
    LIBRARIES.put("org.apache.poi..", Set.of("extract", "report"));
    LIBRARIES.put("picocli..", Set.of("cli"));
    LIBRARIES.put("me.tongfei..", Set.of("cli"));
    LIBRARIES.put("io.javalin..", Set.of("web"));
    LIBRARIES.put("gg.jte..", Set.of("web", "sample"));
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.sotay");

  @TestFactory
  Stream<DynamicTest> everyPackageUsesOnlyWhatItMay() {
    return LAYERS.entrySet().stream()
        .map(
            layer ->
                DynamicTest.dynamicTest(
                    layer.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(BASE + layer.getKey())
                            .should()
                            .dependOnClassesThat(forbiddenFor(layer.getKey(), layer.getValue()))
                            .allowEmptyShould(true)
                            .check(CLASSES)));
  }

  private static DescribedPredicate<JavaClass> forbiddenFor(String layer, Set<String> allowed) {
    String[] fine =
        Stream.concat(Stream.of(layer), allowed.stream())
            .map(name -> BASE + name + (name.equals(TEMPLATES) ? ".." : ""))
            .toArray(String[]::new);
    return resideInAnyPackage("vn.sotay..").and(not(resideInAnyPackage(fine)));
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryStaysWhereItBelongs() {
    return LIBRARIES.entrySet().stream()
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.getKey(),
                    () ->
                        classes()
                            .that(resideOutsideOfPackages(packages(library.getValue())))
                            .should()
                            .onlyDependOnClassesThat(resideOutsideOfPackages(library.getKey()))
                            .check(CLASSES)));
  }

  private static String[] packages(Set<String> names) {
    return Stream.concat(names.stream(), Stream.of(TEMPLATES + ".."))
        .map(name -> BASE + name)
        .toArray(String[]::new);
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(BASE) && !name.startsWith(BASE + TEMPLATES))
            .map(name -> name.substring(BASE.length()))
            .filter(name -> !name.equals("cli"))
            .collect(Collectors.toSet());
    assertThat(LAYERS.keySet()).containsAll(packages);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    List<String> silent =
        CLASSES.stream()
            .filter(c -> c.getPackageName().startsWith(BASE))
            .filter(c -> !c.getPackageName().startsWith(BASE + TEMPLATES))
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> p.tryGetAnnotationOfType(NullMarked.class).isEmpty())
            .map(p -> p.getName())
            .toList();
    assertThat(silent).as("packages without a @NullMarked package-info.java").isEmpty();
  }
}
