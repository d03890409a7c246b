import Redis from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
const script = `if redis.call('setnx', KEYS[1], ARGV[1]) == 1 then redis.call('pexpire', KEYS[1], ARGV[2]) return 1 end return 0`
export const acquireLock = (name: string) => redis.eval(script, 1, name, 'token', '30000')
