// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ExpiryTable } from '../forms/expiry.ts'

export const table: ExpiryTable = {
  forms: [
    {
      source: 'Redis 8 commands EXPIRE, PEXPIRE, EXPIREAT, SETEX, PSETEX: redis-py 6',
      what: 'entries',
      members: ['expire', 'pexpire', 'expireat', 'setex', 'psetex'],
    },
    {
      source: 'redis-py 6 Redis.set, arguments ex, px, exat and pxat',
      what: 'entries',
      options: ['ex', 'px', 'exat', 'pxat', 'ttl', 'expire', 'expires_in'],
      of: ['set', 'add', 'get_or_set', 'aset', 'setnx'],
      on: ['cache', 'redis', 'r'],
    },
    {
      source: 'Django 5.2 cache framework, argument timeout; None never expires',
      what: 'cache',
      options: ['timeout'],
      of: ['set', 'add', 'get_or_set', 'aset'],
      on: ['cache'],
    },
    { source: 'Celery 5.5 Task.apply_async, argument expires', what: 'tasks', options: ['expires'], of: ['apply_async', 'send_task'] },
  ],
}
