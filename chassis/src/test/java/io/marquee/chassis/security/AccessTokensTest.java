package io.marquee.chassis.security;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTokensTest {

    private static final AccessTokens TOKENS = new AccessTokens(null, "https://issuer.example");

    static Stream<String> headersOfNoToken() {
        return Stream.of(
                "",
                "no JSON",
                "{}",
                "{\"kid\":17}",
                "{\"kid\":" + "1".repeat(1101) + "}",
                "{\"kid\":" + "[".repeat(1000) + "]".repeat(1000) + "}");
    }

    /** Anything else than the refusal would be answered by the server itself, outside the contract. */
    @ParameterizedTest
    @MethodSource("headersOfNoToken")
    void headerThatIsNoneOfOursIsRefused(String header) {
        var token = Base64.getUrlEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + ".e30.c2ln";
        assertThrows(InvalidTokenException.class, () -> TOKENS.verify(token));
    }
}
