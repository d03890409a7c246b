import type { Server } from '#model/facts/process/process'
import type { Call, Module } from '#languages/go/module'
import { lifecycles } from '#models/go/lifecycles'
import { lifecycleRules } from '../../lifecycle/language-rules.ts'
import { recordProcesses } from '../../lifecycle/processes.ts'
import { serversIn } from '../../lifecycle/servers.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

const known = new WeakMap<Module, ReadonlyMap<number, Server>>()

/** The server that a call starts, unless it is only for operators. */
export const serverOf = (module: Module, call: Call): Server | undefined => {
  const found =
    known.get(module) ??
    new Map(
      serversIn({ ...codeOf(module), index: lifecycles, rules: lifecycleRules('go') }).calls.map(
        (one) => [one.call.start, one.fact] as const,
      ),
    )
  known.set(module, found)
  return found.get(call.node.start)
}

/** Servers, signal handlers, exits and stops. */
export const processes: Extractor = (context) => recordProcesses(codeOf(context.module), lifecycles, context)
