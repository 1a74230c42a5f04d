-- What an answer that is computed from now on must be stored under.
-- KEYS: generation. ARGV: a generation of its own if there is none, its life in milliseconds.
local generation = redis.call('GET', KEYS[1])
if not generation then
    generation = ARGV[1]
    redis.call('SET', KEYS[1], generation, 'PX', ARGV[2])
end
return generation
