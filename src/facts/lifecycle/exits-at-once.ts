import type { ForcedExit } from '#model/facts/process/process'
import { functionOf } from '#code/function-of'
import { contains, exprsIn, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, Stmt } from '#code/model'
import { names } from '#models/names'
import { isNamedLogger } from '../logs/logger-of.ts'
import { shortText, type Reading } from './reading.ts'
import type { Handling } from './signals.ts'
import { plainExprs, straightBodies } from './straight-bodies.ts'

type Before = NonNullable<ForcedExit['before']>

/** How many calls deep it is followed that a function only logs. */
const maxDepth = 2

/** What a handler does before it ends the process. Undefined if that is unknown, or if the exit depends on a condition. */
export const exitsAtOnce = (reading: Reading, exit: PlacedCall, handlings: readonly Handling[]): Before | undefined => {
  for (const { signals, body, scope } of handlings) {
    if (!body) continue
    for (const straight of straightBodies(reading, body, scope)) {
      const own = straight.body.some((stmt) => contains(stmt, exit.call)) ? callsBefore(straight.body, exit.call) : undefined
      if (!own) continue
      const calls = [...straight.before.filter((call) => !contains(call, exit.call)), ...own.calls]
      const scoped = calls.filter((call) => !isHarmless(reading, call, 0))
      const stops = scoped.filter((call) => reading.index.isStop(lastName(call.callee)) || isOwnPromise(reading, call, own.waits))
      if (stops.length < scoped.length) continue
      return {
        stops: stops.map(({ callee }) => shortText(reading, callee, 40)),
        members: stops.map(({ callee }) => lastName(callee)),
        nothing: stops.length === 0,
        ...(own.waits ? { waits: true as const } : {}),
        signals,
      }
    }
  }
  return undefined
}

interface Precursors {
  readonly calls: readonly Call[]
  /** The handler awaits something before the exit. */
  readonly waits: boolean
}

/** The calls that run unconditionally before an exit. Undefined if a condition precedes it, or if the exit itself is conditional. */
const callsBefore = (body: readonly Stmt[], exit: Call): Precursors | undefined => {
  const calls: Call[] = []
  let waits = false
  for (const stmt of body) {
    const inside = plainExprs(stmt)
    if (inside?.includes(exit)) {
      const ran = inside.filter(({ end }) => end <= exit.start)
      return { calls: [...calls, ...callsIn(ran)], waits: waits || ran.some(({ kind }) => kind === 'await') }
    }
    const next = inside && continuationIn(inside, exit)
    if (next) {
      const after = callsBefore(next.body, exit)
      return after && { calls: [...calls, ...callsIn(exprsOf(next.chain, 'own')), ...after.calls], waits: true }
    }
    if (stmt.kind === 'try' && exprsIn(stmt.body, 'own').includes(exit)) {
      const before = callsBefore(stmt.body, exit)
      return before && { calls: [...calls, ...before.calls], waits: waits || before.waits }
    }
    if (!inside || inside.some(({ kind }) => kind === 'conditional')) return undefined
    waits ||= inside.some(({ kind }) => kind === 'await')
    calls.push(...callsIn(inside))
  }
  return undefined
}

/** The function literal around the exit that a promise runs when it settles: that of `pool.end().finally(() => { process.exit(0) })`. */
const continuationIn = (exprs: readonly Expr[], exit: Call): { readonly chain: Expr; readonly body: readonly Stmt[] } | undefined => {
  for (const expr of exprs) {
    if (expr.kind !== 'call' || expr.callee.kind !== 'member' || !settles.has(expr.callee.name)) continue
    const [given] = expr.args
    if (given?.kind === 'lambda' && given.function.body && contains(given, exit))
      return { chain: expr.callee.object, body: given.function.body }
  }
  return undefined
}

const settles: ReadonlySet<string> = new Set(['then', 'finally'])

/** Whether a call only adds what a promise runs later: `.catch(report)` of `pool.end().catch(report)`. The handler does not wait for it. */
const onlyAddsContinuation = ({ rules }: Reading, { callee }: Call): boolean =>
  rules.mustAwait && callee.kind === 'member' && callee.object.kind === 'call' && (callee.name === 'catch' || settles.has(callee.name))

const callsIn = (exprs: readonly Expr[]): readonly Call[] => exprs.flatMap((expr) => (expr.kind === 'call' ? [expr] : []))

/** An asynchronous function of the file, whose work goes on after the call: `shutdown()` without `await`. */
const isOwnPromise = ({ file, rules }: Reading, call: Call, waits: boolean): boolean => {
  const scope = file.index.scopeOfSite(call)
  return !waits && rules.mustAwait && scope !== undefined && functionOf(file, call.callee, scope)?.isAsync === true
}

/** Calls that only log, or only wait for what they are given. */
const plain: ReadonlySet<string> = new Set(['println', 'Promise.all', 'Promise.allSettled', 'Promise.race'])

/** Whether a call only logs, converts or counts, or is of a function of the file that does nothing else. */
const isHarmless = (reading: Reading, call: Call, depth: number): boolean => {
  const { file, index } = reading
  const { callee } = call
  const last = lastName(callee)
  if (index.isStop(last)) return false
  if (onlyAddsContinuation(reading, call)) return true
  if (callee.kind === 'member' && (isNamedLogger(callee.object) || names.printers.has(lastName(callee.object)))) return true
  if (names.tells.has(last) || names.converts.has(last) || plain.has(file.textOf(callee))) return true
  const scope = file.index.scopeOfSite(call)
  const own = scope && depth < maxDepth ? functionOf(file, callee, scope) : undefined
  return own?.body !== undefined && own.body.every((stmt) => isHarmlessStmt(reading, stmt, depth))
}

const isHarmlessStmt = (reading: Reading, stmt: Stmt, depth: number): boolean => {
  const exprs = plainExprs(stmt)
  return (
    exprs !== undefined &&
    exprs.every(({ kind }) => kind !== 'await' && kind !== 'yield') &&
    callsIn(exprs).every((inner) => isHarmless(reading, inner, depth + 1))
  )
}
