package io.marquee.auth.users.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final User user = new User(
            UUID.fromString("01900000-0000-7000-8000-000000000001"),
            new EmailAddress("ada@example.org"),
            new FullName("Ada Lovelace"),
            new PhoneNumber("+919876543210"),
            "hash",
            NOW);

    @Test
    void aNewUserIsACustomer() {
        assertEquals(Set.of(Role.CUSTOMER), user.roles());
    }

    @Test
    void assignedRolesReplaceTheOldOnes() {
        user.assign(Set.of(Role.SUPPORT), NOW);
        assertEquals(Set.of(Role.SUPPORT), user.roles());
    }

    @Test
    void aDeletedUserHasNothingThatNamesAPerson() {
        user.anonymise(NOW);
        assertTrue(user.isDeleted());
        assertNull(user.email());
        assertNull(user.fullName());
        assertNull(user.phone());
        assertNull(user.passwordHash());
        assertTrue(user.roles().isEmpty());
    }

    @Test
    void rolesOutsideCannotBeChangedThroughTheCopy() {
        user.roles().add(Role.ADMIN);
        assertFalse(user.roles().contains(Role.ADMIN));
    }
}
