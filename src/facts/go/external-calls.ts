import { CodeFile } from '#code/code-file'
import { lowerGo } from '#code/go/lower'
import type { Call, Module } from '#languages/go/module'
import { goLibraries } from '#models/go/libraries'
import { externalCallsIn, placesOf } from '../external-calls/in-language.ts'
import type { Request } from '../external-calls/sent-by-call.ts'
import type { Extractor } from './context.ts'

const inGo = externalCallsIn<Module>({
  libraries: goLibraries,
  fileOf: ({ text, tree }) => new CodeFile(text, lowerGo(tree, text)),
  placesOf: (module) => {
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
})

/** The request of a known library that a call is, if it is one. */
export const requestOf = (module: Module, call: Call): Request | undefined => inGo.outgoing(module).requestAt(call.node)

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = inGo.record
