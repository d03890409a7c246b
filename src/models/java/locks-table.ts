// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LockTable } from '../forms/lock.ts'

export const table: LockTable = {
  forms: [
    {
      source: 'Java SE 25, java.util.concurrent.locks: Lock, ReentrantLock, ReadWriteLock and StampedLock',
      kind: 'mutex',
      calls: [
        'java.util.concurrent.locks#{Lock,ReentrantLock,ReadLock,WriteLock}().{lock,tryLock,lockInterruptibly}',
        'java.util.concurrent.locks#{ReadWriteLock,ReentrantReadWriteLock}().{readLock,writeLock}().{lock,tryLock,lockInterruptibly}',
        'java.util.concurrent.locks#StampedLock().{readLock,writeLock,tryReadLock,tryWriteLock}',
      ],
      members: ['lock', 'lockInterruptibly', 'acquire'],
      on: ['lock', 'mutex'],
    },
    {
      source: 'Java SE 25, java.util.concurrent.Semaphore',
      kind: 'permits',
      calls: ['java.util.concurrent#Semaphore().{acquire,tryAcquire,acquireUninterruptibly}'],
      members: ['acquire', 'tryAcquire'],
      on: ['semaphore'],
    },
    {
      source: 'Redisson 3.50, RLock; Spring Integration 6.5, LockRegistry; ShedLock 6, LockProvider; Hazelcast 5.5, FencedLock; Curator 5',
      kind: 'named',
      calls: [
        'org.redisson.api#{RLock,RReadWriteLock,RFencedLock}().{lock,tryLock,lockInterruptibly}',
        'org.redisson.api#RedissonClient().{getLock,getFairLock,getFencedLock}().{lock,tryLock,lockInterruptibly}',
        'org.springframework.integration.support.locks#LockRegistry().obtain().{lock,tryLock,lockInterruptibly}',
        'net.javacrumbs.shedlock.core#LockProvider().lock',
        'net.javacrumbs.shedlock.core#{LockingTaskExecutor,DefaultLockingTaskExecutor}().executeWithLock',
        'com.hazelcast.cp.lock#FencedLock().{lock,tryLock,lockAndGetFence,tryLockAndGetFence}',
        'org.apache.curator.framework.recipes.locks#{InterProcessMutex,InterProcessLock}().acquire',
      ],
      members: ['tryLock', 'putIfAbsentLock', 'getLock'],
      on: ['lock', 'mutex', 'redis', 'redisson'],
    },
    {
      source: 'Redis 8, SET with NX: Spring Data Redis 3.5, ValueOperations.setIfAbsent; Jedis 6 and Lettuce 6, setnx',
      kind: 'named',
      members: ['setIfAbsent', 'setnx'],
      isKeyed: true,
    },
    {
      source: 'jOOQ 3.20, SelectForUpdateStep; Ebean 15, Query.forUpdate',
      kind: 'rows',
      members: ['forUpdate', 'forNoKeyUpdate', 'forShare', 'forUpdateSkipLocked', 'forUpdateNoWait'],
    },
    {
      source: 'Jakarta Persistence 3.2, LockModeType; Hibernate 7, LockMode',
      kind: 'rows',
      constants: ['PESSIMISTIC_WRITE', 'PESSIMISTIC_READ', 'PESSIMISTIC_FORCE_INCREMENT'],
    },
    {
      source: 'Spring Data JPA 3.5, @Lock of a query method',
      kind: 'rows',
      given: ['PESSIMISTIC_WRITE', 'PESSIMISTIC_READ', 'PESSIMISTIC_FORCE_INCREMENT', 'OPTIMISTIC', 'OPTIMISTIC_FORCE_INCREMENT'],
      annotations: ['Lock'],
    },
    {
      source: 'Jakarta Persistence 3.2, @Version: the provider refuses a write that is based on an older version',
      kind: 'version',
      isPlain: true,
      annotations: ['Version'],
    },
    {
      source: 'ShedLock 6, @SchedulerLock; Quartz 2.5, @DisallowConcurrentExecution',
      kind: 'scheduled',
      annotations: ['SchedulerLock', 'DisallowConcurrentExecution'],
    },
    {
      source: 'Spring Framework 6.2 and Spring Batch 5.2: scopes of a bean',
      kind: 'own-instance',
      annotations: ['JobScope', 'StepScope', 'RequestScope', 'SessionScope'],
    },
    {
      source: 'Spring Framework 6.2, @Scope by the name of the scope',
      kind: 'own-instance',
      given: ['prototype', 'request', 'session', 'SCOPE_PROTOTYPE', 'SCOPE_REQUEST', 'SCOPE_SESSION'],
      annotations: ['Scope'],
    },
    {
      source: 'Java SE 25, java.util.concurrent and java.util.Collections: types that are safe for concurrent use',
      kind: 'concurrent-type',
      types: [
        'java.util.concurrent#{Concurrent*,CopyOnWrite*,BlockingQueue,BlockingDeque,ArrayBlockingQueue,LinkedBlockingQueue,LinkedBlockingDeque,PriorityBlockingQueue,DelayQueue}()',
        'java.util.concurrent.atomic#{Atomic*,LongAdder,DoubleAdder,LongAccumulator}()',
        'java.util.concurrent#ConcurrentHashMap.newKeySet()',
        'java.util#Collections.{synchronizedList,synchronizedMap,synchronizedSet,synchronizedCollection,synchronizedSortedMap,synchronizedSortedSet}()',
      ],
    },
  ],
  hasThreads: true,
}
