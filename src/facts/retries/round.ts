import { contains } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import type { Expr, Located, Loop } from '#code/model'
import { round, type RoundEnd } from '#code/ways/paths'
import type { Watch } from '#code/ways/watch'
import type { Attempts } from './attempts.ts'
import { flagsOf } from './flags.ts'
import { namesOf, type Reading } from './reading.ts'

/**
 * What a way through a round knows: nothing was tried yet; something was, and has not failed as far as the way knows; it failed; a condition
 * judged its failure; it succeeded; or it succeeded and set the variable that ends the loop.
 */
type Phase = 'ahead' | 'tried' | 'failed' | 'judged' | 'succeeded' | 'over'

/** How the rounds of a loop end. */
export interface RoundEnds {
  /** The attempt whose failure leads to the next round. */
  readonly failedAttempt: number | undefined
  /** Where a success leaves the loop. */
  readonly successes: readonly Located[]
  /** Success, too, may lead to the next round. */
  readonly successGoesOn: boolean
  /** A success that leaves is distinguished from one that goes on by what the attempt gives. */
  readonly isSuccessTold: boolean
  /** The condition of the loop ends it although nothing succeeded. */
  readonly isBounded: boolean
  /** Where the loop is left although nothing succeeded. */
  readonly otherExits: readonly Located[]
}

/** A state is a phase, the offset of the attempt, the variable that tells how it went, and whether it is the second one of its round. */
const phaseOf = (state: string): Phase => state.split(' ', 1)[0] as Phase
const attemptOf = (state: string): number => Number(state.split(' ')[1])
const variableOf = (state: string): string | undefined => state.split(' ')[2]
const isSecond = (state: string): boolean => state.endsWith(' second')

/** Follows a round of a loop on all its ways. Undefined if there are too many to say anything. */
export const roundEnds = (reading: Reading, loop: Loop, { tries, asked, direct }: Attempts): RoundEnds | undefined => {
  const { file, index } = reading
  const flags = flagsOf(loop)
  const regions = tries.map((one) => ({ attempt: one, body: { start: one.body[0]?.start ?? 0, end: one.body.at(-1)?.end ?? 0 } }))
  // A success that the condition of the loop asks for ends the loop.
  const isOfLoop = (call: Expr): boolean => loop.condition !== undefined && contains(loop.condition, call)
  const regionOf = (expr: Expr) => regions.find(({ body }) => contains(body, expr))
  const watch: Watch = {
    after: (expr, { state }) => {
      const phase = phaseOf(state)
      if (expr.kind === 'assign') {
        const variable = asked.get(expr)
        if (variable !== undefined && phase !== 'failed') return `tried ${attemptOf(state) || expr.start} ${variable}`
        if (variable !== undefined && variable === variableOf(state)) return `tried ${attemptOf(state)} ${variable} second`
        return flags.isEnding(expr) && (phase === 'tried' || phase === 'succeeded') ? `over ${attemptOf(state)}` : state
      }
      if (phase !== 'ahead' || (expr.kind !== 'call' && expr.kind !== 'await')) return state
      const region = regionOf(expr)
      return region ? `tried ${region.attempt.start}` : state
    },
    where: (condition, holds, state) => {
      const phase = phaseOf(state)
      if (condition.kind === 'name' && flags.names.has(condition.name))
        return (phase === 'over') === (holds === flags.names.get(condition.name)) ? state : undefined
      const compared = direct.size > 0 ? comparedWithNull(condition) : undefined
      if (compared?.value.kind === 'call' && direct.has(compared.value))
        return `${compared.holdsForNull === holds ? (isOfLoop(compared.value) ? 'over' : 'succeeded') : 'failed'} ${compared.value.start}`
      const failed = phase === 'tried' ? failsIf(condition, variableOf(state), index.success) : undefined
      if (failed !== undefined) return `${failed === holds ? 'failed' : 'succeeded'} ${attemptOf(state)} ${variableOf(state) ?? ''}`
      return phase === 'tried' && judges(condition, variableOf(state)) ? `judged ${attemptOf(state)}` : state
    },
    mayFail: (expr) => (expr.kind === 'call' || expr.kind === 'await') && regionOf(expr) !== undefined,
    caught: (handler, state) => {
      const own = tries.find(({ handlers }) => handlers.includes(handler))
      return own ? `failed ${own.start}` : state
    },
    ends: (call) => {
      const scope = file.index.scopeOfSite(call)
      return scope && namesOf(reading, { call, scope }).some((name) => index.isA('ends', name)) ? 'exit' : undefined
    },
  }
  const first = round(loop, 'ahead', file.module.language, watch)
  const isUnread = ({ kind, state }: RoundEnd): boolean =>
    kind === 'continue' && phaseOf(state) === 'tried' && variableOf(state) !== undefined && !isSecond(state)
  // The next round asks how the attempt of this one went.
  const second = reading.rules.hasErrorValues
    ? first.ends.filter(isUnread).map(({ state }) => round(loop, state, file.module.language, watch))
    : []
  const ends = second.length > 0 ? [...first.ends.filter((end) => !isUnread(end)), ...second.flatMap((one) => one.ends)] : first.ends
  return first.isComplete && second.every(({ isComplete }) => isComplete) ? judge(ends, tries) : undefined
}

