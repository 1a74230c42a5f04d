package io.marquee.sandbox.edge.messages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sender asks for. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MessageRequest(String channel, String to, String text, String reference) {

    private static final Set<String> CHANNELS = Set.of("SMS", "WHATSAPP");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST_TEXT = 1_600;
    private static final int LONGEST_REFERENCE = 100;

    /** Numbers with this end are refused, as a provider refuses those that no phone has. */
    private static final String NOBODYS_NUMBER = "0000";

    /** What is wrong with it, empty if nothing is. */
    Optional<String> problem() {
        if (channel == null || !CHANNELS.contains(channel)) {
            return Optional.of("channel must be SMS or WHATSAPP");
        }
        if (to == null || !E164.matcher(to).matches()) {
            return Optional.of("to must be a number in E.164 form, such as +919812345678");
        }
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            return Optional.of("text must be 1 to " + LONGEST_TEXT + " characters");
        }
        return reference == null || reference.length() <= LONGEST_REFERENCE
                ? Optional.empty()
                : Optional.of("reference must be at most " + LONGEST_REFERENCE + " characters");
    }

    /** Whether no phone has the number. */
    boolean isToNobody() {
        return to.endsWith(NOBODYS_NUMBER);
    }
}
