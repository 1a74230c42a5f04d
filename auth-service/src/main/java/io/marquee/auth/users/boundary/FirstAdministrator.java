package io.marquee.auth.users.boundary;

import io.marquee.auth.users.control.PasswordHashing;
import io.marquee.auth.users.control.Registration;
import io.marquee.auth.users.control.Registration.Candidate;
import io.marquee.auth.users.control.Users;
import io.marquee.auth.users.entity.EmailAddress;
import io.marquee.auth.users.entity.FullName;
import io.marquee.auth.users.entity.Password;
import io.marquee.auth.users.entity.Role;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the administrator named in the settings while there is none, so that someone can give roles. */
@ApplicationScoped
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    @Inject
    private Users users;

    @Inject
    private Registration registration;

    @Inject
    private PasswordHashing hashing;

    @Inject
    @ConfigProperty(name = "auth.admin-email")
    private String email;

    @Inject
    @ConfigProperty(name = "auth.admin-password")
    private String password;

    void start(@Observes ServiceStarted event) {
        if (users.countWith(Role.ADMIN) > 0) {
            return;
        }
        var candidate = new Candidate(new EmailAddress(email), new FullName("Administrator"), null);
        registration
                .bootstrap(candidate, hashing.hash(new Password(password)))
                .ifPresent(admin -> LOG.info("User {} is the first administrator", admin.id()));
    }
}
