import type { Clock } from '#github/client/clock'

/** A clock that goes only by sleeping, without taking any time. */
export interface TestClock extends Clock {
  /** Every wait, in milliseconds. */
  readonly slept: number[]
}

export const createTestClock = (start = Date.UTC(2026, 0, 5)): TestClock => {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    sleep: (ms) => {
      slept.push(ms)
      now += ms
      return Promise.resolve()
    },
    random: () => 0.5,
  }
}
