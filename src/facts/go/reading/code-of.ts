import { CodeFile } from '#code/code-file'
import { lowerGo } from '#code/go/lower'
import type { Module } from '#languages/go/module'
import { moduleCode } from '../../reading/module-code.ts'
import { placesOf } from '../../values/places-of.ts'

/** A module in the code model. */
export const codeOf = moduleCode<Module>(
  ({ text, tree }) => new CodeFile(text, lowerGo(tree, text)),
  (module) => {
    const ofCall = placesOf(
      () => module.calls.map((call) => [call.node, call] as const),
      ({ node, callee }) => ({ within: module.within(node), calleeText: callee }),
    )
    // The code model starts a literal at its `&`.
    const ofLiteral = placesOf(
      () => module.literals.map((literal) => [{ start: literal.end, end: literal.end }, literal] as const),
      ({ node }) => ({ within: module.within(node), calleeText: '' }),
    )
    return (located) => ofCall(located) ?? ofLiteral({ start: located.end, end: located.end })
  },
  (module) =>
    ({ start }) =>
      module.functionAtOffset(start)?.name ?? '',
)
