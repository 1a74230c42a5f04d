package io.marquee.other.things.control;

/** A class of another service. */
public class Foreign {}
