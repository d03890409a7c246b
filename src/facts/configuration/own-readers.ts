import { contains, exprsIn, stmtsIn } from '#code/inside'
import { functionOf } from '#code/function-of'
import type { Call, Expr, FunctionModel } from '#code/model'
import type { Scope } from '#code/scope'
import { argumentOf } from '../external-calls/arguments.ts'
import { endsWork } from './asked.ts'
import type { Reading } from './reading.ts'

/** A function of the file that reads the setting with the name that it is given. */
export interface OwnReader {
  /** Positions of the name and of what it gives if the setting is missing. */
  readonly name: number
  readonly fallback: number | undefined
  /** It throws, or ends the process, in some case. */
  readonly fails: boolean
}

const known = new WeakMap<FunctionModel, OwnReader | 'none'>()

/** The function of the file that a call reads a setting with, whatever it is called. */
export const ownReaderOf = (reading: Reading, { callee }: Call, scope: Scope): OwnReader | undefined => {
  const fn = functionOf(reading.file, callee, scope) ?? methodOf(reading, callee)
  if (!fn?.body) return undefined
  const before = known.get(fn)
  if (before) return before === 'none' ? undefined : before
  const found = readerIn(reading, fn)
  known.set(fn, found ?? 'none')
  return found
}

/** A method that is called without its object: Java's `or("KEY", "text")`. */
const methodOf = ({ file }: Reading, callee: Expr): FunctionModel | undefined => {
  const [only, ...others] =
    callee.kind === 'name' ? file.index.functions.filter(({ name, owner }) => owner !== undefined && name === callee.name) : []
  return others.length === 0 ? only : undefined
}

const readerIn = (reading: Reading, fn: FunctionModel): OwnReader | undefined => {
  const positionOf = (expr: Expr | undefined): number =>
    expr?.kind === 'name' ? fn.params.findIndex(({ name }) => name === expr.name) : -1
  for (const { read, given, demands } of readsIn(reading, fn)) {
    const name = positionOf(read)
    if (name < 0) continue
    const other = [given, ...othersIn(fn)].map(positionOf).find((at) => at >= 0 && at !== name)
    return { name, fallback: other, fails: demands || endsWork(reading, fn.body ?? []) }
  }
  return undefined
}

/** What names the settings that a function reads, and the fallbacks that it hands on. */
function* readsIn(
  { file, index }: Reading,
  fn: FunctionModel,
): Iterable<{ readonly read: Expr | undefined; readonly given: Expr | undefined; readonly demands: boolean }> {
  for (const { call, scope } of file.index.calls) {
    if (!contains(fn, call)) continue
    const form = index.reader(file.nameOf(call.callee, scope))
    if (!form) continue
    const argument = (place: number | string): Expr | undefined =>
      typeof place === 'number' ? argumentOf(call, place, '') : argumentOf(call, undefined, place)
    const given = form.fallback?.map(argument).find((value) => value !== undefined)
    yield { read: (form.name ?? [0]).map(argument).find((value) => value !== undefined), given, demands: form.demands !== undefined }
  }
  for (const { part, scope } of file.index.members) {
    const form = part.kind === 'index' && contains(fn, part) ? index.holder(file.nameOf(part.object, scope)) : undefined
    if (form && part.kind === 'index') yield { read: part.index, given: undefined, demands: form.demands !== undefined }
  }
}

/** What a function gives instead of something else: it returns it, or chooses it. */
const othersIn = ({ body = [] }: FunctionModel): readonly Expr[] => [
  ...stmtsIn(body).flatMap((stmt) => (stmt.kind === 'return' ? stmt.values : [])),
  ...exprsIn(body).flatMap((expr) => {
    if (expr.kind === 'conditional') return [expr.then, expr.otherwise]
    if (expr.kind === 'assign') return expr.value ? [expr.value] : []
    return expr.kind === 'binary' && (expr.operator === 'or' || expr.operator === '??') ? [expr.right] : []
  }),
]
