package io.marquee.sandbox.audit.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.OperateApi;
import io.marquee.sandbox.audit.books.Booking;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.ProcessInstance;
import io.marquee.sandbox.parts.CamundaPart;
import io.marquee.sandbox.parts.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The instances of the process {@code booking} that go on, as Operate shows them. */
record ActiveProcesses(Plan plan) {

    /** @param bookings tell which instance leads them; Operate is asked only for the others, which have just begun */
    List<ProcessInstance> of(List<Booking> bookings) throws CouldNotLook {
        var known = new HashMap<Long, String>();
        bookings.stream()
                .filter(booking -> booking.processInstance() != null)
                .forEach(booking ->
                        known.put(booking.processInstance(), booking.id().toString()));
        try {
            var operate = new OperateApi(plan);
            operate.logIn();
            var active = new ArrayList<ProcessInstance>();
            for (var instance :
                    operate.searchAll("process-instances", Map.of("bpmnProcessId", "booking", "state", "ACTIVE"))) {
                var key = instance.path("key").asLong();
                var bookingId = known.containsKey(key) ? known.get(key) : bookingId(operate, key);
                active.add(new ProcessInstance(
                        key, bookingId, instance.path("incident").asBoolean()));
            }
            return active;
        } catch (IOException e) {
            throw new CouldNotLook(CamundaPart.NAME, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotLook(CamundaPart.NAME, e);
        }
    }

    private static String bookingId(OperateApi operate, long key) throws IOException, InterruptedException {
        var query = Map.of("filter", Map.of("processInstanceKey", key, "name", "bookingId"), "size", 1);
        return operate.search("variables", query).stream()
                .findFirst()
                .map(ActiveProcesses::text)
                .orElse(null);
    }

    /** Operate shows a variable's value as JSON. */
    private static String text(JsonNode variable) {
        return variable.path("value").asText().replace("\"", "");
    }
}
