import type { Access } from './data-accesses.ts'

/** Something else locks the row, or the work, while the function runs. */
export const isLocked =
  /select_for_update|with_for_update|FOR UPDATE|\block|_lock\b|serializable|advisory|mutex|IntegrityError|UniqueViolation|on_conflict/i

/** The name of a statement's result. */
export const resultName = ({ call }: Access): string | undefined => {
  let at = call.node
  while (at.parent && /^(await|parenthesized_expression)$/.test(at.parent.kind)) at = at.parent
  return at.parent?.kind === 'assignment' ? /^(\w+)\s*(?::[^=]+)?=(?!=)/.exec(at.parent.text)?.[1] : undefined
}
