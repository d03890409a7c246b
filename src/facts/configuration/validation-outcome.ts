import type { ConfigCheck } from '#model/facts/process/config-read'
import { comparedWithNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import { wordsOf } from '#models/naming/words'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import { exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Call, ClassModel, Expr, If, Located, Stmt } from '#code/model'
import { endsWork } from './asked.ts'
import { keptErrorOf } from '../values/error-taken.ts'
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
  if (file.module.language === 'go') {
    const kept = keptErrorOf(file, placed)
    if (kept?.check) return decided(reading, kept.check.then, holders)
    return kept && kept.outermost === call && holders.size === 0 ? 'goes-on' : undefined
  }
  const body = home.body ?? []
  for (const stmt of stmtsIn(body)) {
    if (stmt.kind !== 'if' || stmt.end < call.end || ![...rootsOf(stmt.condition)].some((name) => holders.has(name))) continue
    const invalid = ifInvalid(stmt, body)
    if (invalid) return decided(reading, invalid, holders)
    // The condition does not show which case it is: only an end of the work says so.
    const outcome = decided(reading, stmt.then, holders)
    return outcome === 'goes-on' ? undefined : outcome
  }
  return undefined
}

/** What runs if the configuration is invalid, by what a branch asks; undefined if that is not clear. */
const ifInvalid = (branch: If, body: readonly Stmt[]): readonly Stmt[] | undefined => {
  const isValid = asksIfValid(branch.condition)
  if (isValid === undefined) return undefined
  if (!isValid) return branch.then
  if (branch.otherwise.length > 0) return branch.otherwise
  const last = branch.then.at(-1)?.kind
  // What follows runs in the invalid case only, if the valid one has left.
  return last === 'return' || last === 'throw' ? stmtsIn(body).filter(({ start }) => start >= branch.end) : undefined
}

/** Whether a condition holds for what is valid: `result.success`, `!error`, `violations.isEmpty()`. */
const asksIfValid = (condition: Expr): boolean | undefined => {
  const compared = comparedWithNull(condition)
  const inner = compared ? asksIfValid(compared.value) : undefined
  if (compared) return inner === undefined ? undefined : compared.holdsForNull ? !inner : inner
  if (condition.kind === 'unary') {
    const asked = condition.operator === 'not' ? asksIfValid(condition.operand) : undefined
    return asked === undefined ? undefined : !asked
  }
  if (condition.kind === 'binary') {
    const { left, operator, right } = condition
    if (right.kind !== 'literal') return undefined
    const asked = asksIfValid(left)
    if (asked === undefined) return undefined
    if (typeof right.value === 'boolean')
      return (operator === '==') === right.value ? asked : operator === '!=' || operator === '==' ? !asked : undefined
    // `errors.length > 0`
    return right.value === 0 || right.value === '0'
      ? operator === '>' || operator === '!='
        ? asked
        : operator === '=='
          ? !asked
          : undefined
      : undefined
  }
  if (condition.kind === 'call') {
    if (lastName(condition.callee) === 'isEmpty' && condition.callee.kind === 'member') {
      const asked = asksIfValid(condition.callee.object)
      return asked === undefined ? undefined : !asked
    }
    return asksIfValid(condition.callee)
  }
  if (condition.kind === 'member' && sizes.has(condition.name)) return asksIfValid(condition.object)
  const words = wordsOf(lastName(condition))
  if (words.some((word) => invalidWords.has(word))) return false
  return words.some((word) => validWords.has(word)) ? true : undefined
}

const sizes: ReadonlySet<string> = new Set(['length', 'size'])
const invalidWords: ReadonlySet<string> = new Set(
  'error errors err issues issue problems problem violations failure failures failed invalid missing'.split(' '),
)
const validWords: ReadonlySet<string> = new Set('success successful succeeded ok valid data value'.split(' '))

const decided = (reading: Reading, body: readonly Stmt[], errors: ReadonlySet<string>): ValidationOutcome | undefined => {
  const stmts = [...new Set(stmtsIn(body))]
  const end = stmts.find((stmt) => stmt.kind !== 'if' && stmt.kind !== 'loop' && stmt.kind !== 'try' && endsWork(reading, [stmt]))
  if (end) return { stopsAt: end }
  // The caller gets the error, or a function of the repository does.
  const gives = (expr: Expr): boolean => [...rootsOf(expr)].some((name) => errors.has(name))
  const isGivenOn = stmts.some(
    (stmt) =>
      (stmt.kind === 'return' && stmt.values.some((value) => gives(value) && !isValueOf(value, errors))) ||
      // Whether the caller goes on after an early end is not known.
      (stmt.kind === 'return' && (stmt.values.length === 0 || reading.file.module.language === 'go')) ||
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
