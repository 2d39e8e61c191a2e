package vn.antq.rules.value;

/**
 * A list of records.
 *
 * @param record name of the record type
 */
public record ListOf(String record) implements FactType {

  @Override
  public String label() {
    return kind();
  }

  @Override
  public String kind() {
    return "danh sách " + record;
  }

  @Override
  public boolean isOrdered() {
    return false;
  }
}
