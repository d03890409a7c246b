import type { ParameterUse } from '#model/facts/documents/summary'
import type { CodeFile } from '#code/code-file'
import type { FunctionModel } from '#code/model'
import { handedParameter, type HandedKinds } from './handed.ts'
import type { OwnParameter } from './parameter-of.ts'

/** What a use of a parameter is described with. */
export interface UseContext {
  readonly file: CodeFile
  readonly kinds: HandedKinds
  readonly nameOf: (fn: FunctionModel) => string | undefined
}

/**
 * How a parameter decides something in its function; undefined for a parameter that linking cannot follow.
 *
 * @param keys the keys of the value, each of which decides; none if the value itself does
 */
export const parameterUse = ({ file, kinds, nameOf }: UseContext, own: OwnParameter, keys: readonly string[]): ParameterUse | undefined => {
  // Keys of a member are not recorded of what callers hand in.
  if (own.path.length > 0 && keys.length > 0) return undefined
  const name = nameOf(own.function)
  const handedIn = name === undefined ? undefined : handedParameter(file, kinds, own, true)
  return handedIn && name !== undefined ? { function: name, ...handedIn, keys } : undefined
}
