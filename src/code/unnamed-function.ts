import type { FunctionModel } from './model.ts'

/** What all functions without a name and parameters have in common. */
export const unnamedFunction: Omit<FunctionModel, 'start' | 'end' | 'body'> = {
  kind: 'function',
  name: '',
  owner: undefined,
  self: undefined,
  params: [],
  decorators: [],
  results: [],
  resultNames: [],
  isAsync: false,
  isGenerator: false,
  isStatic: false,
}
