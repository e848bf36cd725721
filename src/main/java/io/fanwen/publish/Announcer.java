package io.fanwen.publish;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells one search engine of addresses. */
interface Announcer {
    Notice.Engine engine();

    /**
     * @param addresses whole addresses, at least one
     * @return how far it came; the first so many of the addresses are done with
     */
    Answer tell(List<String> addresses);

    /**
     * @param done    how many of the addresses need not be told again, taken or refused for good
     * @param told    how many of them were taken
     * @param trouble why the rest was not
     */
    record Answer(int done, int told, OptionalInt remaining, Optional<Notice.Trouble> trouble) {
        static Answer nothing(Notice.Reason reason, String detail) {
            return new Answer(0, 0, OptionalInt.empty(), Optional.of(new Notice.Trouble(reason, detail)));
        }
    }
}
