import type { CodeFile } from './code-file.ts'
import { functionOf } from './function-of.ts'
import type { Call, FunctionModel } from './model.ts'
import type { Scope } from './scope.ts'

/** The function of the file that is called, if only one can be. Java calls a method of the class around by its name alone. */
export const calledFunction = (file: CodeFile, { callee, args }: Call, scope: Scope): FunctionModel | undefined => {
  const isJava = file.module.language === 'java'
  const fn = functionOf(file, callee, scope)
  if (!isJava || (fn && fn.owner === undefined)) return fn
  const name = callee.kind === 'name' ? callee.name : fn?.name
  const methods = scope.class?.methods.filter((method) => method.name === name && method.params.length === args.length) ?? []
  return methods.length === 1 ? methods[0] : undefined
}
