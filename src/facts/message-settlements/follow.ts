import { callIn } from '#code/parts/call-in'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import type { Assign, Call, Expr, FunctionModel, Handler, Loop, Stmt, Try } from '#code/model'
import { paths, round } from '#code/ways/paths'
import type { Watch } from '#code/ways/watch'
import { kindOfCall, onlyReads, onlyTells, type KindOfCall } from './kinds-of-call.ts'
import type { Reading } from './reading.ts'
import type { Settling } from './settle-calls.ts'

/**
 * What a way knows of its message. `idle`: nothing was done with it; `worked`; `pending`: the work returned an error that nothing looked at yet;
 * `failed`: the failure was only told; `narrow`: it is of one kind; `noted`: something was done about it; `judged`: a condition looked at it;
 * `acknowledged`: before any work; `settled`.
 */
type Phase = 'idle' | 'worked' | 'pending' | 'failed' | 'narrow' | 'noted' | 'judged' | 'acknowledged' | 'settled'

/** A way to a settling call: what it knows, and the call that failed on it, or that acknowledged. */
export interface Arrival {
  readonly phase: Phase
  readonly by: Call | undefined
}

/** Where the ways of a function, or of a round of a loop, meet the calls that settle a message. */
export interface Followed {
  readonly arrivals: ReadonlyMap<Call, readonly Arrival[]>
  /** Work that follows an acknowledgement, and nothing before. */
  readonly early: ReadonlyMap<Call, Call>
}

/** The variable of an error: the last one of several results, or the only one. */
const errorOf = ({ targets }: Assign): string | undefined => {
  const last = targets.at(-1)
  return last?.kind === 'name' && last.name !== '_' ? last.name : undefined
}

