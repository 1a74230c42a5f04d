-- Forgets all answers about a film in a city, and those that are being computed.
-- KEYS: generation, answers. ARGV: another generation, its life in milliseconds.
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('DEL', KEYS[2])
return 1
