/** A check that is still in progress after this time reports why, and does not pass. */
export const overdueMs = 50_000

/**
 * Runs a task, and calls `act` once if it takes longer than {@link overdueMs}. If `act` was called, it finishes before this returns.
 *
 * @param schedule calls back after some milliseconds, and returns a function that cancels it
 */
export const whenOverdue = async <Result>(
  run: () => Promise<Result>,
  act: () => Promise<void>,
  schedule: (callback: () => void, ms: number) => () => void = realTime,
): Promise<Result> => {
  let acting: Promise<void> | undefined
  const cancel = schedule(() => {
    acting = act()
  }, overdueMs)
  try {
    return await run()
  } finally {
    cancel()
    await acting
  }
}

const realTime = (callback: () => void, ms: number): (() => void) => {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}
