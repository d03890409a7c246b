import type { StopCall } from '#model/facts/process/process'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import type { PlacedCall } from '#code/index-module'
import { contains, exprsIn } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, ObjectExpr, Stmt } from '#code/model'
import { definitionsOf } from '#code/scope'
import type { ForceForm } from '#models/forms/lifecycle'
import { wordsOf } from '#models/naming/words'
import { everyExpr } from '../logs/every-expr.ts'
import { endsOfContexts } from './receives-in.ts'
import { firstLine, formOf, shortText, type Reading } from './reading.ts'
import type { Handling } from './signals.ts'
import { straightBodies, type StraightBody } from './straight-bodies.ts'

/** Calls that stop something with work in progress, and options that abort the work. */
export const stopsIn = (reading: Reading, handlings: readonly Handling[]): readonly StopCall[] => [
  ...reading.file.index.calls.flatMap((placed) => ofCall(reading, placed, handlings) ?? []),
  ...ofOptions(reading),
]

const ofCall = (reading: Reading, placed: PlacedCall, handlings: readonly Handling[]): StopCall | undefined => {
  const { file, index, placeOf } = reading
  const { call } = placed
  const { callee } = call
  if (callee.kind !== 'member' || !index.isStop(callee.name) || index.isNoStop(file.nameOf(callee, placed.scope))) return undefined
  const { within } = placeOf(call)
  const on = handlings.filter(
    (handling) => handling.region?.some((stmt) => contains(stmt, call)) === true || inBodies(reading, call, [handling]),
  )
  const force =
    index.forces.may(callee.name) &&
    isForced(reading, placed) &&
    isStraight(reading, placed, handlings) &&
    !waitsBefore(reading, call, handlings)
  return {
    kind: 'stop-call',
    at: firstLine(reading, call),
    within,
    subject: shortText(reading, callee, 60),
    target: lastName(callee.object),
    member: callee.name,
    ...(isAny(callee.object, placed.scope) ? { isAny: true as const } : {}),
    ...(on.length > 0 || (force && followsDone(reading, call)) ? { onSignal: true as const } : {}),
    ...(on.some(({ signals }) => signals.includes('SIGTERM')) ? { onTerm: true as const } : {}),
    force,
  }
}

/** Whether it runs when the context that the function waits for is done: its caller then asks it to stop. */
const followsDone = ({ file }: Reading, call: Call): boolean =>
  file.module.language === 'go' && endsOfContexts(file).some((rest) => rest.some((stmt) => contains(stmt, call)))

/** Whether it is in a function that a handler calls before it waits or decides anything. */
const inBodies = (reading: Reading, call: Call, handlings: readonly Handling[]): boolean =>
  handlings.some(({ body, scope }) => body && bodyAround(reading, call, body, scope))

const bodyAround = (reading: Reading, call: Call, body: readonly Stmt[], scope: Handling['scope']): StraightBody | undefined =>
  straightBodies(reading, body, scope).find((straight) => straight.body.some((stmt) => contains(stmt, call)))

/** Whether the handler waits before a call, so that work in progress may have finished: for a promise, a channel, a delay, a thread. */
const waitsBefore = (reading: Reading, call: Call, handlings: readonly Handling[]): boolean => {
  const around = handlings.flatMap(({ body, scope }) => (body && bodyAround(reading, call, body, scope)) ?? [])
  const isWait = (expr: Expr): boolean =>
    expr.end <= call.start &&
    (expr.kind === 'await' || (expr.kind === 'unary' && expr.operator === '<-') || (expr.kind === 'call' && isWaiting(expr)))
  return around.some(({ body, before }) => before.some(isWaiting) || exprsIn(body, 'own').some(isWait))
}

const isWaiting = ({ callee }: Call): boolean => wordsOf(lastName(callee)).some((word) => waitWords.has(word))

