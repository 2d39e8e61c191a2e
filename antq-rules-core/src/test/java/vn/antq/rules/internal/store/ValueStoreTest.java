package vn.antq.rules.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.antq.rules.pack.Basis;
import vn.antq.rules.value.Level;
import vn.antq.rules.value.Ratio;

class ValueStoreTest {

  record Everything(
      String text,
      long whole,
      int small,
      boolean yes,
      BigDecimal decimal,
      LocalDate date,
      MonthDay day,
      Basis constant,
      Optional<String> present,
      Optional<String> empty,
      @Nullable Object nothing,
      Map<String, List<Object>> map,
      Level first,
      Level again) {}

  private static Everything everything() {
    Level level = new Level("Mức", "HIGH", 2, "Cao");
    Map<String, List<Object>> map = new LinkedHashMap<>();
    map.put("ổ", List.of(new Ratio(7, 10), "HIGH"));
    map.put("a", List.of());
    return new Everything(
        "Tổ dân phố số 5 – “đạt”",
        Long.MIN_VALUE,
        -7,
        true,
        new BigDecimal("12.50"),
        LocalDate.of(2025, 11, 14),
        MonthDay.of(2, 29),
        Basis.ASSUMED,
        Optional.of("HIGH"),
        Optional.empty(),
        null,
        map,
        level,
        level);
  }

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ValueOutput(new DataOutputStream(bytes)).write(value);
    return bytes.toByteArray();
  }

  private static <T> T read(byte[] bytes, Class<T> type) throws IOException {
    return new ValueInput(new DataInputStream(new ByteArrayInputStream(bytes))).read(type);
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    Everything read = read(written(everything()), Everything.class);

    assertThat(read).isEqualTo(everything());
    assertThat(read.decimal()).isEqualTo(new BigDecimal("12.50"));
    assertThat(read.map().keySet()).containsExactly("ổ", "a");
    assertThat(read.again()).isSameAs(read.first());
  }

  @Test
  void refusesWhatHasNoForm() {
    assertThatIllegalArgumentException().isThrownBy(() -> written(Set.of("a")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.io.File", "java.util.Locale", "vn.antq.rules.PackLibrary"})
  void makesNothingButRecordsAndConstantsOfThisLibrary(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    out.writeByte(Tag.RECORD.ordinal());
    out.writeByte(Tag.TEXT.ordinal());
    out.writeInt(text.length);
    out.write(text);

    assertThatThrownBy(() -> read(bytes.toByteArray(), Object.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(name);
  }

  @Test
  void refusesAnotherTypeThanWasWritten() throws IOException {
    byte[] level = written(new Level("Mức", "HIGH", 2, "Cao"));

    assertThatThrownBy(() -> read(level, Everything.class))
        .isInstanceOf(IllegalStateException.class);
  }
}
