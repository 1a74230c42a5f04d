-- Ends a hold and gives back the locks that are its own. One that has become a booking stays: the locks are not its own
-- any more. KEYS[1]: the hold. ARGV: its id, its show. Answers how many locks were given back.
local seats, booking = unpack(redis.call('hmget', KEYS[1], 'seats', 'booking'))
if not seats or booking then
    return 0
end
local released = 0
for seat in string.gmatch(seats, '[^,]+') do
    local key = 'seatlock:{' .. ARGV[2] .. '}:' .. seat
    if redis.call('get', key) == ARGV[1] then
        released = released + redis.call('del', key)
    end
end
redis.call('del', KEYS[1])
redis.call('publish', 'seat-changes', ARGV[2])
return released
