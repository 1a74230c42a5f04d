/**
 * What the models and the code agree on: names of processes, decisions, job types, messages and errors. A test holds
 * these constants against the models, so that neither side changes alone.
 */
package io.marquee.bpmn;
