-- Passes the locks of a hold to a booking, all or none. The hold is kept, marked with the booking, as long as the locks
-- live: the same booking may ask again, another one may not.
-- KEYS[1]: the hold. ARGV: its id, its show, the booking, life time of the booking's locks in milliseconds.
-- Answers {HELD, user, seats, expires, latest}; {GONE} if the hold has ended, has lost a lock, or is another booking's.
local user, seats, expires, latest, booking =
    unpack(redis.call('hmget', KEYS[1], 'user', 'seats', 'expires', 'latest', 'booking'))
if not user or (booking and booking ~= ARGV[3]) then
    return {'GONE'}
end

local keys = {}
for seat in string.gmatch(seats, '[^,]+') do
    local key = 'seatlock:{' .. ARGV[2] .. '}:' .. seat
    local owner = redis.call('get', key)
    if owner ~= ARGV[1] and owner ~= ARGV[3] then
        return {'GONE'}
    end
    keys[#keys + 1] = key
end
for _, key in ipairs(keys) do
    redis.call('set', key, ARGV[3], 'px', ARGV[4])
end
redis.call('hset', KEYS[1], 'booking', ARGV[3])
redis.call('pexpire', KEYS[1], ARGV[4])
redis.call('publish', 'seat-changes', ARGV[2])
return {'HELD', user, seats, expires, latest}
