// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ExpiryTable } from '../forms/expiry.ts'

export const table: ExpiryTable = {
  forms: [
    {
      source: 'Spring Data Redis 3.5 RedisOperations.expire and expireAt, Jedis 6 expire, setex; Redisson 3 expire',
      what: 'entries',
      members: ['expire', 'pExpire', 'expireAt', 'setex', 'setTtl', 'setTimeToLive'],
    },
    {
      source: 'Caffeine 3.2 expireAfterWrite, expireAfterAccess, expireAfter; Spring Data Redis 3.5 RedisCacheConfiguration.entryTtl',
      what: 'cache',
      members: ['expireAfterWrite', 'expireAfterAccess', 'expireAfter', 'entryTtl'],
    },
    {
      source: 'jjwt 0.13 JwtBuilder.expiration and setExpiration, java-jwt 4.5 withExpiresAt',
      what: 'tokens',
      members: ['setExpiration', 'withExpiresAt'],
    },
  ],
}
