package io.marquee.workers.container;

import jakarta.enterprise.context.RequestScoped;

/** Counts within one request: a job is one, so every job sees the first visit. */
@RequestScoped
public class Visitor {

    private int visits;

    public int visit() {
        return ++visits;
    }
}
