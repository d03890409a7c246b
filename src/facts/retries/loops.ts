import type { Retry } from '#model/facts/calls/retry'
import { childrenOf } from '#code/parts/children'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Handler, Located, Loop, Stmt } from '#code/model'
import { names } from '#models/names'
import { attemptAt, attemptsIn, type Attempt } from './attempts.ts'
import { asksForLength, asksForNext, comparesCount, conditionsOfLeaving, countOf, isAnotherEachTime, usesElements } from './counting.ts'
import { indiscriminateIn } from './indiscriminate.ts'
import { limitOfLoop, type RepeatingLoop } from './loop-limit.ts'
import { pauseOf } from './pause.ts'
import { callsIn, headLine, nameOf, namesOf, refsIn, type Reading } from './reading.ts'
import { roundEnds, type RoundEnds } from './round.ts'
import { unsafetyOf } from './unsafe.ts'

/** Every round goes a step further: to the cause of an error, to the parent of a node. */
const goesFurther = (reading: Reading, { tried, assign }: Attempt): boolean => {
  const given = new Set(assign?.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : [])))
  return (
    callsIn(reading, tried).some((placed) => namesOf(reading, placed).some((name) => reading.index.isA('steps', name))) ||
    (assign?.value !== undefined && exprsOf(assign.value).some((expr) => expr.kind === 'name' && given.has(expr.name)))
  )
}

/** A handler changes the input of the next iteration: `except KeyError as error: values[error.args[0]] = ''`. */
const repairsInput = (loop: Loop, { tried, handlers }: Attempt): boolean => {
  const used = new Set(exprsIn(loop.body).flatMap((expr) => (expr.kind === 'name' && contains(tried, expr) ? [expr.name] : [])))
  return handlers.some(({ body }) =>
    exprsIn(body).some(
      (expr) =>
        expr.kind === 'assign' &&
        expr.operator === '=' &&
        expr.targets.some((target) => target.kind === 'index' && target.object.kind === 'name' && used.has(target.object.name)),
    ),
  )
}

/** Loops that repeat their work after a failure, in statements of a function. */
export const loopRetries = (reading: Reading, body: readonly Stmt[], fn: FunctionModel | undefined): readonly Retry[] =>
  stmtsIn(body).flatMap((stmt) => (stmt.kind === 'loop' ? (ofLoop(reading, stmt, fn) ?? []) : []))

const ofLoop = (reading: Reading, loop: Loop, fn: FunctionModel | undefined): Retry | undefined => {
  const count = countOf(reading, loop)
  // Most loops go through elements, which is quickly seen.
  if (count === 'elements' && usesElements(reading, loop)) return undefined
  const attempts = attemptsIn(reading, loop)
  const ends = attempts && roundEnds(reading, loop, attempts)
  if (!attempts || ends?.failedAttempt === undefined) return undefined
  const isCounted = count !== 'endless' && (loop.condition ? comparesCount(loop, loop.condition) : true)
  if (ends.successes.length === 0 || (ends.successGoesOn && !(isCounted && ends.isSuccessTold))) return undefined
  const attempt = attemptAt(attempts, ends.failedAttempt, reading.rules.hasBraces)
  if (!attempt || goesFurther(reading, attempt) || repairsInput(loop, attempt) || isAboutOthers(reading, loop, attempt.tried))
    return undefined
  return factOf(reading, loop, fn, { attempt, ends, isEndless: count === 'endless' || !ends.isBounded })
}

/** Whether each round is about something else. */
const isAboutOthers = (reading: Reading, loop: Loop, tried: Located): boolean =>
  asksForLength(loop) || asksForNext(reading, loop, tried) || isAnotherEachTime(reading, loop, tried)

const factOf = (
  reading: Reading,
  loop: Loop,
  fn: FunctionModel | undefined,
  { attempt, ends, isEndless }: RepeatingLoop,
): Retry | undefined => {
  const { rules, file } = reading
  const within = nameOf(reading, fn)
  const { handlers, tried, assign } = attempt
  const toldApart = isToldApart(loop, attempt, ends)
  const pause = pauseOf(reading, {
    region: loop,
    body: loop.body,
    work: tried,
    handlers: handlers.length > 0 ? handlers : [loop],
    isToldApart: toldApart,
  })
  const answers = indiscriminateIn(reading, loop.body, 'loop')
  // An answer is no failure by itself: what asks again until something is there repeats on every answer.
  const isAnswer = handlers.length === 0 && !rules.hasErrorValues
  if (isAnswer && (names.waitsForStates.has(within) || pause.pause !== 'some' || !sendsRequest(reading, tried))) return undefined
  const work = handlers.length > 0 ? tried : loop
  const own = handlers.flatMap(({ body }) => exprsIn(body))
  return {
    kind: 'retry',
    at: headLine(reading, loop),
    within,
    subject: rules.identifiesLoops ? `loop ${within}` : 'loop',
    by: 'loop',
    ...limitOfLoop(reading, loop, fn, { attempt, ends, isEndless }, pause.pause),
    endlessByDefault: false,
    ...pause,
    work: file.spanOf(work),
    ...(asksForState(assign?.value) ? { awaitsState: true } : {}),
    calls: refsIn(reading, work),
    ...(isAnswer
      ? answers
      : toldApart
        ? { isSelective: true }
        : unsafetyOf(reading, {
            work: tried,
            given: [...own, ...callsIn(reading, tried).flatMap(({ call }) => exprsOf(call))],
            handlers,
            keyed: fn?.body ? exprsIn(fn.body) : exprsIn(loop.body),
          })),
  }
}

const sendsRequest = (reading: Reading, tried: Located): boolean =>
  callsIn(reading, tried).some(({ call }) => reading.requestAt(call) !== undefined)

/** Code that leaves asks for the failure itself, or only failures of writers that met are handled. */
const isToldApart = (loop: Loop, { handlers, variables }: Attempt, { otherExits, successes }: RoundEnds): boolean =>
  handlers.some(({ types }) => types.some(({ name }) => name !== undefined && names.conflicts.has(name.name))) ||
  [...conditionsOfLeaving(loop, [...otherExits, ...successes]), ...handlers.flatMap(conditionsOfGoingOn)].some((condition) =>
    asksFor(condition, variables),
  )

/** The conditions under which a handler that otherwise leaves the loop goes on: `if (isConflict(error)) continue`. */
const conditionsOfGoingOn = ({ body }: Handler): readonly Expr[] =>
  leaves.has(body.at(-1)?.kind ?? '')
    ? body.flatMap((stmt) => (stmt.kind === 'if' && stmt.then.at(-1)?.kind === 'continue' ? [stmt.condition] : []))
    : []

const leaves: ReadonlySet<string> = new Set(['throw', 'return', 'break'])

/** Whether a condition asks more of a failure than whether there is one. */
const asksFor = (condition: Expr, variables: ReadonlySet<string>): boolean => {
  if (comparedWithNull(condition)) return false
  if (condition.kind === 'name') return variables.has(condition.name)
  return childrenOf(condition).some((child) => asksFor(child, variables))
}

/** `ready, err := client.IsReady()`: the loop waits for a state. */
const asksForState = (value: Expr | undefined): boolean => {
  const name = value?.kind === 'call' ? lastName(value.callee) : ''
  return /^(is|has)/i.test(name) && names.states.has(name)
}
