-- For each lock its remaining life time in milliseconds, or a negative number where there is none. KEYS: the locks.
local left = {}
for place, key in ipairs(KEYS) do
    left[place] = redis.call('pttl', key)
end
return left
