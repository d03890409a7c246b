// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LockTable } from '../forms/lock.ts'

export const table: LockTable = {
  forms: [
    {
      source: 'async-mutex 0.5: runExclusive, acquire, tryAcquire and withTimeout of Mutex and Semaphore',
      kind: 'mutex',
      calls: ['async-mutex#{Mutex,withTimeout,tryAcquire}().{acquire,runExclusive,waitForUnlock}'],
      members: ['runExclusive'],
    },
    {
      source: 'async-mutex 0.5, Semaphore; async-sema 3.1, Sema.acquire; bottleneck 2.19',
      kind: 'permits',
      calls: ['async-mutex#Semaphore().{acquire,runExclusive}', 'async-sema#Sema().acquire'],
      members: ['acquire'],
      on: ['semaphore', 'sem', 'bottleneck', 'limiter'],
    },
    {
      source: 'redlock 5, redis-semaphore 5, ioredis-lock 4: methods of an object that is named after a lock',
      kind: 'exclusive',
      members: ['using', 'acquire', 'lock', 'obtain'],
      on: ['lock', 'redlock', 'lease', 'mutex'],
    },
    {
      source: 'redlock 5 and @sesamecare-oss/redlock 1: using and acquire',
      kind: 'named',
      calls: ['{redlock,@sesamecare-oss/redlock}#().{using,acquire,lock}', '@sesamecare-oss/redlock#Redlock().{using,acquire}'],
    },
    {
      source: 'Names of functions that take a lock: no library has other functions of these names',
      kind: 'exclusive',
      members: ['withLock', 'withMutex', 'withAdvisoryLock', 'acquireLock', 'tryLock', 'obtainLock'],
    },
    { source: 'Redis 8, SET with NX and SETNX: set only if the key is free', kind: 'named', members: ['setnx', 'setNX'], isKeyed: true },
    {
      source: 'Redis 8, SET with the argument NX (ioredis 5, node-redis 5): set only if the key is free',
      kind: 'named',
      members: ['set'],
      given: ['nx'],
      isKeyed: true,
    },
    {
      source: 'Knex 3, Kysely 0.28, TypeORM 0.3 and Objection 3: row locks of a query builder',
      kind: 'rows',
      members: ['forUpdate', 'forShare', 'forNoKeyUpdate', 'forKeyShare', 'setLock', 'pessimisticLock'],
    },
    {
      source: 'Drizzle ORM 0.44, select.for: row locks by their name',
      kind: 'rows',
      members: ['for'],
      given: ['update', 'share', 'no key update', 'key share'],
    },
    {
      source: 'Sequelize 6, Model.find with lock; TypeORM 0.3, FindOneOptions.lock; MikroORM 6, FindOptions.lockMode',
      kind: 'rows',
      options: ['lock', 'lockMode'],
    },
    {
      source: 'MikroORM 6, LockMode; Sequelize 6, LOCK: constants that are handed over by position',
      kind: 'rows',
      constants: ['forUpdate', 'FOR_UPDATE', 'PESSIMISTIC_WRITE', 'PESSIMISTIC_READ', 'pessimisticWrite'],
    },
  ],
  hasThreads: false,
}
