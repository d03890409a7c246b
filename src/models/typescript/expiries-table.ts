// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ExpiryTable } from '../forms/expiry.ts'

export const table: ExpiryTable = {
  forms: [
    {
      source: 'Redis 8 commands EXPIRE, PEXPIRE, EXPIREAT, SETEX, PSETEX: ioredis 5 and node-redis 5',
      what: 'entries',
      members: ['expire', 'pexpire', 'expireat', 'expireAt', 'setex', 'psetex', 'setEx', 'pSetEx', 'pExpire'],
    },
    {
      source: 'node-redis 5 SET options EX, PX, EXAT, PXAT; Cloudflare KV expirationTtl; MongoDB 7 createIndex expireAfterSeconds',
      what: 'entries',
      options: ['EX', 'PX', 'EXAT', 'PXAT', 'expirationTtl', 'expireAfterSeconds', 'expireIn', 'expireInSeconds'],
    },
    { source: 'lru-cache 11 and keyv 5 ttl, node-cache 5 stdTTL', what: 'cache', options: ['ttl', 'ttlMs', 'stdTTL'] },
    { source: 'jsonwebtoken 9 sign, expiresIn', what: 'tokens', options: ['expiresIn'] },
  ],
}
