import type { Retry } from '#model/facts/calls/retry'
import { contains, exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Loop } from '#code/model'
import { names } from '#models/names'
import type { Attempt } from './attempts.ts'
import { comparesCount, conditionsOfLeaving, onlyTells } from './counting.ts'
import { mentioned } from './mentions.ts'
import { callsIn, headLine, nameOf, type Reading } from './reading.ts'
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
  fn: FunctionModel | undefined,
  { attempt, ends, isEndless }: RepeatingLoop,
  pause: Retry['pause'],
): Pick<Retry, 'limit' | 'limitAt'> => {
  if (!isEndless) return { limit: 'bounded', limitAt: headLine(reading, loop) }
  const counted = conditionsOfLeaving(loop, ends.otherExits).find((condition) => comparesCount(loop, condition))
  if (counted) return { limit: 'bounded', limitAt: headLine(reading, counted) }
  if (ends.otherExits.length > 0 || conditionsOfLeaving(loop, ends.successes).some((condition) => isSetElsewhere(loop, condition)))
    return { limit: 'unknown' }
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
  const isWait = reading.rules.hasErrorValues && pause !== 'none' && outlivesCaller(fn, attempt)
  return { limit: !isWait && (asksPeople || mayStop || keepsRunning(reading, fn, pause)) ? 'unknown' : 'none' }
}

/** Whether a condition asks for a variable that nothing in the loop sets: other code may end the loop, as a timer that sets a flag does. */
const isSetElsewhere = ({ body }: Loop, condition: Expr): boolean =>
  condition.kind === 'name' &&
  !exprsIn(body).some(
    (expr) => expr.kind === 'assign' && expr.targets.some((target) => target.kind === 'name' && target.name === condition.name),
  )

/** A function that is made to go on, as its name says: it pauses, and no caller waits for it. */
const keepsRunning = (reading: Reading, fn: FunctionModel | undefined, pause: Retry['pause']): boolean =>
  names.keepsRunning.has(nameOf(reading, fn)) && (pause === 'some' || (reading.rules.hasErrorValues && pause !== 'none'))

/**
 * `func (s *Scale) WaitStable(ctx context.Context)`: its caller waits for a state and may give up, but every attempt then fails on the ended
 * context, and the loop goes on.
 */
const outlivesCaller = (fn: FunctionModel | undefined, { tried }: Attempt): boolean => {
  if (!fn || !names.waitsForStates.has(fn.name)) return false
  const contexts = fn.params.filter(({ type }) => type?.name !== undefined && lastName(type.name) === 'Context')
  return exprsIn(fn.body ?? []).some(
    (expr) => expr.kind === 'name' && contains(tried, expr) && contexts.some(({ name }) => name === expr.name),
  )
}
