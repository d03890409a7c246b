/** Packages whose clients usually hold cached values. */
export const cachePackages: ReadonlySet<string> = new Set([
  'ioredis',
  'redis',
  '@redis/client',
  'memjs',
  'memcached',
  'redis.asyncio',
  'pymemcache.client.base',
  'aiomcache',
  'github.com/redis/go-redis',
  'github.com/go-redis/redis',
  'github.com/bradfitz/gomemcache/memcache',
])

/** Members that read one value, and members that store one. */
export const cacheReads: ReadonlySet<string> = new Set(['get', 'Get', 'getEx', 'getex', 'hget', 'HGet', 'hgetall', 'HGetAll', 'getBuffer'])
export const cacheWrites: ReadonlySet<string> = new Set(['set', 'Set', 'setex', 'setEx', 'SetEx', 'psetex', 'hset', 'HSet', 'SetEX'])

/** Words of keys and functions for which the store is not a cache: its values are authoritative or cannot be computed again. */
export const notCached: ReadonlySet<string> = new Set(
  'idempotency idempotent idem lock locks mutex session sessions nonce otp csrf rate limit limiter attempts dedupe seen processed'.split(
    ' ',
  ),
)

/** Words of clients, functions and keys by which a store is a cache. */
export const cacheWords: ReadonlySet<string> = new Set(['cache', 'cached', 'caches', 'caching', 'memo', 'memoized'])

/** Words of clients of stores that mostly hold cached values. Evidence only beside a function that takes their failure for a miss. */
export const cacheStores: ReadonlySet<string> = new Set(['kv', 'redis', 'valkey', 'memcache', 'memcached', 'upstash'])
