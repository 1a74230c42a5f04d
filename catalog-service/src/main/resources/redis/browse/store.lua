-- Stores an answer, unless something changed since it was begun: then another generation is there, or none.
-- KEYS: generation, answers. ARGV: generation when it was begun, question, answer, life in milliseconds, most answers.
if redis.call('GET', KEYS[1]) ~= ARGV[1] or redis.call('HLEN', KEYS[2]) >= tonumber(ARGV[5]) then
    return 0
end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[4])
return 1
