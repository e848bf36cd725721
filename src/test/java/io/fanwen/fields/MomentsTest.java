package io.fanwen.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fanwen.text.Diagnostic;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-07-06                    | 2025-07-06
            2025-7-6                      | 2025-07-06
            2025/7/6                      | 2025-07-06
            2025.7.6                      | 2025-07-06
            2025年7月6日                  | 2025-07-06
            2025 年 7 月 6 号             | 2025-07-06
            ２０２５－０７－０６          | 2025-07-06
            2025-07-06 # 周日             | 2025-07-06
            "2025-07-06"                  | 2025-07-06
            2024-02-29                    | 2024-02-29
            2025-07-06 8:05               | 2025-07-06 08:05
            2025-07-06T08:05:30           | 2025-07-06 08:05:30
            2025/7/6 08:05:30.25          | 2025-07-06 08:05:30.250
            2025年7月6日 8：05            | 2025-07-06 08:05
            2025年7月6日8:05              | 2025-07-06 08:05
            2025-07-06T20:30:00Z          | 2025-07-07 04:30
            2025-07-06 20:30 +0800        | 2025-07-06 20:30
            2025-07-06T20:30:00-05:00     | 2025-07-07 09:30
            """)
    void readsDaysAndTimes(String typed, String moment) {
        FieldReader reader = Typed.reader("date: " + typed);

        Optional<String> read = reader.moment(ZoneId.of("Asia/Shanghai"), "date")
                .map(m -> m.day() + m.time().map(time -> " " + time).orElse(""));

        assertEquals(Optional.of(moment), read, typed);
        assertEquals(List.of(), reader.finish());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-13-01                | NO_SUCH_DATE
            2025-02-29                | NO_SUCH_DATE
            2025年2月30日             | NO_SUCH_DATE
            2025-00-10                | NO_SUCH_DATE
            2025-07-06 24:00          | NO_SUCH_TIME
            2025-07-06 08:60          | NO_SUCH_TIME
            2025-07-06T08:05+19:00    | NO_SUCH_TIME
            2025-07-06T08:05+08:77    | NO_SUCH_TIME
            2025-07                   | NOT_DATE
            07/06/2025                | NOT_DATE
            25-07-06                  | NOT_DATE
            2025/07-06                | NOT_DATE
            2025-07-06 morning        | NOT_DATE
            2025-07-06+08:00          | NOT_DATE
            20250706                  | NOT_DATE
            0999-01-01                | NOT_DATE
            yesterday                 | NOT_DATE
            """)
    void refusesWhatIsNone(String typed, FieldCode code) {
        FieldReader reader = Typed.reader("date: " + typed);

        assertEquals(Optional.empty(), reader.moment(ZoneId.of("Asia/Shanghai"), "date"), typed);
        assertEquals(List.of(code), reader.finish().stream().map(Diagnostic::code).toList(), typed);
    }
}
