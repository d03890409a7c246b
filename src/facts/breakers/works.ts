import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'

/** The calls inside functions that are handed over, and functions that are handed over by name. */
export const worksOf = (given: readonly Expr[]): readonly string[] =>
  [
    ...given.flatMap((expr) =>
      expr.kind === 'call' ? [lastName(expr.callee)] : expr.kind === 'name' || expr.kind === 'member' ? [expr.name] : [],
    ),
    ...given.flatMap((expr) =>
      expr.kind === 'lambda'
        ? exprsIn(expr.function.body ?? []).flatMap((inner) => (inner.kind === 'call' ? [lastName(inner.callee)] : []))
        : [],
    ),
  ].filter((name) => name !== '')
