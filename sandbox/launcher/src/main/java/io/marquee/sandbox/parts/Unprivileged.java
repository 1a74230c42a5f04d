package io.marquee.sandbox.parts;

import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root, as which containers and build machines often work. */
final class Unprivileged {

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "--user");

    private Unprivileged() {}

    /**
     * The words before a program that take root's rights from it: none for other users.
     *
     * @throws IOException if this is root and the machine does not allow user namespaces
     */
    static List<String> prefix() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        try {
            if (Tool.succeeds(List.of("unshare", "--user", "true"))) {
                return OWN_NAMESPACE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException(
                "PostgreSQL can't run as root, and this machine allows no user namespace (unshare --user)."
                        + " Run ./marquee as another user.");
    }
}
