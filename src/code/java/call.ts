import type { Call, Expr, Located } from '../model.ts'

/** A call or, with `new`, a construction. */
export const call = ({ start, end }: Located, callee: Expr, args: readonly Expr[], isNew = false): Call => ({
  kind: 'call',
  start,
  end,
  callee,
  args,
  keywords: [],
  isNew,
  isDetached: false,
})
