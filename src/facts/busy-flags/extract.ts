import type { BusyFlag } from '#model/facts/data/claim'
import type { CodeFile } from '#code/code-file'
import { callIn } from '#code/parts/call-in'
import { exprsIn, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Located, Stmt } from '#code/model'
import { paths, type Exit } from '#code/ways/paths'
import { names } from '#models/names'
import type { JobIndex } from '#models/indexes/job-index'
import { kindOfCall } from '../message-settlements/kinds-of-call.ts'
import type { PlaceOf } from '../reading/module-code.ts'
import { nameOf } from '../retries/reading.ts'
import { clears, flagsIn, stores, type Flag } from './flags.ts'
import { flagRules } from './language-rules.ts'

/** What the busy flags of one file are read from. */
interface Reading {
  readonly file: CodeFile
  readonly index: JobIndex
  readonly placeOf: PlaceOf
}

/** Flags that keep a second run out, and that one way out of the first leaves set. */
export const busyFlagsIn = (reading: Reading): readonly BusyFlag[] => {
  const rules = flagRules(reading.file.module.language)
  return reading.file.index.functions.flatMap((fn) =>
    flagsIn(reading.file, rules, fn).flatMap((flag) => {
      const exit = wayLeftSet(reading, fn, flag)
      return exit ? [factOf(reading, fn, flag, exit)] : []
    }),
  )
}

/** A way out that leaves the flag set; `failed` is the expression that failed on it. */
interface WayOut {
  readonly at: Located
  readonly failed: Expr | undefined
}

const factOf = (reading: Reading, fn: FunctionModel, { text }: Flag, { at, failed }: WayOut): BusyFlag => {
  const { file, placeOf } = reading
  const startLine = file.lineOf(at.start)
  const call = failed && callIn(failed)
  return {
    kind: 'busy-flag',
    at: { startLine, endLine: startLine },
    within: nameOf(reading, fn),
    subject: `busy ${text}`,
    flag: text,
    leftBy: failed ? 'failure' : 'return',
    callee: call ? placeOf(call).calleeText : '',
  }
}

/**
 * A state is `free`, `handed-on`, `unsaved` (the flag is set on a row that is not stored yet), or `set` with the offset of the handler that
 * caught a failure in the meantime.
 */
const isSet = (state: string): boolean => state.startsWith('set')

/** The first way out that leaves the flag set, if the function clears it further down. */
const wayLeftSet = (reading: Reading, fn: FunctionModel, flag: Flag): WayOut | undefined => {
  const { file } = reading
  const rules = flagRules(file.module.language)
  const isClear = (expr: Expr): boolean => clears(file, rules, flag, expr)
  const body = fn.body ?? []
  const last = exprsIn(body, 'own').findLast((expr) => expr.start > flag.set.start && isClear(expr))
  if (!last) return undefined
  const mayFail = (expr: Expr): boolean => expr.kind === rules.fails && !isClear(expr) && fails(reading, expr)
  const isStored = exprsIn(body, 'own').some((expr) => stores(file, flag, expr))
  const { exits, isComplete } = paths(fn, 'free', file.module.language, {
    after: (expr, { state }) => {
      if (expr === flag.set && expr.kind === 'assign') return isStored ? 'unsaved' : 'set'
      if (state === 'unsaved' && stores(file, flag, expr)) return 'set'
      if (isClear(expr)) return 'free'
      // A function that clears it later, whenever that is.
      return expr.kind === 'lambda' && exprsIn(expr.function.body ?? []).some(isClear) ? 'handed-on' : state
    },
    where: (condition, holds, state) => (condition === flag.set && holds ? 'set' : state),
    mayFail,
    caught: (handler, state) => (isSet(state) ? `set ${handler.start}` : state),
  })
  if (!isComplete || exits.some(({ state }) => state === 'handed-on')) return undefined
  return exits
    .filter((exit) => isSet(exit.state) && exits.every((other) => isSet(other.state) || other.kind !== exit.kind || other.at !== exit.at))
    .flatMap((exit) => wayOutOf(exit, body, mayFail) ?? [])
    .filter(({ at }) => at.start > flag.set.start && at.start < last.end)
    .toSorted((one, other) => one.at.start - other.at.start)[0]
}

/** The place of a way out: where it returns, or what failed. A handler that throws passes the failure of its region on. */
const wayOutOf = ({ kind, at, state }: Exit, body: readonly Stmt[], mayFail: (expr: Expr) => boolean): WayOut | undefined => {
  if (kind === 'return') return { at, failed: undefined }
  if (kind === 'failure') return { at, failed: exprsIn(body, 'own').find((expr) => expr === at) }
  if (kind !== 'throw') return undefined
  const handler = Number(state.split(' ')[1])
  const region = stmtsIn(body).find((stmt) => stmt.kind === 'try' && stmt.handlers.some(({ start }) => start === handler))
  const failed = region?.kind === 'try' ? exprsIn(region.body, 'own').find(mayFail) : undefined
  return failed && { at: failed, failed }
}

/** Whether an expression may fail. Waiting, logging and reading do not count. */
const fails = (reading: Reading, expr: Expr): boolean => {
  const call = callIn(expr)
  if (!call) return false
  const last = lastName(call.callee)
  if (names.pauses.has(last) || reading.index.neverFails(last)) return false
  return expr.kind === 'await' || kindOfCall(reading, call) !== 'nothing'
}
