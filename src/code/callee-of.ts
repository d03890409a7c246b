import type { Expr } from './model.ts'

/** What a decorator, an annotation or another value refers to, called or not: `cron` of `@cron` and of `@cron('0 3 * * *')`. */
export const calleeOf = (expr: Expr): Expr => (expr.kind === 'call' ? expr.callee : expr)
