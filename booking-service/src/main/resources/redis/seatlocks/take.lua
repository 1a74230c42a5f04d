-- Locks all seats for one owner, or none, and tells the topic of seat changes.
-- KEYS: the locks; ARGV[1]: the owner; ARGV[2]: life time in milliseconds; ARGV[3]: the show.
-- Answers the places (from 1) of the locks that another owner holds; none means that all are taken.
local taken = {}
for place, key in ipairs(KEYS) do
    local owner = redis.call('get', key)
    if owner and owner ~= ARGV[1] then
        taken[#taken + 1] = place
    end
end
if #taken == 0 then
    for _, key in ipairs(KEYS) do
        redis.call('set', key, ARGV[1], 'px', ARGV[2])
    end
    redis.call('publish', 'seat-changes', ARGV[3])
end
return taken