/** Follows the message of a function, or of one round of a loop. Undefined if there are too many ways. */
export const follow = (
  reading: Reading,
  settlings: readonly Settling[],
  fn: FunctionModel,
  loop: Loop | undefined,
): Followed | undefined => {
  const { file, rules } = reading
  const settling = new Map(settlings.map((one) => [one.call, one]))
  const arrivals = new Map<Call, Arrival[]>()
  const early = new Map<Call, Call>()
  const reachedBefore = new Set<Call>()
  const isGiven = (call: Call): boolean => settlings.some((one) => one.call.args.some((argument) => contains(argument, call)))
  const kinds = new Map<Call, KindOfCall>()
  const kindOf = (call: Call): KindOfCall => {
    const known = kinds.get(call) ?? kindOfCall(reading, call)
    kinds.set(call, known)
    return known
  }
  const tries = stmtsIn(loop?.body ?? fn.body ?? []).flatMap((stmt) => (stmt.kind === 'try' ? [stmt] : []))
  // A state is a phase, the number of the call that it is about, and the variable of the error.
  const calls: Call[] = []
  const stateOf = (phase: Phase, by: Call, error?: string): string => {
    if (!calls.includes(by)) calls.push(by)
    return [phase, calls.indexOf(by), error].join(' ')
  }
  const arrivalOf = (state: string): Arrival => {
    const [phase, by] = state.split(' ', 2)
    return { phase: phase as Phase, by: by === undefined ? undefined : calls[Number(by)] }
  }
  const turned = (phase: Phase, state: string): string => [phase, ...state.split(' ').slice(1, 2)].join(' ')

  const settle = ({ call, does }: Settling, state: string): string => {
    const arrival = arrivalOf(state)
    if (arrival.phase === 'settled' || arrival.phase === 'acknowledged') return state
    const known = arrivals.get(call)
    if (known) known.push(arrival)
    else arrivals.set(call, [arrival])
    return arrival.phase === 'idle' && does === 'acknowledges' ? stateOf('acknowledged', call) : 'settled'
  }
  const work = (call: Call, state: string): string => {
    const { phase, by } = arrivalOf(state)
    if (phase === 'acknowledged' && by && !early.has(by)) early.set(by, call)
    if (phase === 'idle') reachedBefore.add(call)
    return phase === 'idle' || phase === 'pending' ? 'worked' : state
  }
  /** What is done with a failure, other than telling it. */
  const respond = (expr: Expr, state: string): string => {
    const call = callIn(expr)
    if (call && (onlyTells(reading, call) || onlyReads(call))) return state
    // A value that is only put together changes nothing yet.
    if (expr.kind === 'assign' && (expr.value?.kind === 'struct' || expr.value?.kind === 'object')) return state
    if (expr.kind === 'await') return turned('judged', state)
    const isDone =
      expr.kind === 'assign' ? expr.targets.some((target) => target.kind !== 'name' || target.name !== '_') : expr.kind === 'call'
    return isDone ? turned('noted', state) : state
  }
  const after = (expr: Expr, state: string): string => {
    const call = callIn(expr)
    // What a settling call is given is a part of settling.
    if (call && isGiven(call)) return state
    const settled = call && settling.get(call)
    if (settled) return expr.kind === 'call' ? settle(settled, state) : state
    const { phase } = arrivalOf(state)
    if (phase === 'failed' || phase === 'narrow') return respond(expr, state)
    if (rules.hasErrorValues && expr.kind === 'assign') {
      const given = expr.value && callIn(expr.value)
      const error = errorOf(expr)
      const mayFail = given && error !== undefined && !settling.has(given) && kindOf(given) !== 'nothing'
      if (mayFail && (phase === 'idle' || phase === 'worked' || phase === 'pending')) return stateOf('pending', given, error)
    }
    return call && (!rules.awaits || expr.kind === 'await') && kindOf(call) === 'work' ? work(call, state) : state
  }
  const watch: Watch = {
    after: (expr, { state }) => after(expr, state),
    where: (condition, holds, state) => {
      const { phase } = arrivalOf(state)
      const error = state.split(' ')[2]
      const isError = (expr: Expr): boolean => expr.kind === 'name' && expr.name === error
      const compared = error === undefined ? undefined : comparedWithNull(condition)
      // The same question again: the error is there.
      if (phase === 'failed' && compared && isError(compared.value)) return state
      if (phase === 'failed' || phase === 'narrow') return turned('judged', state)
      if (phase !== 'pending' || error === undefined) return state
      if (compared && isError(compared.value)) return holds === compared.holdsForNull ? 'worked' : state.replace(/^pending/, 'failed')
      return exprsOf(condition).some(isError) ? turned('judged', state) : state
    },
    mayFail: (expr) => {
      const call = rules.hasErrorValues ? undefined : callIn(expr)
      return call !== undefined && !settling.has(call)
    },
    caught: (handler, state) => {
      const { phase } = arrivalOf(state)
      const failed = phase === 'idle' || phase === 'worked' ? failedIn(tries, handler, kindOf) : undefined
      return failed ? stateOf(phaseIn(reading, handler), failed) : state
    },
  }
  const { isComplete } = loop ? round(loop, 'idle', file.module.language, watch) : paths(fn, 'idle', file.module.language, watch)
  // Where a condition decides whether the message was acknowledged, that is a choice.
  for (const [ack, call] of early) if (reachedBefore.has(call)) early.delete(ack)
  return isComplete ? { arrivals, early } : undefined
}

const phaseIn = ({ rules }: Reading, { types }: Handler): Phase => {
  const isWide = types.length === 0 || types.some(({ name }) => name !== undefined && rules.wideErrors.has(name.name))
  return isWide ? 'failed' : rules.declaresErrors ? 'narrow' : 'judged'
}

/** The call whose failure a handler most likely takes: the first work that is tried, or the first call. */
const failedIn = (tries: readonly Try[], handler: Handler, kindOf: (call: Call) => KindOfCall): Call | undefined => {
  const tried: readonly Stmt[] = tries.find(({ handlers }) => handlers.includes(handler))?.body ?? []
  const calls = exprsIn(tried, 'own').flatMap((expr) => (expr.kind === 'call' ? [expr] : []))
  return calls.find((call) => kindOf(call) === 'work') ?? calls[0]
}
