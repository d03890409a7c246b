import { exprsOf, stmtsIn } from '#code/inside'
import type { Expr, If, Located, Stmt, Try } from '#code/model'
import { functionAround, scopeAround } from '#code/scope-around'
import { isPlaceOfKey, isSigningKeyName } from '../secrets/sensitive-name.ts'
import { everyExpr } from '../logs/every-expr.ts'
import { fieldsOf } from './empty-keys.ts'
import type { Named } from './fallback-facts.ts'
import { inExpression, type Fallback } from './fallbacks.ts'
import { textOf, type Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'

/** A key that code keeps, and the text that it gets where it is missing. */
interface KeptKey {
  readonly setting: Named
  readonly fallback: Fallback
}

/** Keys that sign or encrypt, which another place has read: `if config.secret == "" { config.secret = "text" }`. */
export function* keptKeys(reading: Reading, reads: readonly SettingRead[]): Iterable<KeptKey> {
  const { file } = reading
  if (!/secret|key/i.test(file.text)) return
  const bodies = [
    file.module.body,
    ...file.index.functions.map(({ body = [] }) => body),
    ...[...file.index.classes.values()].map(({ body }) => body),
  ]
  const seen = new Set<Located>()
  const stmts = new Set(bodies.flatMap((body) => stmtsIn(body)))
  for (const { target, value, at } of [...[...stmts].flatMap((stmt) => givenBy(stmt, reading)), ...givenFirst(stmts, reading)]) {
    const key = keyOf(reading, target, reads)
    if (!key || seen.has(at)) continue
    seen.add(at)
    const scope = scopeAround(file, at)
    const text = textOf(reading, value, scope)
    if (text !== undefined) yield { setting: { ...key, scope, holders: [] }, fallback: { text, by: 'if', at, place: value } }
  }
  yield* inExpressions(reading, reads)
}

/** `options.secret ?? 'text'`, `self.secret = self.secret or "text"`, `config.secret ||= 'text'`. */
function* inExpressions(reading: Reading, reads: readonly SettingRead[]): Iterable<KeptKey> {
  const { file } = reading
  const own = new Set<Expr>(reads.flatMap(({ value }) => value ?? []))
  for (const expr of everyExpr(file.module)) {
    const [target] = expr.kind === 'assign' && assignsIfMissing.has(expr.operator) ? expr.targets : []
    const value = target ?? expr
    const key = own.has(value) ? undefined : keyOf(reading, value, reads)
    if (!key) continue
    const scope = scopeAround(file, value)
    const text = target && expr.kind === 'assign' ? textOf(reading, expr.value, scope) : undefined
    const fallback = target
      ? text === undefined
        ? undefined
        : { text, by: '??', at: expr, place: expr }
      : inExpression(reading, value, scope)
    if (fallback && !isPlaceOfKey(key.name, fallback.text)) yield { setting: { ...key, scope, holders: [] }, fallback }
  }
}

const assignsIfMissing: ReadonlySet<string> = new Set(['??=', '||=', 'or='])

/** The name of a key that a field, an entry or a variable holds, and the setting that the file reads into it. */
const keyOf = (
  reading: Reading,
  expr: Expr,
  reads: readonly SettingRead[],
): { readonly name: string; readonly field: string } | undefined => {
  const field = nameOf(expr)
  if (field === undefined || !isSigningKeyName(field)) return undefined
  const read = reads.find(
    ({ value, holders }) => holders.some(({ name }) => name === field) || fieldsOf(reading.file, value).includes(field),
  )
  return { name: read?.name ?? field, field }
}

const nameOf = (expr: Expr): string | undefined => {
  if (expr.kind === 'name' || expr.kind === 'member') return expr.name
  return expr.kind === 'index' && expr.index?.kind === 'literal' && typeof expr.index.value === 'string' ? expr.index.value : undefined
}

/** A value that a variable, a field or an entry gets. */
interface Given {
  readonly target: Expr
  readonly value: Expr
  readonly at: Located
}

/** The assignments by which a statement gives values that are missing. */
const givenBy = (stmt: Stmt, reading: Reading): readonly Given[] =>
  stmt.kind === 'if' ? inBranch(stmt, reading) : stmt.kind === 'try' ? inHandler(stmt, reading) : []

/** What the condition asks about, or what the other branch takes from elsewhere. */
const inBranch = ({ condition, then, otherwise }: If, reading: Reading): readonly Given[] => {
  const asked = new Set(exprsOf(condition, 'own').map((expr) => reading.file.textOf(expr)))
  const given = (body: readonly Stmt[], other: readonly Stmt[]): readonly Given[] =>
    assignedIn(body).filter((one) => isOneOf(reading, one, asked) || isOneOf(reading, one, targetsOf(reading, other)))
  return [...given(then, otherwise), ...given(otherwise, then)]
}

/** `except KeyError: SECRET = "text"`, after a body that reads it. */
const inHandler = ({ body, handlers }: Try, reading: Reading): readonly Given[] => {
  const targets = targetsOf(reading, body)
  return handlers.flatMap((handler) => assignedIn(handler.body).filter((one) => isOneOf(reading, one, targets)))
}

/** `secret := "text"`, which a later branch replaces if there is another value. */
const givenFirst = (stmts: Iterable<Stmt>, reading: Reading): readonly Given[] => {
  const all = [...stmts]
  const replaced = all.flatMap((stmt) =>
    stmt.kind === 'if' ? assignedIn(stmt.then).filter(({ value }) => value.kind !== 'literal' && isSettingOf(stmt, value, reading)) : [],
  )
  if (replaced.length === 0) return []
  return [...assignedIn(all), ...all.flatMap(fieldsGivenIn)].filter(
    ({ target, value, at }) =>
      value.kind === 'literal' &&
      replaced.some(
        (later) =>
          later.at.start > at.end &&
          functionAround(reading.file, later.at) === functionAround(reading.file, at) &&
          textOfTarget(reading, later.target) === textOfTarget(reading, target),
      ),
  )
}

/** Whether the condition of a branch asks if its value is there. */
const isSettingOf = ({ condition, init }: If, value: Expr, { file }: Reading): boolean => {
  const text = file.textOf(value)
  return init.length > 0 || exprsOf(condition, 'own').some((expr) => file.textOf(expr) === text)
}

/** `config := Config{Secret: "text"}` gives a field of `config`. */
const fieldsGivenIn = (stmt: Stmt): readonly Given[] => {
  if (stmt.kind !== 'eval' || stmt.expr.kind !== 'assign') return []
  const { targets, value } = stmt.expr
  const [object] = targets
  const whole = value?.kind === 'unary' ? value.operand : value
  if (object?.kind !== 'name' || targets.length > 1) return []
  const fields =
    whole?.kind === 'struct'
      ? whole.fields
      : whole?.kind === 'object'
        ? whole.properties.flatMap(({ key, value: given }) => (typeof key === 'string' ? [{ name: key, value: given }] : []))
        : []
  return fields.flatMap(({ name, value: given }): readonly Given[] =>
    name === undefined ? [] : [{ target: { kind: 'member', object, name, start: given.start, end: given.end }, value: given, at: given }],
  )
}

const textOfTarget = ({ file }: Reading, target: Expr): string =>
  target.kind === 'member' ? `${file.textOf(target.object)}.${target.name}` : file.textOf(target)

const isOneOf = ({ file }: Reading, { target }: Given, texts: ReadonlySet<string>): boolean => texts.has(file.textOf(target))

const targetsOf = ({ file }: Reading, body: readonly Stmt[]): ReadonlySet<string> =>
  new Set(assignedIn(body).map(({ target }) => file.textOf(target)))

/** The plain assignments of a body, without those of the branches in it. */
const assignedIn = (body: readonly Stmt[]): readonly Given[] =>
  body.flatMap((stmt): readonly Given[] => {
    if (stmt.kind !== 'eval' || stmt.expr.kind !== 'assign' || stmt.expr.operator !== '=') return []
    const { targets, value } = stmt.expr
    const [target, ...others] = targets
    return target && value && others.length === 0 ? [{ target, value, at: stmt.expr }] : []
  })
