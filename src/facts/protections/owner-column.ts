import type { Expr } from '#code/model'
import { isOwnerName } from '#models/owner-name'

/** `row.ownerId`, `page.owner`, `order.getTenantId()`. */
export const isOwnerColumn = (expr: Expr): boolean => {
  const member = expr.kind === 'call' ? expr.callee : expr
  return member.kind === 'member' && isOwnerName(member.name)
}
