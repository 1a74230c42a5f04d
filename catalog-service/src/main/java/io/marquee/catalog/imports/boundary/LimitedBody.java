package io.marquee.catalog.imports.boundary;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that ends in PAYLOAD_TOO_LARGE where the limit is passed. */
class LimitedBody extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var some = super.read(buffer, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > limit) {
            throw new BusinessException(
                    ErrorCode.PAYLOAD_TOO_LARGE,
                    "An import has at most " + limit / 1024 / 1024 + " MiB; send the rest in another one.");
        }
    }
}
