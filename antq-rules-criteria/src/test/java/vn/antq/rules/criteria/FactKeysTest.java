package vn.antq.rules.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.criteria.Tt124Facts.Crime;
import vn.antq.rules.criteria.Tt124Facts.Model;
import vn.antq.rules.criteria.Tt124Facts.ModelState;
import vn.antq.rules.criteria.Tt124Facts.Rating;
import vn.antq.rules.criteria.Tt124Facts.Severity;
import vn.antq.rules.dossier.Dossier;
import vn.antq.rules.dossier.Evidence;
import vn.antq.rules.dossier.FactKey;
import vn.antq.rules.pack.FactDefinition;
import vn.antq.rules.pack.Pack;
import vn.antq.rules.pack.RecordDefinition;
import vn.antq.rules.pack.Vocabulary;
import vn.antq.rules.value.FactType;
import vn.antq.rules.value.ListOf;
import vn.antq.rules.value.OneOf;

/** The generated {@link Tt124Facts} and {@link Qd510Facts}. */
class FactKeysTest {

  @TempDir private Path folder;

  private static Map<String, FactKey<?>> keys(Class<?> type) throws IllegalAccessException {
    Map<String, FactKey<?>> keys = new LinkedHashMap<>();
    for (Field field : type.getFields()) {
      FactKey<?> key = (FactKey<?>) field.get(null);
      assertThat(field.getName().replace("_", "")).isEqualToIgnoringCase(key.name());
      assertThat(declared(field)).as(field.getName()).isEqualTo(key.type());
      keys.put(key.name(), key);
    }
    return keys;
  }

  /** The type that the compiler holds callers to. */
  private static Type declared(Field field) {
    Type value = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    return value instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : value;
  }

  private static void assertFits(FactKey<?> key, FactType type, Vocabulary vocabulary) {
    assertThat(key.isList()).as(key.name()).isEqualTo(type instanceof ListOf);
    if (type instanceof ListOf list) {
      assertFits(key.type(), vocabulary.record(list.record()).orElseThrow());
    } else {
      assertFits(key.name(), key.type(), type);
    }
  }

  private static void assertFits(String name, Class<?> java, FactType type) {
    if (type.equals(FactType.INTEGER)) {
      assertThat(java).as(name).isEqualTo(Long.class);
    } else if (type.equals(FactType.DECIMAL)) {
      assertThat(java).as(name).isEqualTo(BigDecimal.class);
    } else if (type.equals(FactType.BOOLEAN)) {
      assertThat(java).as(name).isEqualTo(Boolean.class);
    } else if (type.equals(FactType.DATE)) {
      assertThat(java).as(name).isEqualTo(LocalDate.class);
    } else if (type instanceof OneOf oneOf) {
      assertThat(java.getEnumConstants())
          .as(name)
          .extracting(constant -> ((Enum<?>) constant).name())
          .isEqualTo(oneOf.enumeration().codes());
    } else {
      assertThat(java).as(name).isEqualTo(String.class);
    }
  }

  private static void assertFits(Class<?> java, RecordDefinition record) {
    assertThat(java.getSimpleName()).isEqualTo(record.name());
    List<Method> methods =
        Arrays.stream(java.getDeclaredMethods())
            .filter(method -> method.getReturnType() == java)
            .filter(method -> method.getParameterTypes()[0] != int.class)
            .filter(method -> !method.getName().equals("evidence"))
            .toList();
    assertThat(methods)
        .extracting(Method::getName)
        .containsExactlyInAnyOrderElementsOf(
            record.fields().stream().map(FactDefinition::name).toList());
    for (Method method : methods) {
      FactDefinition field = record.field(method.getName()).orElseThrow();
      assertFits(field.name(), method.getParameterTypes()[0], field.type());
    }
  }

  @Test
  void haveANameAndATypeForEachFactOfTheVocabularyAndForNothingElse() throws Exception {
    Map<String, FactKey<?>> tt124 = keys(Tt124Facts.class);
    Map<String, FactKey<?>> qd510 = keys(Qd510Facts.class);
    assertThat(tt124.keySet()).doesNotContainAnyElementsOf(qd510.keySet());
    Map<String, FactKey<?>> all = new LinkedHashMap<>(tt124);
    all.putAll(qd510);

    Pack pack = AntqPacks.library().pack(AntqPacks.QD510).orElseThrow();
    Map<String, FactDefinition> stated =
        pack.vocabulary().facts().values().stream()
            .filter(fact -> fact.derivation().isEmpty())
            .collect(Collectors.toMap(FactDefinition::name, fact -> fact));
    assertThat(all).containsOnlyKeys(stated.keySet());
    all.forEach((name, key) -> assertFits(key, stated.get(name).type(), pack.vocabulary()));
    for (Pack edition : AntqPacks.library().editions(AntqPacks.TT124)) {
      assertThat(tt124.keySet())
          .containsAll(
              edition.vocabulary().facts().values().stream()
                  .filter(fact -> fact.derivation().isEmpty())
                  .map(FactDefinition::name)
                  .toList());
    }
  }

