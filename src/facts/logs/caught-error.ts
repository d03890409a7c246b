import type { Expr, TypeRef } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { names } from '#models/names'

/** Whether a type may be that of an error: it says so, or says nothing. */
const mayBeError = (type: TypeRef | undefined): boolean => {
  if (!type) return true
  const name = type.name?.name
  return name === undefined ? type.union.length > 0 : name.endsWith('Error') || name === 'unknown' || name === 'any'
}

/**
 * Whether an expression is an error: what a handler caught, a variable that is declared as one, or a parameter with the name of one, as
 * callbacks and rejection handlers have.
 */
export const isError = (value: Expr, scope: Scope): boolean => {
  if (value.kind !== 'name') return false
  const from = definitionsOf(value.name, scope, value.start)[0]?.from
  if (from?.kind === 'caught') return true
  if (from?.kind === 'value' || from?.kind === 'type') {
    const name = from.type?.name?.name
    return name !== undefined && name.endsWith('Error')
  }
  return from?.kind === 'parameter' && names.errorVariables.has(value.name) && mayBeError(from.parameter.type)
}
