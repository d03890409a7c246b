import { backoff } from './octokit-options.ts'
import type { Clock } from './clock.ts'
import { requestFailure } from './request-failure.ts'

/** Some ten seconds: a gateway that answers so for longer has an outage, and what was to be written is told in the check instead. */
const maxAttempts = 5

/** GitHub may show what it has written only after a moment. */
const settleMs = 1_500

/**
 * Carries out a write whose answer may be lost: before it is repeated, it is looked for.
 *
 * @param find gives what a successful write would have given, when it is there; undefined when it is not
 * @throws the write's error: at once when it was refused, after five tries when answers are lost
 */
export const postOnce = async <Result>(
  clock: Clock,
  write: () => Promise<Result>,
  find: () => Promise<Result | undefined>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      if (requestFailure(error, clock.now())?.kind !== 'lost') throw error
      await clock.sleep(settleMs + backoff(attempt, clock))
      const found = await find()
      if (found !== undefined) return found
      if (attempt >= maxAttempts) throw error
    }
  }
}
