package io.marquee.catalog.shows.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of a cancellation; the reason is shown to customers. */
public record CancelShow(@NotBlank @Size(max = 300) String reason) {}
