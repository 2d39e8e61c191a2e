package vn.antq.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.antq.rules.TestPack;
import vn.antq.rules.pack.Statement.Aspect;
import vn.antq.rules.pack.Statement.Kind;

/** What a pack states is listed in one place, whoever asks for it. */
class StatementsTest {

  @TempDir private Path temp;
  private Pack pack;

  @BeforeEach
  void loadPack() {
    pack = TestPack.in(temp).classifier().pack();
  }

  @Test
  void nothingIsStatedTwice() {
    assertThat(pack.statements()).extracting(Statement::key).doesNotHaveDuplicates();
  }

  @Test
  void whateverAResultCanRelyOnIsStated() {
    Set<Reliance> stated =
        pack.statements().stream()
            .map(Statement::reliance)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());

    assertThat(stated).isNotEmpty();
    assertThat(pack.unitTypes().keySet())
        .allSatisfy(type -> assertThat(stated).containsAll(pack.reliances(type)));
  }

  @Test
  void everythingThatDecidesIsStatedWhereItStands() {
    RuleModel model = pack.models().values().iterator().next();
    List<Statement> own =
        pack.statements().stream()
            .filter(statement -> statement.unitType().equals(model.unit().type()))
            .toList();

    assertThat(own.stream().filter(s -> s.kind() == Kind.FIGURE))
        .extracting(Statement::place)
        .containsExactlyElementsOf(
            model.unit().figures().values().stream().map(Figure::place).toList());
    assertThat(own.stream().filter(s -> s.kind() == Kind.RULE))
        .extracting(Statement::name)
        .containsExactlyElementsOf(model.rules().stream().map(Rule::name).toList());
    assertThat(own.stream().filter(s -> s.kind() == Kind.CRITERION))
        .extracting(s -> s.says(Aspect.VALUE))
        .containsExactlyElementsOf(model.unit().criteria().stream().map(Criterion::title).toList());
  }
}
