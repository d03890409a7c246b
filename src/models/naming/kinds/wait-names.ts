const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Members of what tracks running work. One alone says little: a wait counts if the same file also adds work to the same object. */
export const waitNames = {
  /** Members that wait until all of it has ended. */
  waits: words('Wait wait join awaitTermination awaitQuiescence await onIdle onEmpty StopAndWait stopAndWait'),
  /** Members that end it, and by default wait for what runs. */
  ends: words('shutdown'),
  /** Members that end it without a wait. */
  stops: words('shutdown shutdownNow cancel terminate kill stop clear'),
  /** Members that add work to it, or start it. */
  adds: words('Add Go add push append submit execute start schedule put put_nowait apply_async map_async countDown invokeAll'),
  /** Members that keep a promise or a task as an entry, where a function waits for all entries. */
  keeps: words('set'),
  /** Words of the longest time that a thread is joined for. */
  limits: words('timeout time seconds grace deadline limit millis remaining'),
  /** Functions that wait for all of what they are given. */
  joins: words('all allSettled gather wait allOf'),
  /** Functions that start a task and return it. */
  tasks: words('create_task ensure_future run_coroutine_threadsafe start_soon'),
}
