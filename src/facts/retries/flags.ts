import { exprsIn, exprsOf } from '#code/inside'
import type { Assign, Expr, Loop } from '#code/model'

/** The variables that end a loop once they have a value: `done` of `while (!done)`. */
export interface Flags {
  /** By name, whether it is true once the loop is over. */
  readonly names: ReadonlyMap<string, boolean>
  /** Whether an assignment ends the loop. */
  readonly isEnding: (assign: Assign) => boolean
}

/** The names of a condition that are true or false values, with the value at which it no longer holds. */
const asked = (condition: Expr | undefined, endsWith: boolean): readonly (readonly [string, boolean])[] => {
  if (condition?.kind === 'name') return [[condition.name, endsWith]]
  if (condition?.kind === 'unary' && condition.operator === 'not') return asked(condition.operand, !endsWith)
  if (condition?.kind === 'binary' && condition.operator === 'and')
    return [...asked(condition.left, endsWith), ...asked(condition.right, endsWith)]
  return []
}

/** Finds the variables whose assignment in a loop ends it. */
export const flagsOf = ({ condition, body }: Loop): Flags => {
  const candidates = new Map(asked(condition, false))
  const endings = new Set<Assign>()
  const found = new Map<string, boolean>()
  if (candidates.size > 0)
    for (const expr of exprsIn(body, 'own')) {
      if (expr.kind !== 'assign' || expr.operator !== '=') continue
      const [target, ...others] = expr.targets
      const end = target?.kind === 'name' && others.length === 0 ? candidates.get(target.name) : undefined
      if (target?.kind !== 'name' || end === undefined || !ends(expr.value, end)) continue
      endings.add(expr)
      found.set(target.name, end)
    }
  return { names: found, isEnding: (assign) => endings.has(assign) }
}

/** Whether a value is one at which the loop ends: the constant itself, or what the attempt gives (`connection = await connect()`). */
const ends = (value: Expr | undefined, end: boolean): boolean => {
  if (value?.kind === 'literal') return value.value === end
  return end && value !== undefined && exprsOf(value, 'own').some(({ kind }) => kind === 'call')
}
