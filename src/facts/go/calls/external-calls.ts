import type { Located } from '#code/model'
import type { Pass } from '#model/facts/documents/summary'
import type { Call, Module } from '#languages/go/module'
import { goLibraries } from '#models/go/libraries'
import { externalCallsIn } from '../../external-calls/in-language.ts'
import type { Request } from '../../external-calls/sent-by-call.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

const inGo = externalCallsIn<Module>({
  libraries: goLibraries,
  codeOf,
})

/** The request of a known library at the offsets of a call, if there is one. */
export const requestAt = (module: Module, place: Located): Request | undefined => inGo.outgoing(module).requestAt(place)

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = inGo.record

/** What a call hands in, for linking. */
export const passOf = (module: Module, call: Call): Pass | undefined => inGo.outgoing(module).passAt(call.node)
