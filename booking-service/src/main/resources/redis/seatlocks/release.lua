-- Gives back the locks that the owner holds. KEYS: the locks; ARGV[1]: the owner. Answers how many.
local released = 0
for _, key in ipairs(KEYS) do
    if redis.call('get', key) == ARGV[1] then
        released = released + redis.call('del', key)
    end
end
return released
