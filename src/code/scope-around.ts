import type { CodeFile } from './code-file.ts'
import { contains } from './inside.ts'
import type { FunctionModel, Located } from './model.ts'
import type { Scope } from './scope.ts'

const innermost = <Region extends Located>(regions: Iterable<Region>, at: Located): Region | undefined => {
  let inner: Region | undefined
  for (const region of regions) if (contains(region, at) && (!inner || region.end - region.start <= inner.end - inner.start)) inner = region
  return inner
}

/** The innermost function around a place. */
export const functionAround = (file: CodeFile, at: Located): FunctionModel | undefined => innermost(file.index.functions, at)

/** The region in which the body of the innermost function or class around a place begins, or that of the file. */
export const scopeAround = (file: CodeFile, at: Located): Scope => {
  const { index } = file
  const fn = functionAround(file, at)
  const model = innermost(index.classes.values(), at)
  const isInClass = model !== undefined && (!fn || contains(fn, model))
  return (isInClass ? index.scopeOfClass(model) : fn && index.scopeOf(fn)) ?? index.scope
}
