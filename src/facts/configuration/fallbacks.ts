import { isNull } from '#code/is-null'
import { stmtsIn } from '#code/inside'
import type { Expr, If, Located, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import { lastName } from '#code/last-name'
import { fallbackTextOf, textOf, type Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'

/** What a setting is if it is missing, where the code writes that out. */
export interface Fallback {
  readonly text: string
  /** What gives it: `||`, `default value`, `if`. */
  readonly by: string
  readonly at: Located
  /** The expression around value and fallback, where there is one. */
  readonly place: Expr | undefined
}

/** The fallback of a setting: its own, that of the expression around it, or that of a branch further on. */
export const fallbackOf = (reading: Reading, read: SettingRead): Fallback | undefined => {
  if (read.fallback) return { ...read.fallback, place: read.value }
  return (read.value && inExpression(reading, read.value, read.scope)) ?? inBranch(reading, read)
}

/** `value ?? 'text'`, `value ? value : 'text'`, `cmp.Or(value, "text")`. */
export const inExpression = (reading: Reading, value: Expr, scope: Scope): Fallback | undefined => {
  const { file, rules } = reading
  const outer = file.index.outerOf(value)
  const found = (fallback: Expr | undefined, by: string, place: Expr): Fallback | undefined => {
    const text = fallbackTextOf(reading, fallback, scope)
    return text === undefined ? undefined : { text, by, at: place, place }
  }
  switch (outer?.kind) {
    case 'cast':
      return inExpression(reading, outer, scope)
    case 'binary':
      // `value !== 'false'`: on, unless it is switched off.
      if (outer.operator === '!=' && outer.left === value && switchedOff.has(textOf(reading, outer.right, scope)?.toLowerCase() ?? ''))
        return { text: 'true', by: '!=', at: outer, place: outer }
      // `value === 'true'`: off, unless it is switched on.
      if (outer.operator === '==' && outer.left === value && textOf(reading, outer.right, scope)?.toLowerCase() === 'true')
        return { text: 'false', by: '==', at: outer, place: outer }
      if (outer.left !== value || (outer.operator !== 'or' && outer.operator !== '??')) return undefined
      return found(outer.right, outer.operator === 'or' ? rules.or : outer.operator, outer)
    case 'conditional': {
      const other = outer.then === value ? outer.otherwise : outer.otherwise === value ? outer.then : undefined
      return other && isAbout(reading, outer.condition, value) ? found(other, 'condition', outer) : undefined
    }
    case 'call':
      return chosenBy(reading, outer, value, scope, found)
    default:
      return undefined
  }
}

const switchedOff: ReadonlySet<string> = new Set(['false', '0', 'off', 'no'])

const isAbout = ({ file }: Reading, condition: Expr, value: Expr): boolean => {
  const text = file.textOf(value)
  return missingIn(condition).some((expr) => file.textOf(expr) === text) || file.textOf(condition) === text
}

const chosenBy = (
  reading: Reading,
  call: Extract<Expr, { kind: 'call' }>,
  value: Expr,
  scope: Scope,
  found: (fallback: Expr | undefined, by: string, place: Expr) => Fallback | undefined,
): Fallback | undefined => {
  const { file, index } = reading
  const choice = index.choice(file.nameOf(call.callee, scope))
  if (choice && choice.value !== 'receiver' && call.args[choice.value] === value)
    return found(call.args[choice.fallback], file.textOf(call.callee), call)
  // `Optional.ofNullable(value).orElse("text")`
  const member = file.index.outerOf(call)
  const next = member?.kind === 'member' && member.object === call ? file.index.outerOf(member) : undefined
  if (next?.kind !== 'call' || next.callee !== member || call.args[0] !== value) return undefined
  const chain = index.choice(file.nameOf(next.callee, scope))
  return chain?.value === 'receiver' ? found(next.args[chain.fallback], lastName(next.callee), next) : undefined
}

/** The values that must be missing for a condition to hold: `x == ""`, `!x`, `x is None`. */
const missingIn = (condition: Expr): readonly Expr[] => {
  if (condition.kind === 'unary' && condition.operator === 'not') return [condition.operand]
  if (condition.kind !== 'binary') return []
  const { operator, left, right } = condition
  if (operator === 'or' || operator === 'and') return [...missingIn(left), ...missingIn(right)]
  if (operator !== '==' && operator !== '!=') return []
  const isNothing = (expr: Expr): boolean => isNull(expr) || (expr.kind === 'literal' && expr.value === '')
  return isNothing(right) ? [left] : isNothing(left) ? [right] : []
}

/** `if secret == "" { secret = "text" }` after the read. */
const inBranch = (reading: Reading, { value, holders, scope }: SettingRead): Fallback | undefined => {
  const [holder] = holders
  if (!holder || !value) return undefined
  const body = scope.function?.body ?? reading.file.module.body
  for (const stmt of stmtsIn(body)) {
    if (stmt.kind !== 'if' || stmt.start < value.end || stmt.init.length > 0) continue
    const given = givenIn(stmt, holder.name)
    const text = given && textOf(reading, given, scope)
    if (text !== undefined) return { text, by: 'if', at: stmt, place: undefined }
  }
  return undefined
}

/** The value that a branch gives a variable, and does nothing else, if the variable is empty. */
const givenIn = ({ condition, then, otherwise }: If, name: string): Expr | undefined => {
  const isMissing = condition.kind !== 'binary' || condition.operator === '==' ? missingIn(condition) : []
  if (otherwise.length > 0 || !isMissing.some((expr) => expr.kind === 'name' && expr.name === name)) return undefined
  const [only, ...rest] = then
  return rest.length === 0 && only ? assignedIn(only, name) : undefined
}

const assignedIn = (stmt: Stmt, name: string): Expr | undefined => {
  if (stmt.kind !== 'eval' || stmt.expr.kind !== 'assign') return undefined
  const [target, ...rest] = stmt.expr.targets
  return rest.length === 0 && target?.kind === 'name' && target.name === name ? stmt.expr.value : undefined
}
