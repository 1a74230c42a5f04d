package io.marquee.naive.shop;

/** Breaks a rule on purpose: belongs to no layer. */
public class Loose {}
