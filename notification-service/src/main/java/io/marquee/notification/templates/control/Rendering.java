package io.marquee.notification.templates.control;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.notification.templates.entity.Letter;
import io.marquee.notification.templates.entity.Template;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Function;

/** Fills templates in. What comes from people is escaped in HTML; a place that has no value is an error of the template. */
public final class Rendering {

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
            throw new TechnicalException(
                    "The template " + name + " can't be filled in: " + e.getMessage() + ". Correct it and retry.", e);
        }
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
}
