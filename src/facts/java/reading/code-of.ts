import { CodeFile } from '#code/code-file'
import { contains } from '#code/inside'
import { lowerJava } from '#code/java/lower'
import type { JavaModule } from '#languages/java/module'
import { moduleCode } from '../../reading/module-code.ts'
import { placesOf } from '../../values/places-of.ts'

/** A module in the code model. */
export const codeOf = moduleCode<JavaModule>(
  ({ text, tree }) => new CodeFile(text, lowerJava(tree)),
  (module) =>
    placesOf(
      () => module.calls.map((call) => [call.node, call] as const),
      ({ node, calleeText }) => ({ within: module.within(node), calleeText }),
    ),
  (module) => (located) => module.methods.findLast(({ node }) => contains(node, located))?.qualified ?? '',
)
