import type { CodeFile } from '#code/code-file'
import type { FunctionModel } from '#code/model'
import type { PlaceOf } from '../reading/module-code.ts'

/** A constructor that only keeps what it is given is known by its class. */
const constructorName = ({ index, module }: CodeFile, fn: FunctionModel): string | undefined => {
  const owner = fn.name === 'constructor' ? index.scopeOf(fn)?.class?.name : undefined
  return owner === undefined ? undefined : `${owner}.${module.language === 'python' ? '__init__' : 'constructor'}`
}

/**
 * Finds the names by which other facts know functions, from any call that is written in them. A function that calls nothing itself has none:
 * it hands nothing on either.
 */
export const functionNames = (file: CodeFile, placeOf: PlaceOf): ((fn: FunctionModel) => string | undefined) => {
  let calls: Map<FunctionModel, (typeof file.index.calls)[number]> | undefined
  return (fn) => {
    if (!calls) {
      calls = new Map()
      for (const placed of file.index.calls)
        if (placed.scope.function && !calls.has(placed.scope.function)) calls.set(placed.scope.function, placed)
    }
    const placed = calls.get(fn)
    return placed ? placeOf(placed.call).within || undefined : constructorName(file, fn)
  }
}
