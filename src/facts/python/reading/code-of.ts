import { CodeFile } from '#code/code-file'
import { contains } from '#code/inside'
import { lowerPython } from '#code/python/lower'
import type { PythonModule } from '#languages/python/module'
import { moduleCode } from '../../reading/module-code.ts'
import { placesOf } from '../../values/places-of.ts'

/** A module in the code model. */
export const codeOf = moduleCode<PythonModule>(
  ({ text, tree }) => new CodeFile(text, lowerPython(tree)),
  (module) =>
    placesOf(
      () => module.calls.map((call) => [call.node, call] as const),
      ({ node, calleeText }) => ({ within: module.within(node), calleeText }),
    ),
  (module) => (located) => module.definitions.findLast(({ kind, node }) => kind === 'function' && contains(node, located))?.qualified ?? '',
)
