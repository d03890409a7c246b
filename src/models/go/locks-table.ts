// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LockTable } from '../forms/lock.ts'

export const table: LockTable = {
  forms: [
    {
      source: 'Go 1.25, sync: Locker, Mutex and RWMutex',
      kind: 'mutex',
      calls: ['sync#{Mutex,RWMutex,Locker}().{Lock,RLock,TryLock,TryRLock}'],
      members: ['Lock', 'RLock'],
      isPlain: true,
    },
    { source: 'Go 1.25, sync/atomic: functions on a variable', kind: 'atomic', calls: ['sync/atomic#{Add*,CompareAndSwap*,Swap*,Store*}'] },
    { source: 'Go 1.25, sync.Once: Do runs its function once', kind: 'once', calls: ['sync#Once().Do'], members: ['Do'], on: ['once'] },
    {
      source: 'golang.org/x/sync 0.16, singleflight.Group: callers with one key share a run',
      kind: 'single-flight',
      calls: ['golang.org/x/sync/singleflight#Group().{Do,DoChan}'],
      members: ['Do', 'DoChan'],
      on: ['singleflight', 'single flight', 'sf'],
    },
    {
      source: 'golang.org/x/sync 0.16, semaphore.Weighted',
      kind: 'permits',
      calls: ['golang.org/x/sync/semaphore#{NewWeighted,Weighted}().{Acquire,TryAcquire}'],
    },
    {
      source: 'redsync 4, Mutex; bsm/redislock 0.9, Client.Obtain; etcd client 3.6, concurrency.Mutex; gocron locker',
      kind: 'named',
      calls: [
        'github.com/go-redsync/redsync#{New,Redsync}().NewMutex().{Lock,LockContext,TryLock,TryLockContext}',
        'github.com/go-redsync/redsync#Mutex().{Lock,LockContext,TryLock,TryLockContext}',
        'github.com/bsm/redislock#{New,Client}().Obtain',
        'github.com/bsm/redislock#Obtain',
        'go.etcd.io/etcd/client/v3/concurrency#NewMutex().{Lock,TryLock}',
      ],
      members: ['TryLock', 'LockContext', 'TryLockContext'],
    },
    { source: 'Redis 8, SET with NX; go-redis 9, SetNX', kind: 'named', members: ['SetNX', 'SetNx'], isKeyed: true },
    { source: 'ent 0.14, ForUpdate and ForShare; goqu 9, ForUpdate', kind: 'rows', members: ['ForUpdate', 'ForShare', 'ForNoKeyUpdate'] },
    {
      source: 'Bun 1.2, SelectQuery.For: row locks by their name',
      kind: 'rows',
      members: ['For'],
      given: ['update', 'share', 'no key update', 'update skip locked', 'update nowait'],
    },
    { source: 'GORM 1.30, clause.Locking: row locks of a query', kind: 'rows', structs: ['gorm.io/gorm/clause#Locking()'] },
    {
      source: 'Go 1.25, sync.Map and sync/atomic: types that are safe for concurrent use',
      kind: 'concurrent-type',
      types: ['sync#Map()', 'sync/atomic#{Bool,Int32,Int64,Uint32,Uint64,Value,Pointer}()'],
    },
  ],
  hasThreads: true,
}
