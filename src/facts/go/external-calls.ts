import { CodeFile } from '#code/code-file'
import { lowerGo } from '#code/go/lower'
import type { Call, Module } from '#languages/go/module'
import { goLibraries } from '#models/go/libraries'
import { callsOut, type Request } from '../external-calls/extract.ts'
import { oncePer, readOutgoing } from '../external-calls/outgoing.ts'
import type { Extractor } from './context.ts'

const outgoing = oncePer((module: Module) => {
  const calls = new Map(module.calls.map((call) => [`${call.node.start}:${call.node.end}`, call]))
  const literals = new Map(module.literals.map((literal) => [literal.end, literal]))
  return readOutgoing(new CodeFile(module.text, lowerGo(module.tree, module.text)), goLibraries, ({ start, end }) => {
    const call = calls.get(`${start}:${end}`)
    const node = call?.node ?? literals.get(end)?.node
    return { within: node ? module.within(node) : '', calleeText: call?.callee ?? '' }
  })
})

/** The request of a known library that a call is, if it is one. */
export const requestOf = (module: Module, call: Call): Request | undefined => outgoing(module).requestAt(call.node)

/** Calls to other processes, the configured clients they use, and their deadlines. */
export const externalCalls: Extractor = ({ module, emit, mark, share }) => {
  const { facts, callers, shared } = outgoing(module)
  for (const fact of facts) emit(fact)
  for (const caller of callers) mark(caller, callsOut)
  for (const record of shared) share(record)
}
