-- KEYS[1]: the hold. Answers {HELD, user, seats, expires, latest}, {BOOKED, user} or {GONE}.
local hold = redis.call('hmget', KEYS[1], 'user', 'seats', 'expires', 'latest', 'booking')
if not hold[1] then
    return {'GONE'}
end
if hold[5] then
    return {'BOOKED', hold[1]}
end
return {'HELD', hold[1], hold[2], hold[3], hold[4]}
