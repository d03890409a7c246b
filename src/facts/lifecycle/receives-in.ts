import { partsOf } from '#code/children'
import { exprsOf } from '#code/inside'
import type { Expr, Stmt } from '#code/model'

const isReceive = (expr: Expr, channel: string): boolean =>
  expr.kind === 'unary' && expr.operator === '<-' && expr.operand.kind === 'name' && expr.operand.name === channel

/** What follows each receive from a channel: the rest of its block, or of its case. Functions inside are not entered. */
export const receivesIn = (body: readonly Stmt[], channel: string): readonly (readonly Stmt[])[] =>
  body.flatMap((stmt, position) => {
    const inCases =
      stmt.kind === 'switch'
        ? stmt.cases.flatMap(({ values, body: inner }) =>
            values.some((value) => exprsOf(value, 'own').some((expr) => isReceive(expr, channel))) ? [inner] : [],
          )
        : []
    const { exprs, bodies } = partsOf(stmt)
    const isHere = stmt.kind !== 'switch' && exprs.some((expr) => exprsOf(expr, 'own').some((one) => isReceive(one, channel)))
    return [...inCases, ...(isHere ? [body.slice(position + 1)] : []), ...bodies.flatMap((inner) => receivesIn(inner, channel))]
  })
