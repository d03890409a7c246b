import type { ClassModel, Expr, Field, FunctionModel, Import, Parameter, TypeRef } from './model.ts'

/** One step from a value to a part of it, as patterns take: a position (`[a, b] = f()`, `a, err := f()`), or a key (`{ a } = f()`). */
export type Step = number | string

/** A definition of a name, valid from its offset on. */
export interface Definition {
  /** Offset of the definition. */
  readonly at: number
  readonly from:
    | { readonly kind: 'import'; readonly import: Import }
    | { readonly kind: 'value'; readonly value: Expr; readonly type: TypeRef | undefined; readonly way: readonly Step[] }
    | { readonly kind: 'type'; readonly type: TypeRef }
    | { readonly kind: 'parameter'; readonly parameter: Parameter; readonly function: FunctionModel; readonly way: readonly Step[] }
    | { readonly kind: 'element'; readonly over: Expr; readonly way: readonly Step[] }
    | { readonly kind: 'caught'; readonly types: readonly TypeRef[] }
    | { readonly kind: 'self'; readonly owner: string }
    | { readonly kind: 'field'; readonly field: Field; readonly owner: ClassModel }
    | { readonly kind: 'function'; readonly function: FunctionModel }
    | { readonly kind: 'class'; readonly class: ClassModel }
    | { readonly kind: 'nothing' }
  /** In a branch, a loop, a handler or another function than its scope: it may not have run. */
  readonly isConditional: boolean
}

/** A region of a file in which names are declared. */
export interface Scope {
  readonly parent: Scope | undefined
  /** The function that the region belongs to; undefined at the top level and in class bodies. */
  readonly function: FunctionModel | undefined
  /** The class whose body the region is, or whose method. */
  readonly class: ClassModel | undefined
  /** Functions inside do not see the names: the body of a Python class. */
  readonly isHidden: boolean
  /** The names declared here; those of one name in source order. */
  readonly definitions: Map<string, Definition[]>
}

/** The scope that declares a name, seen from another scope; undefined for a name of the language or its platform. */
export const declaringScope = (name: string, from: Scope): Scope | undefined => {
  for (let scope: Scope | undefined = from; scope; scope = scope.parent) {
    if (scope.isHidden && scope.function !== from.function) continue
    if (scope.definitions.has(name)) return scope
  }
  return undefined
}

/**
 * The definitions that may hold for a name at an offset: the last one before it that has certainly run, and those after that one that may
 * have run. Seen from another function, or before any definition, all of them.
 */
export const definitionsOf = (name: string, from: Scope, at: number): readonly Definition[] => {
  const scope = declaringScope(name, from)
  const all = scope?.definitions.get(name) ?? []
  if (all.length < 2 || scope?.function !== from.function) return all
  const before = all.filter((definition) => definition.at <= at)
  if (before.length === 0) return all
  const certain = before.findLastIndex((definition) => !definition.isConditional)
  return before.slice(Math.max(certain, 0))
}
