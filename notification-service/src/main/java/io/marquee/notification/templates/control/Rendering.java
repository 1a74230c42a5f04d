package io.marquee.notification.templates.control;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.notification.recipients.entity.Channel;
import io.marquee.notification.templates.entity.Letter;
import io.marquee.notification.templates.entity.Template;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fills templates in. What comes from people is escaped in HTML; a place that has no value is an error of the template. */
public final class Rendering {

    /** What is filled into a short text is cut there, so that a long title does not make a chain of messages. */
    private static final int LONGEST_SHORT_VALUE = 60;

    private final Function<String, Template> templates;

    /** @param templates finds a template by its name, or throws */
    public Rendering(Function<String, Template> templates) {
        this.templates = templates;
    }

    /** @throws TechnicalException naming the template, if it is not well-formed or needs a value that is not there */
    public Letter render(String name, Map<String, ?> values) {
        var template = templates.apply(name);
        if (template.subject() == null) {
            throw new TechnicalException("The template " + name + " is a piece of others, it can't be sent.");
        }
        try {
            return new Letter(
                    plain().compile(template.subject()).execute(values),
                    plain().compile(template.text()).execute(values),
                    html().compile(template.html()).execute(values));
        } catch (MustacheException e) {
            throw unusable(name, e);
        }
    }

    /**
     * The text for a phone.
     *
     * @param channel SMS or WHATSAPP
     * @return empty if the template has none for that channel
     * @throws TechnicalException as {@link #render}
     */
    public Optional<String> shortText(String name, Channel channel, Map<String, ?> values) {
        try {
            return templates
                    .apply(name)
                    .shortText(channel)
                    .map(text -> brief(channel).compile(text).execute(values).strip());
        } catch (MustacheException e) {
            throw unusable(name, e);
        }
    }

    private static TechnicalException unusable(String name, MustacheException e) {
        return new TechnicalException(
                "The template " + name + " can't be filled in: " + e.getMessage() + ". Correct it and retry.", e);
    }

    private Mustache.Compiler plain() {
        return Mustache.compiler()
                .escapeHTML(false)
                .withLoader(piece -> new StringReader(templates.apply(piece).text()));
    }

    private Mustache.Compiler html() {
        return Mustache.compiler()
                .escapeHTML(true)
                .withLoader(piece -> new StringReader(templates.apply(piece).html()));
    }

    private Mustache.Compiler brief(Channel channel) {
        return Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .withFormatter(value -> shortened(String.valueOf(value)))
                .withLoader(piece -> new StringReader(
                        templates.apply(piece).shortText(channel).orElse("")));
    }

    /** On one line, and at most {@value #LONGEST_SHORT_VALUE} characters long, the last of which may stand for a rest. */
    private static String shortened(String value) {
        var line = value.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_SHORT_VALUE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SHORT_VALUE - 1))
                        .strip() + "…";
    }
}
