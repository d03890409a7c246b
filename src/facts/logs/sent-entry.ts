import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { isFromRequest } from '../comparisons/from-request.ts'
import type { Reading } from './reading.ts'

/** An entry that a call takes from a request by its name: `email` of `body.get("email")` and of `r.FormValue("email")`. */
export const sentEntry = ({ file }: Reading, value: Expr, scope: Scope): { readonly name: string; readonly isMember: true } | undefined => {
  const first = value.kind === 'call' && value.callee.kind === 'member' ? value.args[0] : undefined
  if (first?.kind !== 'literal' || typeof first.value !== 'string' || !/^[\w-]+$/.test(first.value)) return undefined
  return isFromRequest(file, value, scope) ? { name: first.value, isMember: true } : undefined
}
