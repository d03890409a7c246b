import type { Access } from './data-accesses.ts'

/** The row, or the work, is held by something else while the function runs. */
export const isLocked =
  /select_for_update|with_for_update|FOR UPDATE|\block|_lock\b|serializable|advisory|mutex|IntegrityError|UniqueViolation|on_conflict/i

/** The name that a statement's result is known by. */
export const resultName = ({ call }: Access): string | undefined => {
  let at = call.node
  while (at.parent && /^(await|parenthesized_expression)$/.test(at.parent.kind)) at = at.parent
  return at.parent?.kind === 'assignment' ? /^(\w+)\s*(?::[^=]+)?=(?!=)/.exec(at.parent.text)?.[1] : undefined
}
