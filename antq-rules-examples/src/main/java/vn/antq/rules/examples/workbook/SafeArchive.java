package vn.antq.rules.examples.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of a workbook file, unpacked within limits and looked through, and packed again: what
 * reads them afterwards sees exactly what was looked at.
 */
final class SafeArchive {

  static final int MAX_FILE_BYTES = 5_000_000;
  static final int MAX_UNPACKED_BYTES = 50_000_000;

  /** The head of old Excel files, and of any workbook with a password. */
  private static final byte[] OFFICE_OF_OLD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  /** A cell that holds a day as text; the reader does not know its type. */
  private static final Pattern DAY_CELL =
      Pattern.compile("(<(?:\\w+:)?c\\b[^<>]*?\\bt=)([\"'])d\\2");

  private static final int MAX_PARTS = 1_000;
  private static final int BUFFER = 8_192;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final String refusal;

  private SafeArchive(String refusal) {
    this.refusal = refusal;
  }

  /** Looks through a file. */
  static SafeArchive of(Path file) {
    try {
      long size = Files.size(file);
      if (size > MAX_FILE_BYTES) {
        return new SafeArchive(
            "Tệp dài " + size + " byte; bảng tính hồ sơ dài nhiều nhất " + MAX_FILE_BYTES + ".");
      }
      return unpacked(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks through the bytes of a file. */
  static SafeArchive of(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("antq-", DossierWorkbook.EXTENSION);
    try {
      return of(Files.write(file, bytes));
    } finally {
      Files.delete(file);
    }
  }

  private static SafeArchive unpacked(Path file) throws IOException {
    // Tells of a file that cannot be read otherwise than of one that is no archive.
    try (InputStream head = Files.newInputStream(file)) {
      if (Arrays.equals(head.readNBytes(OFFICE_OF_OLD.length), OFFICE_OF_OLD)) {
        return new SafeArchive(
            "Đây là tệp Excel đời cũ (.xls) hoặc tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu"
                + " nếu có, rồi chọn Lưu thành → .xlsx.");
      }
    }
    SafeArchive archive = new SafeArchive("");
    try {
      archive.unpack(file);
      for (Map.Entry<String, byte[]> part : archive.parts.entrySet()) {
        SafeXml.check(part.getKey(), part.getValue());
      }
    } catch (Refused e) {
      return new SafeArchive(e.reason);
    } catch (XMLStreamException e) {
      return new SafeArchive("Nội dung bên trong tệp bị hỏng nên không đọc được.");
    } catch (IOException | IllegalArgumentException e) {
      return new SafeArchive(
          "Tệp không phải bảng tính .xlsx, hoặc đã bị hỏng. Hãy mở bằng Excel rồi lưu lại dạng"
              + " .xlsx.");
    }
    return archive.parts.isEmpty()
        ? new SafeArchive("Tệp không phải bảng tính .xlsx: bên trong không có trang nào.")
        : archive;
  }

  /** Why a file is not read. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    Refused(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }

  /** Returns why the file is not read; empty when it is. */
  String refusal() {
    return refusal;
  }

  /** Returns the parts as an archive. */
  InputStream repacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(withTextDays(part.getKey(), part.getValue()));
        zip.closeEntry();
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static byte[] withTextDays(String part, byte[] content) {
    if (!part.contains("worksheets/")) {
      return content;
    }
    String xml = new String(content, StandardCharsets.UTF_8);
    return DAY_CELL.matcher(xml).replaceAll("$1$2str$2").getBytes(StandardCharsets.UTF_8);
  }

  private void unpack(Path file) throws IOException {
    long left = MAX_UNPACKED_BYTES;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MAX_PARTS) {
        throw new Refused("Tệp có hơn " + MAX_PARTS + " phần nên không đọc.");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] content;
        try (InputStream stream = zip.getInputStream(entry)) {
          content = read(stream, left);
        }
        left -= content.length;
        String name = entry.getName();
        if (isText(name) && parts.put(name, content) != null) {
          throw new ZipException(name);
        }
      }
    }
  }

  private static boolean isText(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels");
  }

  private static byte[] read(InputStream stream, long limit) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
      if (content.size() + n > limit) {
        throw new Refused(
            "Tệp giải nén ra hơn "
                + MAX_UNPACKED_BYTES
                + " byte nên không đọc (có thể là bom nén).");
      }
      content.write(buffer, 0, n);
    }
    return content.toByteArray();
  }
}
