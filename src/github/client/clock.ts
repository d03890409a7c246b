import { setTimeout } from 'node:timers/promises'

/** Time and randomness as a dependency, so that tests can control them. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  sleep(ms: number): Promise<void>
  /** From 0 up to, but not including, 1. */
  random(): number
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms) => {
    await setTimeout(ms)
  },
  random: () => Math.random(),
}
