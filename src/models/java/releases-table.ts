// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ReleaseTable } from '../forms/release.ts'

export const table: ReleaseTable = {
  forms: [
    {
      source:
        'Names of methods that close something: Java 25 AutoCloseable, ExecutorService.shutdown, HttpURLConnection.disconnect; Netty 4 ReferenceCounted.release; Reactor 3 dispose; Spring 6 DisposableBean.destroy',
      kind: 'resource',
      members: [
        'close',
        'closeQuietly',
        'shutdown',
        'shutdownNow',
        'disconnect',
        'release',
        'dispose',
        'destroy',
        'stop',
        'nowClose',
        'forceClose',
        'safeClose',
        'tryClose',
        'softClose',
        'hardClose',
      ],
      isPlain: true,
    },
    {
      source: 'Java 25 java.util.concurrent.locks.Lock.unlock, Semaphore.release; Redisson 3 RLock.unlock',
      kind: 'lock',
      members: ['unlock'],
      isPlain: true,
    },
    {
      source: 'Names of permits',
      kind: 'lock',
      members: ['release'],
      on: ['lock', 'mutex', 'semaphore', 'permit', 'lease'],
      isPlain: true,
    },
    { source: 'Names of registrations', kind: 'listener', members: ['unsubscribe'], isPlain: true },
    {
      source:
        'Names of functions that close what they are given: Commons IO IOUtils.closeQuietly, Spring 6 DataBufferUtils.release, JdbcUtils.closeConnection',
      kind: 'resource',
      starts: ['close', 'release', 'cancel timer', 'safe release', 'shutdown', 'dispose'],
    },
    {
      source: 'Names of methods that take an entry out of a store, whatever happened before',
      kind: 'entry',
      members: ['remove*', 'evict*', 'invalidate*', 'delete*', 'clear*', 'clean*', 'unregister*', 'deregister*'],
      isGiven: true,
      only: ['always'],
    },
    {
      source: 'Names of methods that undo a registration, in a method that ends its object',
      kind: 'listener',
      members: ['remove*', 'unregister*', 'deregister*', 'unsubscribe*'],
      isGiven: true,
      only: ['ending'],
    },
    {
      source:
        'SLF4J 2 MDC.clear, Log4j 2 ThreadContext.clearAll, Spring Security 6 SecurityContextHolder.clearContext, Java 25 ThreadLocal.remove',
      kind: 'thread-state',
      members: ['clear', 'clearAll', 'clearContext', 'remove'],
      on: ['mdc', 'thread context', 'context holder', 'thread local', 'context', 'holder'],
      isPlain: true,
    },
  ],
  notOn: ['response', 'out', 'writer', 'System'],
}
