package vn.antq.rules.internal.yaml;

import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in Vietnamese what a YAML parser complains about. */
final class YamlSyntax {

  private YamlSyntax() {}

  static String explain(MarkedYAMLException error) {
    String text = text(error);
    if (text.contains("\\t") || text.contains("tab")) {
      return "có ký tự tab ở đầu dòng; YAML chỉ dùng dấu cách để thụt dòng.";
    } else if (text.contains("mapping values are not allowed")) {
      return "dấu \":\" đứng ở chỗ không hợp lệ.";
    } else if (text.contains("could not find expected ':'")) {
      return "thiếu dấu \":\" sau tên khóa.";
    } else if (text.contains("expected <block end>")) {
      return "dòng này thụt vào không khớp với các dòng trước.";
    } else if (text.contains("unexpected end of stream") || text.contains("quoted scalar")) {
      return "chuỗi trong dấu nháy chưa được đóng hoặc có ký tự thoát sai.";
    } else if (text.contains("',' or") || text.contains("flow")) {
      return "dấu ngoặc {…} hoặc […] chưa đóng, hoặc thiếu dấu phẩy.";
    } else if (text.contains("nesting depth")) {
      return "quá nhiều tầng lồng nhau.";
    } else if (text.contains("undefined alias")) {
      return "không dùng tham chiếu (*) của YAML.";
    } else if (text.contains("special characters")) {
      return "có ký tự điều khiển không cho phép.";
    }
    return "sai cú pháp.";
  }

  static String advice(MarkedYAMLException error) {
    String text = text(error);
    if (text.contains("mapping values are not allowed")) {
      return "Có thể bạn cần đặt cả giá trị có dấu \":\" trong dấu nháy kép, hoặc sửa khoảng cách đầu dòng.";
    } else if (text.contains("expected <block end>")) {
      return "Có thể bạn cần thụt dòng này bằng các dòng cùng cấp phía trên.";
    }
    return "Hãy xem dòng này và dòng ngay phía trên.";
  }

  private static String text(MarkedYAMLException error) {
    return (error.getContext() + " " + error.getProblem()).toLowerCase(Locale.ROOT);
  }
}
