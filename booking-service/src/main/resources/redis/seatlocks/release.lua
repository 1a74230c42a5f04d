-- Gives back the locks that the owner holds, and tells the topic of seat changes.
-- KEYS: the locks; ARGV[1]: the owner; ARGV[2]: the show. Answers how many.
local released = 0
for _, key in ipairs(KEYS) do
    if redis.call('get', key) == ARGV[1] then
        released = released + redis.call('del', key)
    end
end
if released > 0 then
    redis.call('publish', 'seat-changes', ARGV[2])
end
return released
