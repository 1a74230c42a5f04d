package io.marquee.sandbox.provider.behaviour;

/** A field of a requested behaviour that is unknown or wrong. */
final class InvalidBehaviour extends RuntimeException {

    private final String field;

    InvalidBehaviour(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
    }

    String field() {
        return field;
    }
}
