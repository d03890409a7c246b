import type { Expr, Located, Other } from '../model.ts'

/** What has no place in the model, with the expressions inside it. */
export const other = ({ start, end }: Located, children: readonly Expr[]): Other => ({ kind: 'other', children, start, end })
