import type { Located } from '#code/model'
import type { Pass } from '#model/facts/documents/summary'
import type { Module } from '#languages/typescript/module'
import type { ts } from '#languages/typescript/parse'
import { typescriptLibraries } from '#models/typescript/libraries'
import { externalCallsIn } from '../../external-calls/in-language.ts'
import type { Request } from '../../external-calls/sent-by-call.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

const inTypescript = externalCallsIn<Module>({
  libraries: typescriptLibraries,
  codeOf,
})

/** The request of a known library at the offsets of a call, if there is one. */
export const requestAt = (module: Module, place: Located): Request | undefined => inTypescript.outgoing(module).requestAt(place)

/** Calls to other services, the configured clients they use, and the deadlines that bound them. */
export const externalCalls: Extractor = inTypescript.record

/** What a call or a construction hands in, for linking. */
export const passOf = (module: Module, call: ts.CallExpression | ts.NewExpression): Pass | undefined =>
  inTypescript.outgoing(module).passAt({ start: call.getStart(module.file), end: call.end })
