import { CodeFile } from '#code/code-file'
import { lowerTypeScript } from '#code/typescript/lower'
import { shortText, type Module } from '#languages/typescript/module'
import type { ts } from '#languages/typescript/parse'
import { typescriptLibraries } from '#models/typescript/libraries'
import { externalCallsIn, placesOf } from '../external-calls/in-language.ts'
import type { Request } from '../external-calls/sent-by-call.ts'
import type { Extractor } from './context.ts'

/** Length at which the text of a callee is cut off. */
const calleeLength = 40

const inTypescript = externalCallsIn<Module>({
  libraries: typescriptLibraries,
  fileOf: ({ file }) => new CodeFile(file.text, lowerTypeScript(file, 'typescript')),
  placesOf: (module) =>
    placesOf(
      () => [...module.calls(), ...module.news()].map((call) => [{ start: call.getStart(module.file), end: call.end }, call] as const),
      (call) => ({ within: module.within(call), calleeText: shortText(module, call.expression, calleeLength) }),
    ),
})

/** The request of a known library that a call is, if it is one. */
export const requestOf = (module: Module, call: ts.CallExpression): Request | undefined =>
  inTypescript.outgoing(module).requestAt({ start: call.getStart(module.file), end: call.end })

/** Calls to other services, the configured clients they use, and the deadlines that bound them. */
export const externalCalls: Extractor = inTypescript.record
