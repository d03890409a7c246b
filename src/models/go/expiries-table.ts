// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ExpiryTable } from '../forms/expiry.ts'

export const table: ExpiryTable = {
  forms: [
    {
      source: 'go-redis 9 Expire, ExpireAt, PExpire, SetEx',
      what: 'entries',
      members: ['Expire', 'ExpireAt', 'PExpire', 'SetEx', 'SetEX'],
    },
    {
      source: 'go-redis 9 Set: zero expiration means the key has no expiration time, KeepTTL keeps the one it has',
      what: 'entries',
      calls: [
        'github.com/{redis/go-redis,go-redis/redis}#{NewClient,NewClusterClient,NewUniversalClient,Client,ClusterClient,UniversalClient,Cmdable}().Set',
      ],
      argument: 3,
      never: ['0', '-1', 'redis.KeepTTL', 'time.Duration(0)'],
    },
  ],
}
