-- Gives the locks of a booking that could not be stored back to the hold that they came from, for the time that the hold
-- has left; if it has none left, the seats are free.
-- KEYS[1]: the hold. ARGV: its id, its show, the booking. Answers 1 if the hold goes on, else 0.
local seats, expires, booking = unpack(redis.call('hmget', KEYS[1], 'seats', 'expires', 'booking'))
if booking ~= ARGV[3] then
    return 0
end
local time = redis.call('time')
local left = tonumber(expires) - (time[1] * 1000 + math.floor(time[2] / 1000))
for seat in string.gmatch(seats, '[^,]+') do
    local key = 'seatlock:{' .. ARGV[2] .. '}:' .. seat
    if redis.call('get', key) == ARGV[3] then
        if left > 0 then
            redis.call('set', key, ARGV[1], 'px', string.format('%.0f', left))
        else
            redis.call('del', key)
        end
    end
end
redis.call('hdel', KEYS[1], 'booking')
redis.call('pexpire', KEYS[1], string.format('%.0f', math.max(0, left)))
redis.call('publish', 'seat-changes', ARGV[2])
return left > 0 and 1 or 0
