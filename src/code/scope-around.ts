import type { CodeFile } from './code-file.ts'
import { contains } from './inside.ts'
import type { FunctionModel, Located } from './model.ts'
import type { Scope } from './scope.ts'

/** The innermost function around a place. */
export const functionAround = (file: CodeFile, at: Located): FunctionModel | undefined =>
  file.index.functions
    .filter((fn) => contains(fn, at))
    .reduce<FunctionModel | undefined>((inner, fn) => (!inner || fn.end - fn.start <= inner.end - inner.start ? fn : inner), undefined)

/** The region in which the body of the innermost function around a place begins, or that of the file. */
export const scopeAround = (file: CodeFile, at: Located): Scope => {
  const fn = functionAround(file, at)
  return (fn && file.index.scopeOf(fn)) ?? file.index.scope
}
