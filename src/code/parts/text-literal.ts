import type { Expr } from '../model.ts'

/** The text of a literal; undefined for any other expression, and for a text with values in it. */
export const textLiteral = (expr: Expr | undefined): string | undefined =>
  expr?.kind === 'literal' && expr.type === 'text' && typeof expr.value === 'string' ? expr.value : undefined
