import type { Located } from '#code/model'
import type { Pass } from '#model/facts/documents/summary'
import type { Call, PythonModule } from '#languages/python/module'
import { pythonLibraries } from '#models/python/libraries'
import { externalCallsIn } from '../../external-calls/in-language.ts'
import type { Request } from '../../external-calls/sent-by-call.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

const inPython = externalCallsIn<PythonModule>({
  libraries: pythonLibraries,
  codeOf,
})

/** The request of a known library at the offsets of a call, if there is one. */
export const requestAt = (module: PythonModule, place: Located): Request | undefined => inPython.outgoing(module).requestAt(place)

/** The request of a known library that a call is, if it is one. */
export const requestOf = (module: PythonModule, call: Call): Request | undefined => inPython.outgoing(module).requestAt(call.node)

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = inPython.record

/** What a call hands in, for linking. */
export const passOf = (module: PythonModule, call: Call): Pass | undefined => inPython.outgoing(module).passAt(call.node)
