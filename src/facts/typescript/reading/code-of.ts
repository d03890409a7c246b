import { CodeFile } from '#code/code-file'
import type { Located } from '#code/model'
import { lowerTypeScript } from '#code/typescript/lower'
import { shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { moduleCode } from '../../reading/module-code.ts'
import { placesOf } from '../../values/places-of.ts'

/** Length at which the text of a callee is cut off. */
const calleeLength = 40

const innermost = (node: ts.Node, { start, end }: Located): ts.Node => {
  const inner = ts.forEachChild(node, (child) => (child.pos <= start && end <= child.end ? child : undefined))
  return inner ? innermost(inner, { start, end }) : node
}

/** A module in the code model. */
export const codeOf = moduleCode<Module>(
  ({ file }) => new CodeFile(file.text, lowerTypeScript(file, 'typescript')),
  (module) =>
    placesOf(
      () => [...module.calls(), ...module.news()].map((call) => [{ start: call.getStart(module.file), end: call.end }, call] as const),
      (call) => ({
        within: module.within(call),
        // Most concepts ask only where a call is.
        get calleeText() {
          return shortText(module, call.expression, calleeLength)
        },
      }),
    ),
  (module) => (located) => module.within(innermost(module.file, located)),
)
