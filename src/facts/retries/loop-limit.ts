import type { Retry } from '#model/facts/retry'
import { contains, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Loop } from '#code/model'
import { names } from '#models/names'
import type { Attempt } from './attempts.ts'
import { comparesCount, conditionsOfLeaving, onlyTells } from './counting.ts'
import { mentioned } from './mentions.ts'
import { callsIn, headLine, type Reading } from './reading.ts'
import type { RoundEnds } from './round.ts'

/** A loop that repeats its work after a failure. */
export interface RepeatingLoop {
  readonly attempt: Attempt
  readonly ends: RoundEnds
  readonly isEndless: boolean
}

/** What ends a loop while its work keeps failing. */
export const limitOfLoop = (
  reading: Reading,
  loop: Loop,
  within: string,
  { attempt, ends, isEndless }: RepeatingLoop,
  pause: Retry['pause'],
): Pick<Retry, 'limit' | 'limitAt'> => {
  if (!isEndless) return { limit: 'bounded', limitAt: headLine(reading, loop) }
  const counted = conditionsOfLeaving(loop, ends.otherExits).find((condition) => comparesCount(loop, condition))
  if (counted) return { limit: 'bounded', limitAt: headLine(reading, counted) }
  if (ends.otherExits.length > 0) return { limit: 'unknown' }
  const calls = callsIn(reading, loop)
  const asksPeople = calls.some(({ call }) => names.asksPeople.has(lastName(call.callee)))
  // What is told to stop may throw.
  const mayStop = calls.some(
    ({ call }) =>
      !contains(attempt.tried, call) &&
      !onlyTells(call) &&
      mentioned(
        call.args.flatMap((one) => exprsOf(one)),
        names.stops,
      ) !== undefined,
  )
  const keepsRunning = names.keepsRunning.has(within) && (pause === 'some' || (reading.rules.hasErrorValues && pause !== 'none'))
  return { limit: asksPeople || mayStop || keepsRunning ? 'unknown' : 'none' }
}
