// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ReleaseTable } from '../forms/release.ts'

export const table: ReleaseTable = {
  forms: [
    {
      source: 'Names of methods that close something: Go 1.26 io.Closer, database/sql, net, sync.Pool users',
      kind: 'resource',
      members: ['Close', 'CloseWithError', 'Release', 'CloseIdleConnections'],
    },
    {
      source: 'Go 1.26 time.Ticker.Stop, time.Timer.Stop; names of what runs until it is stopped',
      kind: 'timer',
      members: ['Stop'],
      on: ['ticker', 'timer'],
    },
    { source: 'Names of what stops: workers, consumers, servers', kind: 'resource', members: ['Stop'] },
    {
      source: 'Names of registrations: nats.go 1.48 Subscription.Unsubscribe, prometheus client_golang 1.23 Unregister',
      kind: 'listener',
      members: ['Unsubscribe', 'Unregister', 'Deregister', 'RemoveListener'],
    },
    {
      source: 'Go 1.26 database/sql Tx.Rollback, pgx 5 Tx.Rollback, gorm 1.31 DB.Rollback',
      kind: 'transaction',
      members: ['Rollback'],
      endsWithOpener: true,
    },
    {
      source:
        'Go 1.26 net/http Server.Shutdown, grpc-go 1.79 GracefulStop, mongo-driver 2 Disconnect, nats.go 1.48 Drain: a stop elsewhere is a decision of the program',
      kind: 'server',
      members: ['GracefulStop', 'Disconnect', 'Shutdown', 'Drain', 'Flush'],
      only: ['always', 'ending', 'running'],
    },
    {
      source: 'Go 1.26 sync.WaitGroup.Wait, golang.org/x/sync/errgroup Group.Wait: in a function that stops a service',
      kind: 'work',
      calls: ['sync#WaitGroup().Wait', 'golang.org/x/sync/errgroup#Group().Wait'],
      isPlain: true,
      only: ['ending'],
    },
    {
      source: 'Names of groups of goroutines: in a function that stops a service',
      kind: 'work',
      members: ['Wait'],
      on: ['wg', 'wait group', 'group', 'in flight', 'running', 'worker'],
      isPlain: true,
      only: ['ending'],
    },
    {
      source:
        'Go 1.26 sync.Mutex.Unlock, sync.RWMutex.RUnlock: a deferred one, or one before an exit; between other statements it ends a critical section',
      kind: 'lock',
      members: ['Unlock', 'RUnlock', 'rUnlock', 'wUnlock', 'unlock'],
      isPlain: true,
      only: ['always', 'leaving'],
    },
    {
      source:
        'Go 1.26 context, WithCancel, WithTimeout and WithDeadline: failing to call the CancelFunc leaks the child until the parent is cancelled',
      kind: 'task',
      calls: [
        'context#{WithCancel,WithTimeout,WithDeadline,WithCancelCause,WithTimeoutCause,WithDeadlineCause}()[1]',
        '{os/signal#NotifyContext()[1],context#CancelFunc()}',
      ],
      isPlain: true,
    },
    {
      source: 'Names of functions that a package of the repository returns to end its work: the convention of context.CancelFunc',
      kind: 'task',
      starts: ['cancel'],
      isPlain: true,
    },
    {
      source: 'Go 1.26 os.Remove and os.RemoveAll, deferred: of a temporary file',
      kind: 'resource',
      calls: ['os#{Remove,RemoveAll}'],
      only: ['always'],
    },
  ],
  notOn: [],
  parts: ['Body'],
  hands: ['StopHook'],
}
