import { calleeOf } from '#code/callee-of'
import type { Retry } from '#model/facts/calls/retry'
import { functionOf } from '#code/function-of'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located, Stmt } from '#code/model'
import { names } from '#models/names'
import { onlyTells } from './counting.ts'
import { callsIn, namesOf, type Reading } from './reading.ts'

/** Helpers inside helpers are rarely deeper. */
const maxDepth = 3

/** Whether a call waits: a function of the platform, or one that is called so. */
const waits = (reading: Reading, placed: PlacedCall): boolean =>
  names.pauses.has(lastName(placed.call.callee)) || namesOf(reading, placed).some((name) => reading.index.isA('pauses', name))

/** `<-ticker.C` waits for the next attempt. `<-ctx.Done()` and `<-quit` wait for the end. */
const isReceive = (expr: Expr): boolean => {
  if (expr.kind !== 'unary' || expr.operator !== '<-') return false
  const { operand } = expr
  return !names.stops.has(lastName(calleeOf(operand)))
}

const ownFunction = ({ file }: Reading, { call, scope }: PlacedCall): FunctionModel | undefined => functionOf(file, call.callee, scope)

const waitsInside = (reading: Reading, fn: FunctionModel, depth: number): boolean =>
  callsIn(reading, fn).some((placed) => waits(reading, placed) || waitsBehind(reading, placed, depth)) ||
  exprsIn(fn.body ?? []).some(isReceive)

const waitsBehind = (reading: Reading, placed: PlacedCall, depth: number): boolean => {
  const own = depth < maxDepth ? ownFunction(reading, placed) : undefined
  return own !== undefined && waitsInside(reading, own, depth + 1)
}

/** Another file of the project decides whether a call waits. */
const isDecidedElsewhere = (reading: Reading, placed: PlacedCall): boolean => {
  const { call, scope } = placed
  if (call.isNew || onlyTells(call) || names.collects.has(lastName(call.callee)) || ownFunction(reading, placed)) return false
  const { root } = reading.file.originOf(call.callee, scope)
  if (root.kind === 'import') return root.module.startsWith('.') || root.module.startsWith('@/') || root.module.startsWith('~/')
  if (root.kind === 'global') return reading.rules.inheritsNames
  return root.kind === 'self' || root.kind === 'unknown' || root.kind === 'own' || root.kind === 'parameter'
}

/** What a loop repeats, for the question whether it waits in between. */
export interface Repetition {
  readonly region: Located
  readonly body: readonly Stmt[]
  readonly work: Located
  /** Where a failure is handled. */
  readonly handlers: readonly Located[]
  /** The failure decides under conditions whether it is worth another attempt, or is one that needs no pause. */
  readonly isToldApart: boolean
}

/** Whether something waits between two attempts, and where. */
export const pauseOf = (reading: Reading, { region, body, work, handlers, isToldApart }: Repetition): Pick<Retry, 'pause' | 'pauseAt'> => {
  const calls = callsIn(reading, region)
  // `log.warn('again in', backoff(attempt))` only says so.
  const isTold = ({ call }: PlacedCall): boolean =>
    calls.some(({ call: outer }) => outer !== call && onlyTells(outer) && contains(outer, call))
  const waiting =
    calls.find((placed) => waits(reading, placed) && !isTold(placed)) ?? calls.find((placed) => waitsBehind(reading, placed, 0))
  if (waiting) return { pause: 'some', pauseAt: reading.file.spanOf(statementOf(body, waiting.call)) }
  if (exprsIn(body).some(isReceive)) return { pause: 'some' }
  const mayWait = calls.some(
    (placed) =>
      !contains(work, placed.call) && handlers.some((handler) => contains(handler, placed.call)) && isDecidedElsewhere(reading, placed),
  )
  return { pause: mayWait || isToldApart ? 'unknown' : 'none' }
}

/** The statement that a call is in. */
const statementOf = (body: readonly Stmt[], call: Call): Located =>
  stmtsIn(body).findLast((stmt) => stmt.kind === 'eval' && contains(stmt, call)) ?? call
