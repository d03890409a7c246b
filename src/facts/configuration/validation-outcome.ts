import type { ConfigCheck } from '#model/facts/config-read'
import { comparedWithNull } from '#code/is-null'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/exprs-around'
import { exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Call, ClassModel, Expr, If, Located, Stmt } from '#code/model'
import { endsWork } from './asked.ts'
import type { Reading } from './reading.ts'

/** What a program does after its configuration was found invalid: it ends at a place, or it goes on. */
export type ValidationOutcome = { readonly stopsAt: Located } | 'goes-on'

/** What happens if a validating call finds the configuration invalid; undefined if the caller decides, or the text does not show it. */
export const outcomeOf = (reading: Reading, placed: PlacedCall): ValidationOutcome | undefined => {
  const { file } = reading
  const { call, scope } = placed
  const home = scope.function ?? file.module
  for (const { stmt, body } of enclosing(home, call))
    if (stmt.kind === 'try' && body === stmt.body && stmt.handlers.length > 0)
      return decided(
        reading,
        stmt.handlers.flatMap((handler) => handler.body),
        new Set(stmt.handlers.flatMap(({ binding }) => (binding ? [...rootsOf(binding)] : []))),
      )
  const holders = heldBy(reading, call)
  const body = home.body ?? []
  const branches = stmtsIn(body).filter(
    (stmt): stmt is If => stmt.kind === 'if' && stmt.end >= call.end && [...rootsOf(stmt.condition)].some((name) => holders.has(name)),
  )
  if (file.module.language === 'go') {
    const failed = branches.filter(({ condition }) => comparedWithNull(condition)?.holdsForNull === false)
    if (failed.length > 0)
      return decided(
        reading,
        failed.flatMap(({ then }) => then),
        holders,
      )
    return isReturned(reading, placed) || holders.size > 0 ? undefined : 'goes-on'
  }
  if (branches.length === 0) return undefined
  const [first] = branches
  // What comes after the branch runs in one of the two cases.
  return decided(reading, first ? stmtsIn(body).filter(({ start }) => start >= first.start) : [], holders)
}

const decided = (reading: Reading, body: readonly Stmt[], errors: ReadonlySet<string>): ValidationOutcome | undefined => {
  const stmts = [...new Set(stmtsIn(body))]
  const end = stmts.find((stmt) => stmt.kind !== 'if' && stmt.kind !== 'loop' && stmt.kind !== 'try' && endsWork(reading, [stmt]))
  if (end) return { stopsAt: end }
  // The caller gets the error, or a function of the repository does.
  const gives = (expr: Expr): boolean => [...rootsOf(expr)].some((name) => errors.has(name))
  const isGivenOn = stmts.some(
    (stmt) =>
      (stmt.kind === 'return' && stmt.values.some((value) => gives(value) && !isValueOf(value, errors))) ||
      (stmt.kind === 'return' && reading.file.module.language === 'go' && stmt.values.length > 0) ||
      (stmt.kind === 'eval' &&
        exprsOf(stmt.expr, 'own').some((expr) => expr.kind === 'call' && expr.callee.kind === 'name' && isOwn(reading, expr))),
  )
  return isGivenOn ? undefined : 'goes-on'
}

/** `parsed.data` is the valid part. */
const isValueOf = (value: Expr, holders: ReadonlySet<string>): boolean =>
  value.kind === 'member' && value.object.kind === 'name' && holders.has(value.object.name)

/** A call of a function that this file declares or imports. */
const isOwn = ({ file }: Reading, call: Call): boolean => {
  const scope = file.index.scopeOfSite(call)
  const root = scope && file.originOf(call.callee, scope).root
  return root?.kind === 'own' || root?.kind === 'import'
}

/** The names that hold what a call gives. */
const heldBy = ({ file }: Reading, call: Expr): ReadonlySet<string> => {
  for (const outer of exprsAround(file.index, call)) {
    if (outer.kind === 'await' || outer.kind === 'cast') continue
    if (outer.kind !== 'assign') return new Set()
    return new Set(
      outer.targets
        .flatMap((target) => exprsOf(target, 'own'))
        .flatMap((part) => (part.kind === 'name' && part.name !== '_' ? [part.name] : [])),
    )
  }
  return new Set()
}

function* rootsOf(condition: Expr): Iterable<string> {
  for (const part of exprsOf(condition, 'own')) if (part.kind === 'name') yield part.name
}

const isReturned = ({ file }: Reading, { call, scope }: PlacedCall): boolean =>
  enclosing(scope.function ?? file.module, call).at(-1)?.stmt.kind === 'return'

/** What happens if a class of settings cannot be filled, where the file does it: `Settings()`, `env.Parse(&cfg)`. */
export const outcomeOfClass = (reading: Reading, model: ClassModel): ValidationOutcome | undefined => {
  const { file } = reading
  const isGo = file.module.language === 'go'
  const own = `.#${model.name}`
  for (const placed of file.index.calls) {
    const { call, scope } = placed
    const fills = isGo
      ? call.args.some((arg) => arg.kind === 'unary' && arg.operator === '&' && file.nameOf(arg.operand, scope) === `${own}()`)
      : file.nameOf(call.callee, scope) === own
    if (fills) return outcomeOf(reading, placed)
  }
  return undefined
}

/** The same as part of a fact. */
export const invalidOf = ({ file }: Reading, outcome: ValidationOutcome | undefined): Pick<ConfigCheck, 'invalid'> =>
  outcome === undefined ? {} : { invalid: outcome === 'goes-on' ? outcome : { stopsAt: file.spanOf(outcome.stopsAt) } }
