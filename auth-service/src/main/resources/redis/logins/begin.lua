-- Counts an attempt to log in, unless there are too many already.
-- KEYS[1]: the attempts of the last window, a sorted set by time; ARGV[1]: the attempt; ARGV[2]: how many there may be;
-- ARGV[3]: the window in milliseconds. Answers 1 if the attempt is counted, 0 if it is one too many.
local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('zremrangebyscore', KEYS[1], '-inf', now - ARGV[3])
if redis.call('zcard', KEYS[1]) >= tonumber(ARGV[2]) then
    return 0
end
redis.call('zadd', KEYS[1], now, ARGV[1])
redis.call('pexpire', KEYS[1], ARGV[3])
return 1
