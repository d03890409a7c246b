import type { CodeFile } from '#code/code-file'
import type { Expr, FunctionModel, Parameter } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import { isChanged } from './is-changed.ts'

/** A parameter of a function around, or a member of it. */
export interface OwnParameter {
  readonly function: FunctionModel
  readonly parameter: Parameter
  /** From the parameter to the value: `['signal']` for `opts.signal`. */
  readonly path: readonly string[]
}

const maxDepth = 4

/** The parameter that an expression hands on unchanged; undefined if it is anything else, or if the function may change it. */
export const parameterOf = (file: CodeFile, expr: Expr, scope: Scope, depth = 0): OwnParameter | undefined => {
  if (depth > maxDepth) return undefined
  switch (expr.kind) {
    case 'name':
      return named(file, expr.name, scope, depth)
    case 'member': {
      const object = parameterOf(file, expr.object, scope, depth + 1)
      return object && { ...object, path: [...object.path, expr.name] }
    }
    case 'await':
    case 'cast':
      return parameterOf(file, expr.value, scope, depth + 1)
    default:
      return undefined
  }
}

const named = (file: CodeFile, name: string, scope: Scope, depth: number): OwnParameter | undefined => {
  const home = declaringScope(name, scope)
  const [only, ...others] = home?.definitions.get(name) ?? []
  if (!only || others.length > 0 || (only.from.kind !== 'parameter' && only.from.kind !== 'value')) return undefined
  const way = only.from.way.filter((step) => typeof step === 'string')
  if (way.length < only.from.way.length) return undefined
  const from =
    only.from.kind === 'parameter'
      ? { function: only.from.function, parameter: only.from.parameter, path: [] }
      : only.from.value.kind === 'name' || only.from.value.kind === 'member'
        ? parameterOf(file, only.from.value, scope, depth + 1)
        : undefined
  return from && !isChanged(file, name, home) ? { ...from, path: [...from.path, ...way] } : undefined
}
