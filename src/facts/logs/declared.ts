import type { Expr, TypeRef } from '#code/model'
import { declaringScope, definitionsOf, type Definition, type Scope } from '#code/scope'

/** Where a name is defined, if the text decides on one place. */
export const definitionOf = (value: Expr, scope: Scope): Definition['from'] | undefined => {
  const definitions = value.kind === 'name' ? definitionsOf(value.name, scope, value.start) : []
  return definitions.length === 1 ? definitions[0]?.from : undefined
}

/** The type that a variable, a parameter or a field is declared with, or that of a caught error. */
export const declaredType = (value: Expr, scope: Scope): TypeRef | undefined => {
  if (value.kind !== 'name') return undefined
  // A variable may be declared in one place and assigned in another.
  for (const { from } of declaringScope(value.name, scope)?.definitions.get(value.name) ?? []) {
    const type = typeIn(from)
    if (type) return type
  }
  return undefined
}

const typeIn = (from: Definition['from']): TypeRef | undefined => {
  switch (from.kind) {
    case 'value':
    case 'type':
      return from.type
    case 'parameter':
      return from.way.length === 0 ? from.parameter.type : undefined
    case 'field':
      return from.field.type
    case 'caught':
      return from.types.length === 1 ? from.types[0] : undefined
    default:
      return undefined
  }
}

/** The last name of a type: `Client` of `http.Client`; undefined for a union and what has no name. */
export const typeName = (type: TypeRef | undefined): string | undefined => type?.name?.name
