const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/**
 * Names that have to do with the cancellation of work. Sources: Go 1.24 context and errgroup; DOM AbortSignal and AbortController; Node 24
 * `ABORT_ERR`; axios 1.7 `isCancel`, `CanceledError`.
 */
export const cancellationNames = {
  /** Members of a context that say whether it was cancelled. */
  asksOf: words('Err Done'),
  /** The one of them that waits for it. */
  waits: words('Done'),
  /** Other names by which code asks whether its work was cancelled. */
  asks: words(
    'Canceled DeadlineExceeded AfterFunc aborted throwIfAborted isCancel isCancelled isCanceled isAborted isAbortError ' +
      'AbortError CancelledError CanceledError DOMException',
  ),
  /** Names and codes of errors that say so. */
  errors: words('AbortError CanceledError CancelledError ABORT_ERR ERR_CANCELED ERR_ABORTED'),
  /** Types of values that cancel work from outside, as origins name them. */
  types: words('context#Context() global#AbortSignal()'),
  /** Makers of one signal of several. */
  joins: words('global#AbortSignal.any'),
  /** Words of work that must go on while the process stops. */
  cleansUp: [
    ...['close', 'stop', 'shutdown', 'shut', 'cleanup', 'clean', 'teardown', 'release', 'rollback', 'abort', 'drain', 'flush', 'dispose'],
    ...['unregister', 'unsubscribe', 'detach', 'remove', 'delete', 'revoke', 'cancel', 'kill', 'terminate', 'unlock', 'restore', 'undo'],
  ],
  /** Calls that end the process. */
  exits: words('exit Exit panic Fatal Fatalf Fatalln fatal Goexit Panic Panicf'),
} as const
