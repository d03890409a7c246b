import { backoff } from '../client/octokit-options.ts'
import type { Clock } from '../client/clock.ts'
import { requestFailure } from '../client/request-failure.ts'

/** Some ten seconds. If a gateway fails for longer, there is an outage, and the check reports the text instead. */
const maxAttempts = 5

/** GitHub may return a new object only after a moment. */
const settleMs = 1_500

/**
 * Performs a write whose response may be lost: before it is repeated, its result is looked for.
 *
 * @param find returns the result of the write if it succeeded; undefined when it did not
 * @throws the write's error: immediately when it was rejected, after five tries when responses are lost
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
