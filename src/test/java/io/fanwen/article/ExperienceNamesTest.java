package io.fanwen.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperienceNamesTest {
    private final ExperienceNames names = new ExperienceNames(List.of("编者按"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            书写经验                                     | true  | -
            写作经验：                                   | true  | -
            书写经验:                                    | true  | -
            '　书写经验　'                               | true  | -
            Writing experience                           | true  | -
            ＷＲＩＴＩＮＧ　EXPERIENCE                   | true  | -
            Writing   experience                         | true  | -
            编者按                                       | true  | -
            书写经验（35人觉得有用）                     | true  | 35
            书写经验(35人觉得有用)                       | true  | 35
            书写经验（３５人觉得有用）                   | true  | 35
            书写经验【35人觉得有用】                     | true  | 35
            书写经验63人觉得有用                         | true  | 63
            书写经验 63 人觉得有用                       | true  | 63
            书写经验：63人觉得有用                       | true  | 63
            写作经验（1,935人觉得有用）                  | true  | 1935
            Writing experience (35 found this useful)    | true  | 35
            Writing Experience: 35 people found it useful | true | 35
            书写经验有用                                 | false | -
            书写经验与教训                               | false | -
            书写心得（35人觉得有用）                     | false | 35
            岗位职责                                     | false | -
            '书写经验（3）'                              | false | -
            ''                                           | false | -
            """)
    void tellsAnExperienceByItsHeading(String heading, boolean known, String count) {
        ExperienceNames.Heading read = names.read(heading);

        assertEquals(known, read.known(), heading);
        assertEquals(count, read.count().orElse(null), heading);
    }
}
