package io.marquee.booking.testing;

import io.marquee.chassis.testing.TestPlatform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.redisson.Redisson;
import org.redisson.api.RMap;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNode;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** Looks into Redis, and does to it what happens to it. */
public final class SeatLockKeys {

    private static final RedissonClient REDIS = connect();

    private SeatLockKeys() {}

    /** Who holds a seat, null if nobody. */
    public static String owner(UUID showId, String seatId) {
        return (String)
                REDIS.getBucket(key(showId, seatId), StringCodec.INSTANCE).get();
    }

    /** How long the lock of a seat lives. */
    public static Duration remaining(UUID showId, String seatId) {
        return Duration.ofMillis(
                REDIS.getBucket(key(showId, seatId), StringCodec.INSTANCE).remainTimeToLive());
    }

    /** Gives a seat to somebody else. */
    public static void take(UUID showId, String seatId, UUID owner) {
        REDIS.getBucket(key(showId, seatId), StringCodec.INSTANCE).set(owner.toString(), Duration.ofMinutes(5));
    }

    /** Takes a lock away whoever has it, and tells nobody: what a release without an owner would do. */
    public static void drop(UUID showId, String seatId) {
        REDIS.getBucket(key(showId, seatId), StringCodec.INSTANCE).delete();
    }

    /** Lets the lock of a seat end soon, as if its time were over. */
    public static void expire(UUID showId, String seatId, Duration in) {
        REDIS.getBucket(key(showId, seatId), StringCodec.INSTANCE).expire(in);
    }

    /** What Redis knows of a hold; writable. */
    public static RMap<String, String> hold(UUID showId, String holdId) {
        return REDIS.getMap("hold:{" + showId + "}:" + holdId, StringCodec.INSTANCE);
    }

    /** Redis forgets everything, as after a restart. */
    public static void flush() {
        REDIS.getKeys().flushdb();
    }

    /** Redis does not answer for a while. */
    public static void pause(Duration time) {
        order("CLIENT PAUSE " + time.toMillis());
    }

    /** Redis answers who reads, and lets those wait who write. */
    public static void pauseWrites(Duration time) {
        order("CLIENT PAUSE " + time.toMillis() + " WRITE");
    }

    /** The pause is over. */
    public static void goOn() {
        order("CLIENT UNPAUSE");
    }

    /** Redis refuses to give a lock back, until it shall not any more. */
    public static void refuseDeletes(boolean refuse) {
        order("ACL SETUSER default " + (refuse ? "-del" : "+del"));
    }

    /** How many connections wait for the end of the pause. */
    public static int waiting() {
        var clients = REDIS.getRedisNodes(RedisNodes.SINGLE).getInstance().info(RedisNode.InfoSection.CLIENTS);
        return Integer.parseInt(clients.get("blocked_clients"));
    }

    private static void order(String command) {
        var url = url();
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            var commands = "AUTH " + password(url) + "\r\n" + command + "\r\n";
            socket.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            if (!"+OK".equals(answer.readLine()) || !"+OK".equals(answer.readLine())) {
                throw new IllegalStateException("Redis refuses " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Redis cannot be reached", e);
        }
    }

    private static String key(UUID showId, String seatId) {
        return "seatlock:{" + showId + "}:" + seatId;
    }

    private static RedissonClient connect() {
        var config = new Config();
        config.setPassword(password(url()));
        config.useSingleServer().setAddress("redis://" + url().getHost() + ":" + url().getPort());
        return Redisson.create(config);
    }

    private static URI url() {
        return URI.create(TestPlatform.current().redis().orElseThrow().url());
    }

    private static String password(URI url) {
        return url.getUserInfo().substring(1);
    }
}
