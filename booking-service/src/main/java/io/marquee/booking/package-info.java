/** Seats, bookings and tickets: who wants a seat, who holds it, and who has bought it. */
package io.marquee.booking;
