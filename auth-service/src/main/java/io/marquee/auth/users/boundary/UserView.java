package io.marquee.auth.users.boundary;

import io.marquee.auth.users.entity.Role;
import io.marquee.auth.users.entity.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A user as the API shows it. Of a deleted one, the id and times remain. */
public record UserView(
        UUID userId,
        String email,
        String fullName,
        String phone,
        List<String> roles,
        Instant createdAt,
        Instant deletedAt) {

    static UserView of(User user) {
        return new UserView(
                user.id(),
                user.email(),
                user.fullName(),
                user.phone(),
                user.roles().stream().sorted().map(Role::wireName).toList(),
                user.createdAt(),
                user.deletedAt());
    }
}
