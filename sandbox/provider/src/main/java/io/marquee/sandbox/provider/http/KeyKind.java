package io.marquee.sandbox.provider.http;

/** The API key that a caller showed: the merchant's secret one, or the one that may be known to a browser. */
public enum KeyKind {
    SECRET,
    PUBLISHABLE
}