const waitWords: ReadonlySet<string> = new Set(['wait', 'await', 'sleep', 'join', 'delay', 'pause', 'drain', 'graceful'])

/** Whether it is a parameter or an element of a list, which may be any object. */
const isAny = (object: Expr, scope: PlacedCall['scope']): boolean =>
  object.kind === 'index' ||
  (object.kind === 'name' &&
    definitionsOf(object.name, scope, object.start).some(({ from }) => from.kind === 'parameter' || from.kind === 'element'))

/** Whether a stop does not wait for work in progress. */
const isForced = (reading: Reading, placed: PlacedCall): boolean => {
  const { file, index } = reading
  const { call, scope } = placed
  const form: ForceForm | undefined = formOf(reading, index.forces, placed)
  if (!form) return false
  if (!isGiven(call, form)) return false
  // A second server that is stopped gently gives this one no time.
  const isForAnother = ({ callee }: Call): boolean =>
    index.isStop(lastName(callee)) &&
    stopped(callee) !== undefined &&
    stopped(call.callee) !== undefined &&
    stopped(callee) !== stopped(call.callee)
  return !(form.unless ?? []).some((wait) =>
    file.callsNamed(wait).some((other) => other.scope.function === scope.function && !isForAnother(other.call)),
  )
}

/** The name of what a call stops. */
const stopped = (callee: Expr): string | undefined =>
  callee.kind === 'member' && (callee.object.kind === 'name' || callee.object.kind === 'member') ? lastName(callee.object) : undefined

/** Whether the first argument has a value that makes the stop one that does not wait. */
const isGiven = ({ args: [first], keywords }: Call, { given, keyword }: ForceForm): boolean => {
  if (given === undefined) return true
  const value = keywords.find(({ name }) => name === keyword && name !== undefined)?.value ?? first
  if (given === 'nothing') return value === undefined
  return (
    value !== undefined && [given].flat().some((one) => (one === null ? isNull(value) : value.kind === 'literal' && value.value === one))
  )
}

const ofOptions = (reading: Reading): readonly StopCall[] => {
  const { file, index, withinAt } = reading
  const keys = [...index.forcingOptions].filter((key) => file.text.includes(key))
  if (keys.length === 0) return []
  const objects = [...everyExpr(file.module)].filter((expr): expr is ObjectExpr => expr.kind === 'object')
  return objects.flatMap(({ properties }) =>
    properties.flatMap(({ key, value }) =>
      typeof key === 'string' && keys.includes(key) && value.kind === 'literal' && value.value === true
        ? [
            {
              kind: 'stop-call' as const,
              at: firstLine(reading, value),
              within: withinAt(value),
              subject: key,
              target: '',
              member: key,
              force: true,
            },
          ]
        : [],
    ),
  )
}

/** Whether it is outside branches, `catch` blocks and timers, and so not a last resort after a graceful stop. */
export const isStraight = ({ file }: Reading, { call, scope }: PlacedCall, handlings: readonly Handling[]): boolean => {
  const fn = scope.function
  const around = enclosing(fn ?? file.module, call)
  const isDecided = around.some(
    ({ stmt, body }) =>
      (stmt.kind === 'if' && (body === stmt.then || body === stmt.otherwise)) ||
      (stmt.kind === 'try' && stmt.handlers.some((one) => one.body === body)),
  )
  const isPart = [...exprsAround(file.index, call)].some(
    (expr) => expr.kind === 'conditional' || (expr.kind === 'binary' && !comparisons.has(expr.operator)),
  )
  const isGivenAway = fn !== undefined && file.index.calls.some((other) => takes(other.call, fn))
  return !isDecided && !isPart && (!isGivenAway || handlings.some(({ handler }) => handler === fn))
}

/** Both sides of these are evaluated. */
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '===', '!=='])

const takes = ({ args }: Call, fn: object): boolean => args.some((argument) => argument.kind === 'lambda' && argument.function === fn)