  @Test
  void stateTheSameAsNames() {
    Evidence minutes = Evidence.document("Biên bản 04/BB-TDP5");
    LocalDate day = LocalDate.of(2025, 1, 20);

    Dossier byKey =
        Dossier.builder("khu-dan-cu", 2025)
            .fact(Tt124Facts.RESIDENT_HOUSEHOLDS, 312)
            .fact(Tt124Facts.REGISTERED_HOUSEHOLDS, 311L, minutes)
            .between(Tt124Facts.CRIME_CASES, 1, 3)
            .fact(Tt124Facts.PARTY_CELL_RESOLUTION_DATE, day)
            .none(Tt124Facts.STANDARD_REGISTRATION_DATE)
            .fact(Tt124Facts.SECURITY_FORCE_RATING, Rating.EXCELLENT)
            .fact(Qd510Facts.FESTIVAL_HELD, true)
            .fact(
                Tt124Facts.CRIMES,
                List.of(
                    new Crime().severity(Severity.SERIOUS).forceMajeure(false).evidence(minutes)))
            .fact(Tt124Facts.MODELS, List.of(new Model().state(ModelState.EFFECTIVE).members(11)))
            .fact(Qd510Facts.USEFUL_TIPS, 7)
            .unknown(Qd510Facts.USEFUL_TIPS)
            .build();

    Dossier byName =
        Dossier.builder("khu-dan-cu", 2025)
            .fact("residentHouseholds", 312)
            .fact("registeredHouseholds", 311, minutes)
            .between("crimeCases", 1, 3)
            .fact("partyCellResolutionDate", day)
            .fact("standardRegistrationDate", "none")
            .fact("securityForceRating", "EXCELLENT")
            .fact("festivalHeld", true)
            .fact("crimes", List.of(Map.of("severity", "SERIOUS", "forceMajeure", false)))
            .fact("models", List.of(Map.of("state", "EFFECTIVE", "members", 11)))
            .build();
    assertThat(byKey.facts().keySet()).isEqualTo(byName.facts().keySet());
    assertThat(byKey.fact("registeredHouseholds")).isEqualTo(byName.fact("registeredHouseholds"));
    assertThat(byKey.fact("crimeCases")).isEqualTo(byName.fact("crimeCases"));
    assertThat(byKey.fact("models")).isEqualTo(byName.fact("models"));
    assertThat(AntqPacks.classifier(AntqPacks.QD510).classify(byKey).outcome())
        .isEqualTo(AntqPacks.classifier(AntqPacks.QD510).classify(byName).outcome());
    assertThat(AntqPacks.classifier(AntqPacks.QD510).classify(byKey).score())
        .isEqualTo(AntqPacks.classifier(AntqPacks.QD510).classify(byName).score());
  }

  /** Returns what javac says of a statement; empty when it compiles. */
  private String compiled(String statement) throws IOException {
    String source =
        """
        import java.util.List;
        import vn.antq.rules.criteria.*;
        import vn.antq.rules.dossier.*;
        class Snippet {
          void state(Dossier.Builder dossier) {
            %s;
          }
        }
        """
            .formatted(statement);
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    StringWriter messages = new StringWriter();
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                messages,
                null,
                null,
                List.of(
                    "-proc:none",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.toString()),
                null,
                Stream.of(file).toList())
            .call();
    assertThat(compiled).isEqualTo(messages.toString().isEmpty());
    return messages.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dossier.fact(Tt124Facts.RESIDENT_HOUSEHOLDS, 312)",
        "dossier.fact(Tt124Facts.RESIDENT_HOUSEHOLDS, 312L)",
        "dossier.fact(Tt124Facts.RESIDENT_HOUSEHOLDS, Long.valueOf(312))",
        "dossier.fact(Tt124Facts.RESIDENT_HOUSEHOLDS, Integer.valueOf(312))",
        "dossier.fact(Tt124Facts.CRIMES, List.of())",
        "dossier.fact(Tt124Facts.SECURITY_FORCE_RATING, Tt124Facts.Rating.EXCELLENT)"
      })
  void letTheCompilerAcceptAValueOfTheRightType(String statement) throws IOException {
    assertThat(compiled(statement)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dossier.fact(Tt124Facts.RESIDENT_HOUSEHOLDS, \"312\")",
        "dossier.fact(Tt124Facts.RESIDENT_HOUSEHOLDS, 312.0)",
        "dossier.fact(Qd510Facts.FESTIVAL_HELD, 1)",
        "dossier.fact(Tt124Facts.SECURITY_FORCE_RATING, Tt124Facts.Severity.SERIOUS)",
        "dossier.fact(Tt124Facts.CRIMES, List.of(new Tt124Facts.Model()))",
        "dossier.none(Tt124Facts.RESIDENT_HOUSEHOLDS)",
        "new Tt124Facts.Crime().severity(Tt124Facts.Rating.EXCELLENT)",
        "dossier.fact(Tt124Facts.RESIDENT_HOUSEHOLD, 312)"
      })
  void letTheCompilerRefuseTheWrongTypeAndAMisspeltName(String statement) throws IOException {
    assertThat(compiled(statement)).contains("Snippet.java:6: error:");
  }
}
