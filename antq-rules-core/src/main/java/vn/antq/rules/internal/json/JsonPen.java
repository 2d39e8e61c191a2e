package vn.antq.rules.internal.json;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import vn.antq.rules.internal.text.Wording;

/** Writes an object key by key, so that it takes no tree. Not thread-safe. */
public final class JsonPen {

  private final JsonGenerator json;

  private JsonPen(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one object on one line without a line break. */
  public static void compact(Appendable out, Consumer<JsonPen> content) throws IOException {
    write(Json.generator(new Handing(out)), content);
  }

  /** Writes one object on indented lines, each of which ends in LF. */
  public static void pretty(Appendable out, Consumer<JsonPen> content) throws IOException {
    write(Json.indenting(new Handing(out)), content);
    out.append('\n');
  }

  private static void write(JsonGenerator generator, Consumer<JsonPen> content) throws IOException {
    try (JsonGenerator json = generator) {
      json.writeStartObject();
      content.accept(new JsonPen(json));
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** Writes a text. */
  public JsonPen text(String key, String text) {
    json.writeStringProperty(key, text);
    return this;
  }

  /** Writes a text, or null when it is empty. */
  public JsonPen textOrNull(String key, String text) {
    return text.isEmpty() ? nothing(key) : text(key, text);
  }

  /** Writes whether something is so. */
  public JsonPen flag(String key, boolean yes) {
    json.writeBooleanProperty(key, yes);
    return this;
  }

  /** Writes a whole number. */
  public JsonPen number(String key, long number) {
    json.writeNumberProperty(key, number);
    return this;
  }

  /** Writes a number in plain notation without trailing zeros. */
  public JsonPen number(String key, BigDecimal number) {
    json.writeNumberProperty(key, Wording.plain(number));
    return this;
  }

  /** Writes a number, or null. */
  public JsonPen number(String key, Optional<BigDecimal> number) {
    return number.isPresent() ? number(key, number.get()) : nothing(key);
  }

  /** Writes null. */
  public JsonPen nothing(String key) {
    json.writeNullProperty(key);
    return this;
  }

  /** Writes an object. */
  public JsonPen object(String key, Runnable content) {
    json.writeObjectPropertyStart(key);
    content.run();
    json.writeEndObject();
    return this;
  }

  /** Writes an object, or null. */
  public <T> JsonPen object(String key, Optional<T> of, Consumer<T> content) {
    return of.isPresent() ? object(key, () -> content.accept(of.get())) : nothing(key);
  }

  /** Writes an object for each item. */
  public <T> JsonPen objects(String key, Collection<T> items, Consumer<T> content) {
    json.writeArrayPropertyStart(key);
    for (T item : items) {
      json.writeStartObject();
      content.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
    return this;
  }

  /** Writes texts. */
  public JsonPen texts(String key, Collection<String> texts) {
    json.writeArrayPropertyStart(key);
    texts.forEach(json::writeString);
    json.writeEndArray();
    return this;
  }

  /** What is written belongs to the caller: it is neither flushed nor closed. */
  private static final class Handing extends Writer {

    private final Appendable out;

    private Handing(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      out.append(CharBuffer.wrap(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      out.append(text, from, from + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
