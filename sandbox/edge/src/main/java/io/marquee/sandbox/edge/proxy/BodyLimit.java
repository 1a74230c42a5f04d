package io.marquee.sandbox.edge.proxy;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Ends a request whose body turns out to be too large while it is passed on, as one of unknown length may.
 *
 * <p>Undertow's own limit would cut the connection without an answer.
 */
final class BodyLimit extends AbstractStreamSourceConduit<StreamSourceConduit> {

    private static final AttachmentKey<Boolean> EXCEEDED = AttachmentKey.create(Boolean.class);

    private final HttpServerExchange exchange;
    private long left;

    private BodyLimit(StreamSourceConduit next, HttpServerExchange exchange, long bytes) {
        super(next);
        this.exchange = exchange;
        this.left = bytes;
    }

    static void watch(HttpServerExchange exchange, long bytes) {
        exchange.addRequestWrapper((factory, watched) -> new BodyLimit(factory.create(), watched, bytes));
    }

    static boolean exceeded(HttpServerExchange exchange) {
        return exchange.getAttachment(EXCEEDED) != null;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return (int) count(super.read(into));
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        return count(super.read(into, offset, length));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return count(super.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) throws IOException {
        var moved = super.transferTo(count, throughBuffer, target);
        count(moved + throughBuffer.remaining());
        return moved;
    }

    private long count(long bytes) throws IOException {
        left -= Math.max(0, bytes);
        if (left < 0) {
            exchange.putAttachment(EXCEEDED, true);
            throw new IOException("The body is too large");
        }
        return bytes;
    }
}
