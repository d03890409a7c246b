import type { ForcedExit } from '#model/facts/process'
import { contains, exprsIn, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, Stmt } from '#code/model'
import { names } from '#models/names'
import { isNamedLogger } from '../logs/logger-of.ts'
import { shortText, type Reading } from './reading.ts'
import type { Handling } from './signals.ts'

type Before = NonNullable<ForcedExit['before']>

/** What a handler does before it ends the process without waiting. Undefined if it waits, or if that is unknown. */
export const exitsAtOnce = (reading: Reading, exit: PlacedCall, handlings: readonly Handling[]): Before | undefined => {
  for (const { signals, body } of handlings) {
    const before = body?.some((stmt) => contains(stmt, exit.call)) ? callsBefore(body, exit.call) : undefined
    if (!before) continue
    const scoped = before.filter((call) => !isHarmless(reading, call))
    const stops = scoped.filter((call) => reading.index.isStop(lastName(call.callee)))
    if (stops.length < scoped.length) continue
    return { stops: stops.map(({ callee }) => shortText(reading, callee, 40)), nothing: stops.length === 0, signals }
  }
  return undefined
}

/**
 * The calls that run unconditionally before an exit. Undefined if a condition or a wait precedes it, or if the exit itself is conditional.
 */
const callsBefore = (body: readonly Stmt[], exit: Call): readonly Call[] | undefined => {
  const calls: Call[] = []
  for (const stmt of body) {
    const inside = ownExprs(stmt)
    if (inside?.includes(exit)) return [...calls, ...callsIn(inside).filter((call) => call !== exit && call.end <= exit.start)]
    if (stmt.kind === 'try' && exprsIn(stmt.body, 'own').includes(exit)) {
      const before = callsBefore(stmt.body, exit)
      return before && [...calls, ...before]
    }
    if (!inside || inside.some(({ kind }) => kind === 'await' || kind === 'conditional')) return undefined
    calls.push(...callsIn(inside))
  }
  return undefined
}

/** The expressions of a plain statement; undefined for a statement that branches, waits or leaves. */
const ownExprs = (stmt: Stmt): readonly Expr[] | undefined =>
  stmt.kind === 'eval'
    ? exprsOf(stmt.expr, 'own')
    : stmt.kind === 'define'
      ? []
      : stmt.kind === 'return'
        ? stmt.values.flatMap((value) => exprsOf(value, 'own'))
        : undefined

const callsIn = (exprs: readonly Expr[]): readonly Call[] => exprs.flatMap((expr) => (expr.kind === 'call' ? [expr] : []))

/** Whether a call only logs, converts or counts. */
const isHarmless = ({ file, index }: Reading, { callee }: Call): boolean => {
  const last = lastName(callee)
  if (index.isStop(last)) return false
  if (callee.kind === 'member' && (isNamedLogger(callee.object) || names.printers.has(lastName(callee.object)))) return true
  return names.tells.has(last) || names.converts.has(last) || file.textOf(callee) === 'println'
}
