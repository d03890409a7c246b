import type { Expr } from './model.ts'

/** The last name of a callee or a value: `post` of `api.client.post`; empty where it has none. */
export const lastName = (expr: Expr): string => (expr.kind === 'name' || expr.kind === 'member' ? expr.name : '')
