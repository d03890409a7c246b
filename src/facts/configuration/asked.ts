import { isNull } from '#code/is-null'
import { exprsAround } from '#code/parts/exprs-around'
import { exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, If, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { enclosing } from '#code/enclosing'
import { writtenNames } from '../values/written-names.ts'
import type { Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'

/** Whether the code asks if a value is there: in a condition, before a fallback, or as an argument of an assertion. */
export const isAsked = (reading: Reading, value: Expr): boolean => {
  const { file } = reading
  let inner = value
  if (file.module.optional?.has(inner)) return true
  for (const outer of exprsAround(file.index, value)) {
    if (outer.kind === 'conditional') return outer.condition === inner
    if (outer.kind === 'unary' && outer.operator === 'not') return true
    if (outer.kind === 'binary' && (comparisons.has(outer.operator) || (choices.has(outer.operator) && outer.left === inner))) return true
    if (outer.kind === 'call' && outer.callee !== inner && !outer.isNew && !names.keepsText.has(lastName(outer.callee).toLowerCase()))
      return asksBy(reading, outer)
    if (outer.kind === 'lambda') return false
    if (file.module.optional?.has(outer)) return true
    inner = outer
  }
  const stmt = file.index.outerOf(inner)
  return stmt?.kind === 'if' || stmt?.kind === 'loop' ? stmt.condition === inner : stmt?.kind === 'switch' && stmt.value === inner
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', 'in'])
const choices: ReadonlySet<string> = new Set(['and', 'or', '??'])

/** Functions that assert or validate what they are given; converting a text to a number is none. */
const asksBy = ({ file, index }: Reading, call: Call): boolean => {
  const { callee } = call
  const scope = file.index.scopeOfSite(call)
  if (scope && index.isNumber(file.nameOf(callee, scope))) return false
  return (
    names.validates.has(lastName(callee)) ||
    exprsOf(callee).some((expr) => writtenNames(expr).some((name) => names.asksForSettings.has(name)))
  )
}

/** The places of a setting in the code: where it is read, and where what holds it is named. */
export const placesOf = (reading: Reading, { value, holders, scope }: SettingRead): readonly Expr[] => {
  const region = value && branchAround(reading, value, scope)
  const bounds = region ?? scope.function
  const named = holders.flatMap((holder) =>
    reading
      .placesOf(holder.name)
      .filter((place) => place !== holder && (!bounds || (bounds.start <= place.start && place.end <= bounds.end))),
  )
  return value ? [value, ...named] : named
}

/** Go's `if value, ok := os.LookupEnv(name); ok { … }`: the names exist in the branch alone. */
const branchAround = ({ file }: Reading, value: Expr, scope: SettingRead['scope']): If | undefined => {
  const last = enclosing({ body: scope.function?.body ?? file.module.body }, value).findLast(({ stmt }) => stmt.kind === 'if')?.stmt
  return last?.kind === 'if' && last.init.some(({ start, end }) => start <= value.start && value.end <= end) ? last : undefined
}

/** The branch whose condition a value is a part of. */
export const branchOn = ({ file }: Reading, value: Expr): If | undefined => {
  const outermost = [...exprsAround(file.index, value)].at(-1) ?? value
  const outer = file.index.outerOf(outermost)
  return outer?.kind === 'if' && outer.condition === outermost ? outer : undefined
}

/** Statements that run their bodies in some cases alone. */
const isBranch = ({ kind }: Stmt): boolean => kind === 'if' || kind === 'switch' || kind === 'loop'

/** The statements around a place, of its function or of the file. */
const around = ({ file }: Reading, value: Expr, scope: SettingRead['scope']) =>
  enclosing({ body: scope.function?.body ?? file.module.body }, value)

/** Whether a branch of its function, or of the file, reads it: in other cases it may be missing. */
export const isConditional = (reading: Reading, { value, scope }: SettingRead): boolean =>
  value !== undefined && around(reading, value, scope).some(({ stmt, body }) => body !== undefined && isBranch(stmt))

/** Whether an error of the read itself is caught, and the code goes on: `except KeyError: pass`. */
export const isCaught = (reading: Reading, { value, scope, demands }: SettingRead): boolean =>
  demands &&
  value !== undefined &&
  around(reading, value, scope).some(
    ({ stmt, body }) =>
      stmt.kind === 'try' &&
      body === stmt.body &&
      stmt.handlers.length > 0 &&
      !stmt.handlers.some((handler) => endsWork(reading, handler.body)),
  )

/** Whether statements end the process or throw. */
export const endsWork = (reading: Reading, body: readonly Stmt[]): boolean =>
  stmtsIn(body).some(
    (stmt) =>
      stmt.kind === 'throw' ||
      (stmt.kind === 'eval' && exprsOf(stmt.expr, 'own').some((expr) => expr.kind === 'call' && reading.ends(expr))),
  )

/** In Go, a function gives an error back. */
export const givesError = ({ file }: Reading, scope: Scope, body: readonly Stmt[]): boolean =>
  file.module.language === 'go' &&
  scope.function?.results.at(-1)?.name?.name === 'error' &&
  body.some((stmt) => {
    const last = stmt.kind === 'return' ? stmt.values.at(-1) : undefined
    return last !== undefined && !isNull(last)
  })
