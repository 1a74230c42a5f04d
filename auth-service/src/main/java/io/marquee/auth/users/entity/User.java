package io.marquee.auth.users.entity;

import io.marquee.chassis.persistence.InstantConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A person who can log in. Deleting a user removes everything that names the person and keeps the id, which bookings
 * and payments refer to.
 */
@Entity
@Table(name = "users")
public class User {

    @Id
    private UUID id;

    private String email;

    @Column(name = "full_name")
    private String fullName;

    private String phone;

    @Column(name = "password_hash")
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_roles", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "updated_at")
    private Instant updatedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Version
    private long version;

    /** For JPA. */
    protected User() {}

    /** A new user with the role every account starts with. */
    public User(UUID id, EmailAddress email, FullName fullName, PhoneNumber phone, String passwordHash, Instant now) {
        this.id = id;
        this.email = email.value();
        this.fullName = fullName.value();
        this.phone = phone == null ? null : phone.value();
        this.passwordHash = passwordHash;
        this.roles.add(Role.CUSTOMER);
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void rename(FullName newName, Instant now) {
        fullName = newName.value();
        updatedAt = now;
    }

    /** Changes the phone number; null removes it. */
    public void changePhone(PhoneNumber newPhone, Instant now) {
        phone = newPhone == null ? null : newPhone.value();
        updatedAt = now;
    }

    public void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        updatedAt = now;
    }

    public void assign(Set<Role> newRoles, Instant now) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        updatedAt = now;
    }

    /** Forgets the person: afterwards nobody can log in as this user, and the e-mail address can be used anew. */
    public void anonymise(Instant now) {
        email = null;
        fullName = null;
        phone = null;
        passwordHash = null;
        roles.clear();
        updatedAt = now;
        deletedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The e-mail address as the user wrote it; null once deleted. */
    public String email() {
        return email;
    }

    /** Null once deleted. */
    public String fullName() {
        return fullName;
    }

    /** In international form; null if not given. */
    public String phone() {
        return phone;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant deletedAt() {
        return deletedAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
