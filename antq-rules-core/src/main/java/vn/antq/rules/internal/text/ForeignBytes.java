package vn.antq.rules.internal.text;

import java.util.Optional;

/** What a file is that is no text in UTF-8, by its first bytes. */
public final class ForeignBytes {

  private static final int LOOKED_AT = 64;

  private ForeignBytes() {}

  /**
   * What a file is and what to do about it.
   *
   * @param message what it is, a Vietnamese sentence
   * @param advice what to do, a Vietnamese sentence
   */
  public record Kind(String message, String advice) {}

  /** Returns what the bytes are, whose decoding as UTF-8 may well have failed for it. */
  public static Optional<Kind> of(byte[] bytes) {
    if (startsWith(bytes, 0x1f, 0x8b)) {
      return kind("Tệp đang nén (gzip).", "Hãy giải nén rồi dùng tệp bên trong.");
    } else if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      return kind(
          "Đây là tệp Office đời cũ (.xls, .doc) hoặc tệp có mật khẩu.",
          "Hãy mở bằng Excel, bỏ mật khẩu nếu có, chọn Lưu thành → .xlsx; đừng lưu lại bằng trình"
              + " soạn thảo văn bản.");
    } else if (startsWith(bytes, 'P', 'K', 3, 4)) {
      return kind(
          "Đây là tệp nén (.zip) hoặc tệp Office (.xlsx, .docx, .ods).",
          "Nếu là bảng tính thì đặt tên có đuôi .xlsx; đừng lưu lại bằng trình soạn thảo văn bản.");
    } else if (startsWith(bytes, '%', 'P', 'D', 'F')) {
      return kind("Đây là tệp PDF.", "Hồ sơ là tệp .yaml, .json hoặc .xlsx.");
    } else if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || isWide(bytes)) {
      return kind(
          "Tệp dùng mã UTF-16 (Notepad gọi là “Unicode”), không phải UTF-8.",
          "Hãy mở bằng Notepad, chọn Lưu thành (Save as), mục Mã hóa (Encoding) chọn UTF-8.");
    }
    return Optional.empty();
  }

  /** Returns what is said of bytes that are no UTF-8 for another reason. */
  public static Kind unknown(String what) {
    return new Kind(
        what + " không phải mã UTF-8; có thể là bảng mã cũ như Windows-1258, TCVN3 hay VNI.",
        "Hãy mở bằng trình soạn thảo đọc đúng chữ Việt rồi lưu lại với mã UTF-8.");
  }

  private static Optional<Kind> kind(String message, String advice) {
    return Optional.of(new Kind(message, advice));
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xff) != head[i]) {
        return false;
      }
    }
    return true;
  }

  /** Text of Latin letters in UTF-16 has a nought in every other byte. */
  private static boolean isWide(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT);
    int[] noughts = new int[2];
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        noughts[i % 2]++;
      }
    }
    return length >= 4 && Math.max(noughts[0], noughts[1]) > length / 4;
  }
}
