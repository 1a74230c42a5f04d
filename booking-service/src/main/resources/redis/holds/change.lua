-- Changes the seats of a hold, all or nothing, or its end, or both.
-- KEYS[1]: the hold. ARGV: its id, its show, the seats joined by commas (empty: as they are), and by how many
-- milliseconds from now it shall be extended (0: not at all); never beyond its latest end.
-- Answers {HELD, user, seats, expires, latest}; {TAKEN, the seats that another owner has}; or {GONE}.
local user, seats, expires, latest, booking =
    unpack(redis.call('hmget', KEYS[1], 'user', 'seats', 'expires', 'latest', 'booking'))
if not user or booking then
    return {'GONE'}
end

local function lock(seat)
    return 'seatlock:{' .. ARGV[2] .. '}:' .. seat
end

local wanted = ARGV[3] == '' and seats or ARGV[3]
local keep = {}
local others = {}
for seat in string.gmatch(wanted, '[^,]+') do
    local owner = redis.call('get', lock(seat))
    if owner and owner ~= ARGV[1] then
        others[#others + 1] = seat
    end
    keep[seat] = true
end
if #others > 0 then
    return {'TAKEN', unpack(others)}
end

local time = redis.call('time')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local extension = tonumber(ARGV[4])
if extension > 0 then
    expires = string.format('%.0f', math.max(tonumber(expires), math.min(tonumber(latest), now + extension)))
end
local left = string.format('%.0f', math.max(1, tonumber(expires) - now))
for seat in string.gmatch(seats, '[^,]+') do
    if not keep[seat] and redis.call('get', lock(seat)) == ARGV[1] then
        redis.call('del', lock(seat))
    end
end
for seat in string.gmatch(wanted, '[^,]+') do
    redis.call('set', lock(seat), ARGV[1], 'px', left)
end
redis.call('hset', KEYS[1], 'seats', wanted, 'expires', expires)
redis.call('pexpire', KEYS[1], left)
redis.call('publish', 'seat-changes', ARGV[2])
return {'HELD', user, wanted, expires, latest}
