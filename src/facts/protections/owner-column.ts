import type { Expr } from '#code/model'
import { protectionNames as names } from '#models/protection-names'
import { wordsOf } from '#models/words'

/** `row.ownerId`, `page.owner`, `order.getTenantId()`. */
export const isOwnerColumn = (expr: Expr): boolean => {
  const member = expr.kind === 'call' ? expr.callee : expr
  if (member.kind !== 'member') return false
  const words = wordsOf(member.name).filter((word) => word !== 'get')
  const [first = '', last = ''] = [words.at(-2), words.at(-1)]
  return (names.owners.has(first) && names.keys.has(last)) || (words.length === 1 && names.aloneOwners.has(last))
}
