import type { Ref } from '#model/fact'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

/** The function of this repository, in this file or another, that a callee refers to. */
export const refOf = (module: Module, callee: ts.Expression): Ref | undefined => {
  const origin = module.origin(callee)
  if (origin.kind === 'local' && ts.isFunctionLike(origin.node)) return { name: module.functionName(origin.node) }
  return origin.kind === 'import' ? { module: origin.module, name: origin.path.join('.') || 'default' } : undefined
}

/** Whether a call makes the process listen. */
export const isListening = (call: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'listen' && call.arguments.length > 0
