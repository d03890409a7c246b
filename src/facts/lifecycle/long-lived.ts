import { calleeOf } from '#code/callee-of'
import type { LongLived } from '#model/facts/process/long-lived'
import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { exprsAround } from '#code/parts/exprs-around'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Stmt } from '#code/model'
import type { LiveForm } from '#models/forms/lifecycle'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { holderOf, isExported, isHandedOn, namedExprs } from './held-by.ts'
import { fieldAround } from './load-work.ts'
import { firstLine, formNamed, type Reading } from './reading.ts'

/**
 * Work and connections that start with the process and last as long as it does.
 *
 * @param starters functions that start a server or install a signal handler
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
  const stopped = holder ? fateOf(reading, holder, form) : isUsedInPlace(file.index.outerOf(call)) ? 'unknown' : 'not-here'
  const drained = holder && stopped === 'here' ? drainOf(reading, holder, form) : undefined
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
    stopped,
    ...(drained ? { drained } : {}),
    ...(form.hasNoQueue && { hasNoQueue: form.hasNoQueue }),
  }
}

/** Whether it is at the top of a file, in a field, in a constructor that stores it in a field, or in a function that starts a server. */
const startsWithProcess = (reading: Reading, placed: PlacedCall, starters: ReadonlySet<FunctionModel | undefined>): boolean => {
  const fn = placed.scope.function
  if (!fn || fieldAround(reading.file, placed.call)) return true
  if (fn.name === 'constructor' && holderOf(reading, placed, true)?.target?.kind === 'member') return true
  return starters.has(fn) || reading.rules.startsUp(fn)
}

/** The function that runs repeatedly: inline, or by its name, called or not. */
const workOf = (
  { file }: Reading,
  { call, scope }: PlacedCall,
  { position, keyword }: { position: number; keyword?: string },
): FunctionModel | undefined => {
  const given = call.isDetached ? call.callee : (call.keywords.find(({ name }) => name === keyword)?.value ?? call.args[position])
  if (!given) return undefined
  if (given.kind === 'lambda') return given.function
  return functionOf(file, calleeOf(given), scope)
}

/** Whether the function awaits something, or its promise is handled, so it does not end at once. */
export const isAsynchronous = (fn: FunctionModel): boolean =>
  fn.isAsync ||
  exprsIn(fn.body ?? []).some(
    (expr) => expr.kind === 'await' || (expr.kind === 'call' && expr.callee.kind === 'member' && handlesPromise.has(expr.callee.name)),
  )

const handlesPromise: ReadonlySet<string> = new Set(['then', 'catch', 'finally'])

/** Whether it has an endless loop without an exit. */
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
  const stopsHolder = ({ callee, args }: Call): boolean =>
    (callee.kind === 'member' && isHolder(callee.object, holder)) || args.some((argument) => isHolder(argument, holder))
  if (form.stops.some((stop) => reading.file.callsNamed(stop).some(({ call }) => stopsHolder(call)))) return 'here'
  // `pool::shutdown`, `closers.push(pool.end)`
  if (namedExprs(reading.file, holder.name).some((expr) => isStopOf(reading, expr, form))) return 'here'
  if (form.isShared)
    return isGivenToStop(reading, holder) || isInListToStop(reading, holder, form) || isReturned(reading, holder) ? 'unknown' : 'not-here'
  return isExported(reading, holder) || isHandedOn(reading, holder) ? 'unknown' : 'not-here'
}

/** How the members that the file calls on a value end it; undefined if other code may do that too. */
const drainOf = ({ file }: Reading, holder: Holder, { stops, waits = [] }: LiveForm): LongLived['drained'] => {
  if (waits.length === 0) return undefined
  const written = namedExprs(file, holder.name)
  const members = written.flatMap((expr) => {
    const outer = file.index.outerOf(expr)
    return outer?.kind === 'member' && outer.object === expr ? [outer] : []
  })
  if (members.some(({ name }) => waits.includes(name))) return 'here'
  const isGiven = written.some((expr) => {
    const outer = file.index.outerOf(expr)
    return outer?.kind === 'return' || (outer?.kind === 'call' && outer.callee !== expr)
  })
  const stop = members.find(({ name }) => stops.includes(name))
  return stop && !isGiven ? file.spanOf(stop) : undefined
}

const isStopOf = ({ file }: Reading, expr: Expr, { stops }: LiveForm): boolean => {
  const outer = file.index.outerOf(expr)
  return outer?.kind === 'member' && outer.object === expr && stops.includes(outer.name)
}

const stopping = new WeakMap<CodeFile, readonly Call[]>()

/** Words of functions that stop what they are given, or arrange for it: `addDelayedShutdownHook(pool, …)`. */
const endWords: ReadonlySet<string> = new Set([
  'shutdown',
  'exiting',
  'close',
  'dispose',
  'destroy',
  'terminate',
  'finish',
  'drain',
  'stop',
])

/** The calls of a file that stop their argument, or store it, perhaps to stop it later. */
const stoppingCalls = ({ file, index }: Reading): readonly Call[] => {
  const calls =
    stopping.get(file) ??
    file.index.calls.flatMap(({ call }) => {
      const last = lastName(call.callee)
      return call.args.length > 0 && (index.isStop(last) || names.keepsToStop.has(last) || wordsOf(last).some((word) => endWords.has(word)))
        ? [call]
        : []
    })
  stopping.set(file, calls)
  return calls
}

/** A shared resource may be passed to other code, unless that code may stop it: `defer(pool)`, or a store that is closed. */
const isGivenToStop = (reading: Reading, holder: Holder): boolean => {
  const { file } = reading
  const written = namedExprs(file, holder.name)
  return (
    stoppingCalls(reading).some(({ args }) => args.some((argument) => written.some((expr) => contains(argument, expr)))) ||
    written.some((expr) => [...exprsAround(file.index, expr)].some((outer) => outer.kind === 'call' && isStoppedMaker(reading, outer)))
  )
}

/** `List.of(mails, prints).forEach(ExecutorService::shutdown)` */
const isInListToStop = ({ file }: Reading, { name }: Holder, { stops }: LiveForm): boolean =>
  namedExprs(file, name).some((expr) =>
    [...exprsAround(file.index, expr)].some(
      (outer) =>
        outer.kind === 'call' &&
        outer.args.some((argument) => exprsOf(argument).some((inner) => inner.kind === 'member' && stops.includes(inner.name))),
    ),
  )

/** Whether the value that a call creates is stopped: `store := NewStore(db); defer store.Close()`. */
const isStoppedMaker = (reading: Reading, call: Call): boolean => {
  const { file, index } = reading
  const scope = file.index.scopeOfSite(call)
  const made = scope && holderOf(reading, { call, scope }, true)
  return (
    made !== undefined &&
    namedExprs(file, made.name).some((expr) => {
      const outer = file.index.outerOf(expr)
      return outer?.kind === 'member' && outer.object === expr && index.isStop(outer.name)
    })
  )
}

/** A function returns it, so its callers may stop it. */
const isReturned = ({ file }: Reading, holder: Holder): boolean =>
  file.index.functions.some((fn) => file.index.returnsOf(fn).some(({ value }) => isHolder(value, holder)))

/** Whether it is part of a larger expression: an argument, a link of a chain, an element. */
const isUsedInPlace = (outer: Expr | Stmt | undefined): boolean =>
  outer !== undefined &&
  outer.kind !== 'eval' &&
  outer.kind !== 'await' &&
  !(outer.kind === 'member' && (outer.name === 'start' || outer.name === 'unref'))
