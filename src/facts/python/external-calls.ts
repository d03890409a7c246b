import { CodeFile } from '#code/code-file'
import { lowerPython } from '#code/python/lower'
import type { Call, PythonModule } from '#languages/python/module'
import { pythonLibraries } from '#models/python/libraries'
import { callsOut, type Request } from '../external-calls/extract.ts'
import { oncePer, readOutgoing } from '../external-calls/outgoing.ts'
import type { Extractor } from './context.ts'

const outgoing = oncePer((module: PythonModule) => {
  const calls = new Map(module.calls.map((call) => [`${call.node.start}:${call.node.end}`, call]))
  return readOutgoing(new CodeFile(module.text, lowerPython(module.tree)), pythonLibraries, ({ start, end }) => {
    const call = calls.get(`${start}:${end}`)
    return call ? { within: module.within(call.node), calleeText: call.calleeText } : { within: '', calleeText: '' }
  })
})

/** The request of a known library that a call is, if it is one. */
export const requestOf = (module: PythonModule, call: Call): Request | undefined => outgoing(module).requestAt(call.node)

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = ({ module, emit, mark }) => {
  const { facts, callers } = outgoing(module)
  for (const fact of facts) emit(fact)
  for (const caller of callers) mark(caller, callsOut)
}
