import type { Call, Expr } from '#code/model'

/** What an expression reads, from its first value on: `ctx`, `request`, `headers`, `token` of `(await ctx.request()).headers['token']`. */
export interface Chain {
  /** The first value; it has no name if it is made in place. */
  readonly base: Expr
  /** The names that lead from it to the value, its own first. */
  readonly names: readonly string[]
  readonly calls: readonly Call[]
}

const empty = (base: Expr): Chain => ({ base, names: [], calls: [] })

/** The way to a value, as it is written. */
export const chainOf = (expr: Expr): Chain => {
  switch (expr.kind) {
    case 'name':
      return { base: expr, names: [expr.name], calls: [] }
    case 'member': {
      const chain = chainOf(expr.object)
      return { ...chain, names: [...chain.names, expr.name] }
    }
    case 'index': {
      const chain = chainOf(expr.object)
      const key = expr.index?.kind === 'literal' && typeof expr.index.value === 'string' ? [expr.index.value] : []
      return { ...chain, names: [...chain.names, ...key] }
    }
    case 'call': {
      const chain = chainOf(expr.callee)
      return { ...chain, calls: [...chain.calls, expr] }
    }
    case 'await':
    case 'cast':
    case 'spread':
      return chainOf(expr.value)
    case 'unary':
      return chainOf(expr.operand)
    default:
      return empty(expr)
  }
}
