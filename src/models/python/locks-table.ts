// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LockTable } from '../forms/lock.ts'

export const table: LockTable = {
  forms: [
    {
      source: 'Python 3.13, threading, asyncio and multiprocessing: acquire of a lock',
      kind: 'mutex',
      calls: ['{threading,asyncio,multiprocessing}#{Lock,RLock,Condition}().acquire'],
      members: ['acquire', 'lock', 'try_lock'],
      on: ['lock', 'rlock', 'mutex', 'leader', 'lease'],
    },
    {
      source: 'Python 3.13, threading and asyncio: Semaphore and BoundedSemaphore',
      kind: 'permits',
      calls: ['{threading,asyncio,multiprocessing}#{Semaphore,BoundedSemaphore}().acquire'],
      members: ['acquire'],
      on: ['semaphore', 'sem'],
    },
    {
      source: 'redis-py 6, Redis.lock and redis.lock.Lock; python-redis-lock 4; pottery 3, Redlock; filelock 3; django-redis 6, cache.lock',
      kind: 'named',
      calls: [
        '{redis,redis.client,redis.asyncio,redis.asyncio.client}#{Redis,StrictRedis,from_url}().lock',
        '{redis,redis.asyncio}#Redis.from_url().lock',
        '{redis.lock,redis.asyncio.lock,redis_lock}#Lock',
        'pottery#Redlock',
        'filelock#{FileLock,SoftFileLock,UnixFileLock}',
        'django.core.cache#cache.lock',
      ],
    },
    {
      source: 'PostgreSQL 17, advisory locks: django-pglock 1, django-pglocks 1 and functions of these names',
      kind: 'named',
      calls: ['{pglock,django_pglocks}#{advisory,advisory_lock}'],
      members: ['advisory_lock', 'try_advisory_lock', 'pg_advisory_lock'],
    },
    {
      source: 'Redis 8, SETNX and SET with nx: set only if the key is free; Django 5.2, cache.add',
      kind: 'named',
      members: ['setnx'],
      isKeyed: true,
    },
    { source: 'redis-py 6, Redis.set with nx=True', kind: 'named', members: ['set'], given: ['nx'], isKeyed: true },
    {
      source: 'Django 5.2, select_for_update; SQLAlchemy 2.0, with_for_update; Peewee 3, for_update; Tortoise ORM 0.25',
      kind: 'rows',
      members: ['select_for_update', 'with_for_update', 'for_update'],
    },
  ],
  hasThreads: true,
}
