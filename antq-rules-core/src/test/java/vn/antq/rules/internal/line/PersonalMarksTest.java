package vn.antq.rules.internal.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalMarksTest {

  @ParameterizedTest
  @CsvSource({
    "'CCCD 001099012345 cấp năm 2021', IDENTITY_NUMBER",
    "'số 001 099 012 345', IDENTITY_NUMBER",
    "'CMND số: 012345678', IDENTITY_NUMBER",
    "'gọi 0912345678', TELEPHONE",
    "'gọi +84 912.345.678', TELEPHONE",
    "'bắt giữ ông Nguyễn Văn An tại nhà', NAME",
    "'Bà Đỗ Thị Ánh trình báo', NAME",
    "'đối tượng Lê Văn B', NAME",
    "'sinh năm 1987, trú tại', BIRTH",
    "'SN: 1990', BIRTH",
    "'ngày sinh 02/09/2001', BIRTH"
  })
  void aMarkOfAPersonIsFound(String text, PersonalMarks mark) {
    assertThat(PersonalMarks.in(text)).contains(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Biên bản họp dân 04/BB-TDP5 ngày 20/02/2025",
        "Quyết định 1234567890123/QĐ-UBND",
        "Hộ số 207 vắng, chưa ký",
        "Tỉnh Bà Rịa - Vũng Tàu",
        "tổng 100.000.000.000 đồng",
        "ông A trình báo",
        "trộm cắp tài sản trị giá 12000000 đồng",
        "Học sinh 6 lớp",
        "https://example.org/van-ban/2025/123456"
      })
  void ordinaryWordsHaveNone(String text) {
    assertThat(PersonalMarks.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"311,5", "nhiều", "Hoàn thành tót nhiệm vụ", "MINOR", "10/2/2025", ""})
  void aNumberACodeOrAChoiceIsQuoted(String text) {
    assertThat(Quotation.of(text)).isEqualTo('"' + text + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Văn An",
        "0912345678",
        "001099012345",
        "đã mời lên làm việc ba lần nhưng không có kết quả"
      })
  void freeTextIsNot(String text) {
    assertThat(Quotation.of(text)).isEqualTo("một đoạn văn bản dài " + text.length() + " ký tự");
  }
}
