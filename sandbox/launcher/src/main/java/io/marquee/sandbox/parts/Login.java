package io.marquee.sandbox.parts;

/** An account in auth-service, made for whoever tries the platform. */
public record Login(String email, String password) {}
