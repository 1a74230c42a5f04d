-- Notes a hold among those of its user, if the user may have one more; notes a new end of one that is noted already.
-- KEYS[1]: the user's holds, a sorted set by their ends. ARGV: the hold's show, the hold, its life time in milliseconds,
-- most holds of the show, most holds of all shows.
-- Answers 0 if it is noted, 1 if the user has enough of this show, 2 if enough altogether.
local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('zremrangebyscore', KEYS[1], '-inf', string.format('%.0f', now))
local name = ARGV[1] .. '/' .. ARGV[2]
if not redis.call('zscore', KEYS[1], name) then
    local all = redis.call('zrange', KEYS[1], 0, -1)
    local same = 0
    for _, other in ipairs(all) do
        if string.sub(other, 1, #ARGV[1] + 1) == ARGV[1] .. '/' then
            same = same + 1
        end
    end
    if same >= tonumber(ARGV[4]) then
        return 1
    end
    if #all >= tonumber(ARGV[5]) then
        return 2
    end
end
redis.call('zadd', KEYS[1], string.format('%.0f', now + ARGV[3]), name)
if redis.call('pttl', KEYS[1]) < tonumber(ARGV[3]) then
    redis.call('pexpire', KEYS[1], ARGV[3])
end
return 0
