import type { Call, Located, Stmt } from '../model.ts'
import { call } from './call.ts'
import { unnamedFunction } from './unnamed-function.ts'

/**
 * Statements in the place of an expression: a function that is called at once, whose result is the value. Java has no other call of a
 * lambda.
 */
export const calledFunction = ({ start, end }: Located, body: readonly Stmt[]): Call =>
  call({ start, end }, { kind: 'lambda', start, end, function: { ...unnamedFunction, start, end, body } }, [])
