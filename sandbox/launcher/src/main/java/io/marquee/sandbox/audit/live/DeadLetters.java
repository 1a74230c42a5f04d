package io.marquee.sandbox.audit.live;

import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.letters.Letter;
import io.marquee.sandbox.letters.LetterBox;
import io.marquee.sandbox.parts.KafkaPart;
import io.marquee.sandbox.parts.Plan;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/** How many events no consumer could apply and nobody has taken care of. */
public record DeadLetters(Plan plan) {

    /** Their number by topic; a topic without any is left out. */
    public Map<String, Long> byTopic() throws CouldNotLook {
        try {
            return new LetterBox(plan.hostAndPort(KafkaPart.NAME))
                    .open(null).stream()
                            .collect(Collectors.groupingBy(Letter::topic, TreeMap::new, Collectors.counting()));
        } catch (KafkaException e) {
            throw new CouldNotLook(KafkaPart.NAME, e);
        }
    }
}
