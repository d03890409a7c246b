import type { Call, FunctionModel, Located, Stmt } from '../model.ts'
import { unnamedFunction } from '../unnamed-function.ts'

/**
 * An unnamed function that is called where it is written: how statements that produce a value are lowered, such as a class expression, an
 * anonymous class, a `switch` with a value and a comprehension.
 */
export const calledInPlace = (
  { start, end }: Located,
  body: readonly Stmt[],
  form: Partial<Pick<FunctionModel, 'isAsync' | 'isGenerator'>> = {},
): Call => ({
  kind: 'call',
  start,
  end,
  callee: { kind: 'lambda', start, end, function: { ...unnamedFunction, ...form, start, end, body } },
  args: [],
  keywords: [],
  isNew: false,
  isDetached: false,
})