/** Whether a condition asks what kind of failure it was: `isTemporary(err)`, `errors.Is(err, io.EOF)`. */
const judges = (condition: Expr, variable: string | undefined): boolean =>
  variable !== undefined &&
  condition.kind === 'call' &&
  condition.args.some((argument) => argument.kind === 'name' && argument.name === variable)

/** Whether a condition holds when the attempt failed: `err != nil` does, `err == nil` and `response.ok` do not. */
const failsIf = (condition: Expr, variable: string | undefined, success: ReadonlySet<string>): boolean | undefined => {
  if (variable === undefined) return undefined
  const isIt = (expr: Expr): boolean => expr.kind === 'name' && expr.name === variable
  if (condition.kind === 'member') return isIt(condition.object) && success.has(condition.name) ? false : undefined
  const compared = comparedWithNull(condition)
  return compared && isIt(compared.value) ? !compared.holdsForNull : undefined
}

const judge = (ends: readonly RoundEnd[], tries: Attempts['tries']): RoundEnds => {
  const isSuccess = ({ state }: RoundEnd): boolean => ['tried', 'judged', 'succeeded', 'over'].includes(phaseOf(state))
  const next = ends.filter(({ kind }) => kind === 'continue')
  const leaving = ends.filter(({ kind }) => kind === 'return' || kind === 'break')
  const ended = ends.filter(({ kind }) => kind === 'end')
  const isFailure = ({ state }: RoundEnd): boolean => phaseOf(state) === 'failed' || isSecond(state)
  const failed = next.find(isFailure) ?? next.find(({ state }) => phaseOf(state) === 'judged')
  const successes = [...leaving.filter(isSuccess), ...ended.filter(({ state }) => phaseOf(state) === 'over')]
  return {
    failedAttempt: failed && attemptOf(failed.state),
    successes: successes.map(({ at }) => at),
    successGoesOn: next.some((end) => isSuccess(end) && !isFailure(end)),
    isSuccessTold: successes.some(
      ({ at, state }) =>
        phaseOf(state) !== 'tried' || tries.some(({ body, otherwise }) => [...body, ...otherwise].some((stmt) => contains(stmt, at))),
    ),
    isBounded: ended.some((end) => phaseOf(end.state) !== 'over'),
    otherExits: ends
      .filter((end) => !isSuccess(end) && ['return', 'break', 'throw', 'exit'].includes(end.kind))
      // Go's first round may ask for an error that only a later one has.
      .filter(({ at, state }) => phaseOf(state) !== 'ahead' || !successes.some((success) => success.at === at))
      .map(({ at }) => at),
  }
}
