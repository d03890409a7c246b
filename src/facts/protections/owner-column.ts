import { calleeOf } from '#code/callee-of'
import type { Expr } from '#code/model'
import { isOwnerName } from '#models/naming/owner-name'

/** `row.ownerId`, `page.owner`, `order.getTenantId()`. */
export const isOwnerColumn = (expr: Expr): boolean => {
  const member = calleeOf(expr)
  return member.kind === 'member' && isOwnerName(member.name)
}
