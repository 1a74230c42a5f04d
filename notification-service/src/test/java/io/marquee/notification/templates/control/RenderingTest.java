package io.marquee.notification.templates.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.notification.recipients.entity.Channel;
import io.marquee.notification.templates.entity.Template;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private final Map<String, Template> templates = Map.of(
            "greeting", new Template("greeting", "For {{name}}", "Dear {{name}}{{> end}}", "<p>{{name}}</p>{{> end}}"),
            "end", new Template("end", null, ", bye", "<hr>"),
            "broken", new Template("broken", "{{#a}}", "", ""),
            "brief",
                    new Template("brief", "s", "t", "h")
                            .with("{{title}}, {{time}}.{{#reason}} {{reason}}{{/reason}}{{> signature}}", null),
            "signature", new Template("signature", null, "", "").with(" Marquee ", " M "));

    private final Rendering rendering = new Rendering(templates::get);

    @Test
    void whatPeopleWroteIsEscapedInHtmlOnly() {
        var letter = rendering.render("greeting", Map.of("name", "<b>Ada</b>"));
        assertEquals("Dear <b>Ada</b>, bye", letter.text());
        assertEquals("<p>&lt;b&gt;Ada&lt;/b&gt;</p><hr>", letter.html());
    }

    @Test
    void aSubjectIsOneLine() {
        var letter = rendering.render("greeting", Map.of("name", "Ada\r\nBcc: all@example.org"));
        assertEquals("For Ada Bcc: all@example.org", letter.subject());
    }

    @Test
    void aMissingValueIsAnErrorThatNamesTheTemplate() {
        var error = assertThrows(TechnicalException.class, () -> rendering.render("greeting", Map.of()));
        assertTrue(error.getMessage().contains("greeting"), error.getMessage());
    }

    @Test
    void aBrokenTemplateIsAnErrorThatNamesIt() {
        var error = assertThrows(TechnicalException.class, () -> rendering.render("broken", Map.of()));
        assertTrue(error.getMessage().contains("broken"), error.getMessage());
    }

    @Test
    void aShortTextKeepsToOneLineAndCutsLongValues() {
        var title = "The Most Extraordinary Adventures of a Very Small Elephant in the Big City";
        var text = rendering.shortText(
                "brief", Channel.SMS, Map.of("title", title, "time", "18:30", "reason", "It <rained>\nall day."));
        assertEquals(
                "The Most Extraordinary Adventures of a Very Small Elephant…, 18:30. It <rained> all day. Marquee",
                text.orElseThrow());
    }

    @Test
    void whatIsEmptyLeavesNoGapInAShortText() {
        var text = rendering.shortText(
                "brief", Channel.SMS, Map.of("title", "Mother India", "time", "18:30", "reason", ""));
        assertEquals("Mother India, 18:30. Marquee", text.orElseThrow());
    }

    @Test
    void aTemplateMayHaveNoTextForAChannel() {
        assertTrue(rendering.shortText("brief", Channel.WHATSAPP, Map.of()).isEmpty());
        assertThrows(TechnicalException.class, () -> rendering.shortText("brief", Channel.SMS, Map.of()));
    }

    @Test
    void aPieceIsNotAMail() {
        assertThrows(TechnicalException.class, () -> rendering.render("end", Map.of()));
    }
}
