package vn.sotay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phấn đấu đến cuối năm 2025, tỷ lệ đảng viên dự sinh hoạt đạt từ ",
        "Phấn đấu đến cuối năm 2025, tỷ lệ dự họp đạt từ 95% trở lên; ",
        "Hội nghị thống nhất 5 nhiệm vụ, trong đó phấn đấu trên ",
        "Đến nay đã đạt 81,7%. Dự kiến hết năm đạt ",
        "Đảng ủy đặt mục tiêu hết nhiệm kỳ có ",
        "Tỷ lệ đảng viên dự họp phải đạt ",
        "Mới đạt 88%, huyện phấn đấu năm tới đạt "
      })
  void whatIsWantedIsATarget(String before) {
    assertThat(Targets.announcedIn(before)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Tỷ lệ đảng viên dự sinh hoạt đạt ",
        "Với sự nỗ lực phấn đấu của toàn Đảng bộ, tỷ lệ dự họp đạt ",
        "Phấn đấu năm 2022 đạt 95%, nhưng thực tế mới đạt ",
        "Dự kiến kết nạp 40 quần chúng, đến nay đã kết nạp ",
        "Có 15 quần chúng đang phấn đấu vào Đảng, trong đó nữ chiếm ",
        "Đơn vị hoàn thành mục tiêu năm trước; tỷ lệ dự họp đã đạt "
      })
  void whatWasReachedIsNone(String before) {
    assertThat(Targets.announcedIn(before)).isFalse();
  }
}
