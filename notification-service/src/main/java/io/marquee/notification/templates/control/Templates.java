package io.marquee.notification.templates.control;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.notification.recipients.entity.Channel;
import io.marquee.notification.templates.entity.Letter;
import io.marquee.notification.templates.entity.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** The templates in the database; a changed row shows in the next message. */
@ApplicationScoped
@Transactional
public class Templates {

    @PersistenceContext
    private EntityManager em;

    /** @throws TechnicalException naming the template, if there is none of that name or it can't be filled in */
    public Letter fillIn(String name, Map<String, ?> values) {
        return new Rendering(this::get).render(name, values);
    }

    /**
     * The text for a phone.
     *
     * @param channel SMS or WHATSAPP
     * @return empty if the template has none for that channel
     * @throws TechnicalException as {@link #fillIn}
     */
    public Optional<String> shortText(String name, Channel channel, Map<String, ?> values) {
        return new Rendering(this::get).shortText(name, channel, values);
    }

    private Template get(String name) {
        var template = em.find(Template.class, name);
        if (template == null) {
            throw new TechnicalException("There is no template " + name + " in the database of notification-service.");
        }
        return template;
    }
}
