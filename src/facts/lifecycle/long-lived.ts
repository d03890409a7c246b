import type { LongLived } from '#model/facts/long-lived'
import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Stmt } from '#code/model'
import type { LiveForm } from '#models/lifecycle'
import { names } from '#models/names'
import { holderOf, isExported, isHandedOn } from './held-by.ts'
import { fieldAround } from './load-work.ts'
import { firstLine, formNamed, type Reading } from './reading.ts'

/**
 * Work and connections that start with the process and last as long as it does.
 *
 * @param starters functions that start to serve or install a handler of signals
 */
export const longLivedIn = (reading: Reading, starters: ReadonlySet<FunctionModel | undefined>): readonly LongLived[] =>
  reading.file.index.calls.flatMap((placed) => factOf(reading, placed, starters) ?? [])

const factOf = (reading: Reading, placed: PlacedCall, starters: ReadonlySet<FunctionModel | undefined>): LongLived | undefined => {
  const { file, index, placeOf } = reading
  const { call } = placed
  const form = call.isDetached ? index.detached : formNamed(reading, index.lives, placed)
  if (!form || !startsWithProcess(reading, placed, starters)) return undefined
  const work = form.work === undefined ? undefined : workOf(reading, placed, form.work)
  if (form.work !== undefined && !work) return undefined
  if (work && form.mustBe === 'asynchronous' && !isAsynchronous(work)) return undefined
  if (work && form.mustBe === 'endless' && !isEndless(work)) return undefined
  const holder = holderOf(reading, placed, true)
  const { within, calleeText } = placeOf(call)
  const by = call.callee.kind === 'lambda' ? form.by : calleeText
  return {
    kind: 'long-lived',
    at: firstLine(reading, call),
    within,
    subject: `${form.what} ${holder?.name ?? by}`,
    what: form.what,
    by,
    ...(holder ? { heldBy: holder.name } : {}),
    stoppedBy: form.stops,
    stopped: holder ? fateOf(reading, holder, form) : isUsedInPlace(file.index.outerOf(call)) ? 'unknown' : 'not-here',
  }
}

/** At the top of a file, in a field, or in a function that starts to serve. */
const startsWithProcess = (reading: Reading, { call, scope }: PlacedCall, starters: ReadonlySet<FunctionModel | undefined>): boolean => {
  const fn = scope.function
  if (!fn || fieldAround(reading.file, call)) return true
  return starters.has(fn) || reading.rules.startsUp(fn)
}

/** The function that is run again and again: in place, or by its name, called or not. */
const workOf = (
  { file }: Reading,
  { call, scope }: PlacedCall,
  { position, keyword }: { position: number; keyword?: string },
): FunctionModel | undefined => {
  const given = call.isDetached ? call.callee : (call.keywords.find(({ name }) => name === keyword)?.value ?? call.args[position])
  if (!given) return undefined
  if (given.kind === 'lambda') return given.function
  return functionOf(file, given.kind === 'call' ? given.callee : given, scope)
}

/** Something is awaited in it, or its promise is handled: it does not end at once. */
const isAsynchronous = (fn: FunctionModel): boolean =>
  fn.isAsync ||
  exprsIn(fn.body ?? []).some(
    (expr) => expr.kind === 'await' || (expr.kind === 'call' && expr.callee.kind === 'member' && handlesPromise.has(expr.callee.name)),
  )

const handlesPromise: ReadonlySet<string> = new Set(['then', 'catch', 'finally'])

/** A loop without an end that nothing leaves. */
const isEndless = ({ body = [] }: FunctionModel): boolean =>
  stmtsIn(body).some(
    (stmt) =>
      stmt.kind === 'loop' &&
      stmt.form === 'endless' &&
      !stmtsIn(stmt.body).some(({ kind }) => kind === 'return' || kind === 'break' || kind === 'throw' || kind === 'goto'),
  )

type Holder = NonNullable<ReturnType<typeof holderOf>>

const isHolder = (expr: Expr, { name }: Holder): boolean => (expr.kind === 'name' || expr.kind === 'member') && expr.name === name

const fateOf = (reading: Reading, holder: Holder, form: LiveForm): LongLived['stopped'] => {
  const isStop = ({ callee, args }: Call): boolean =>
    form.stops.includes(lastName(callee)) &&
    ((callee.kind === 'member' && isHolder(callee.object, holder)) || args.some((argument) => isHolder(argument, holder)))
  if (reading.file.index.calls.some(({ call }) => isStop(call))) return 'here'
  if (form.isShared) return isGivenToStop(reading, holder) || isReturned(reading, holder) ? 'unknown' : 'not-here'
  return isExported(reading, holder) || isHandedOn(reading, holder) ? 'unknown' : 'not-here'
}

/** What is shared on purpose may be handed to other code, but not to what may stop it. */
const isGivenToStop = ({ file, index }: Reading, holder: Holder): boolean =>
  file.index.calls.some(({ call }) => {
    const last = lastName(call.callee)
    return (
      (index.isStop(last) || names.keepsToStop.has(last)) &&
      call.args.some((argument) => exprsOf(argument).some((expr) => isHolder(expr, holder)))
    )
  })

/** A function hands it out: whoever calls that may stop it. */
const isReturned = ({ file }: Reading, holder: Holder): boolean =>
  file.index.functions.some((fn) => file.index.returnsOf(fn).some(({ value }) => isHolder(value, holder)))

/** It is part of a larger expression: an argument, a link of a chain, an element. */
const isUsedInPlace = (outer: Expr | Stmt | undefined): boolean =>
  outer !== undefined &&
  outer.kind !== 'eval' &&
  outer.kind !== 'await' &&
  !(outer.kind === 'member' && (outer.name === 'start' || outer.name === 'unref'))
