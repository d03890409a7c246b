import type { FunctionModel } from './model.ts'

/** Whether all that a function does is to return a truth value. */
export const returnsOnly = ({ body }: FunctionModel, truth: boolean): boolean => {
  const [only, ...others] = body ?? []
  const value = only?.kind === 'return' && others.length === 0 && only.values.length === 1 ? only.values[0] : undefined
  return (value?.kind === 'literal' && value.value === truth) || (value?.kind === 'name' && value.name === String(truth))
}
