-- Makes a hold: locks the first of some groups of seats that is free as a whole.
-- KEYS[1]: the hold. ARGV: its id, its user, its show, its life time and its longest life time in milliseconds, and from
-- ARGV[6] on the groups, each of seats joined by commas.
-- Answers {HELD, user, seats, expires, latest}, also for a hold that was made before; {GONE} if it has become a booking;
-- or {TAKEN, the seats of the first group that another owner has}. The keys of the locks are made here: they have the
-- hold's hash tag.
local existing = redis.call('hmget', KEYS[1], 'user', 'seats', 'expires', 'latest', 'booking')
if existing[5] then
    return {'GONE'}
end
if existing[1] then
    return {'HELD', existing[1], existing[2], existing[3], existing[4]}
end

local function lock(seat)
    return 'seatlock:{' .. ARGV[3] .. '}:' .. seat
end

local function taken(group)
    local others = {}
    for seat in string.gmatch(group, '[^,]+') do
        local owner = redis.call('get', lock(seat))
        if owner and owner ~= ARGV[1] then
            others[#others + 1] = seat
        end
    end
    return others
end

local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local first
for place = 6, #ARGV do
    local others = taken(ARGV[place])
    first = first or others
    if #others == 0 then
        for seat in string.gmatch(ARGV[place], '[^,]+') do
            redis.call('set', lock(seat), ARGV[1], 'px', ARGV[4])
        end
        local expires = string.format('%.0f', now + ARGV[4])
        local latest = string.format('%.0f', now + ARGV[5])
        redis.call('hset', KEYS[1], 'user', ARGV[2], 'seats', ARGV[place], 'expires', expires, 'latest', latest)
        redis.call('pexpire', KEYS[1], ARGV[4])
        redis.call('publish', 'seat-changes', ARGV[3])
        return {'HELD', ARGV[2], ARGV[place], expires, latest}
    end
end
return {'TAKEN', unpack(first)}
