import { bare, type Call, type PythonModule } from '#languages/python/module'
import type { Extractor } from './context.ts'

const exits = /^(sys\.exit|os\._exit|os\.abort|builtins\.(exit|quit))$/
const stopping = /^(close|stop|shutdown|disconnect|cancel|terminate|set|dispose|quit|stop_consuming|should_stop|join)$/

const signalName = (text: string): string | undefined => /\b(SIG[A-Z0-9]+)\b/.exec(text)?.[1]

const handlerBody = (module: PythonModule, call: Call): { readonly calls: readonly Call[]; readonly text: string } => {
  const handler = call.argument('handler', 1)
  if (!handler) return { calls: [], text: '' }
  const origin = module.origin(bare(handler))
  const node = origin.kind === 'local' ? origin.definition.node : handler
  return { calls: module.callsIn(node), text: node.text }
}

const loops: ReadonlySet<string> = new Set(['for_statement'])

/** Signals handled in a loop over them, or named in the file. */
const signalsIn = (module: PythonModule, call: Call): string[] => {
  const text = module.tree.around(call.node, loops)?.text ?? module.text
  return [...new Set([...text.matchAll(/\bSIG(?:TERM|INT|HUP|QUIT|USR1|USR2)\b/g)].map(([name]) => name))]
}

/** Exits the process without unwinding: no `finally` or context manager runs. */
const abrupt = /^os\.(_exit|abort)$/

/** Signals whose handler only exits the process, by handler. */
const onlyExiting = (module: PythonModule): ReadonlyMap<string, string[]> => {
  const found = new Map<string, string[]>()
  if (!/\bos\.(_exit|abort)\b/.test(module.text)) return found
  for (const call of module.calls) {
    if (call.name !== 'signal.signal' && !/\.add_signal_handler$/.test(call.name)) continue
    const handler = call.argument('handler', 1)
    const origin = handler && module.origin(bare(handler))
    const signal = signalName(call.arguments.positional[0]?.text ?? '')
    if (origin?.kind !== 'local' || !signal) continue
    const { qualified, node } = origin.definition
    const works = module
      .callsIn(node)
      .some((inner) => !exits.test(inner.name) && !/^(print|info|debug|warning|error|critical|exception)$/.test(inner.member))
    if (!works) found.set(qualified, [...(found.get(qualified) ?? []), signal])
  }
  return found
}

/** Signal handlers, and forced exits. */
export const processes: Extractor = ({ module, emit }) => {
  const signalsOf = onlyExiting(module)
  for (const call of module.calls) {
    const name = call.name
    if (name === 'signal.signal' || /\.add_signal_handler$/.test(name)) {
      const [first] = call.arguments.positional
      const named = first && signalName(first.text)
      // `for one in (signal.SIGTERM, signal.SIGINT): signal.signal(one, stop)`
      const signals = named ? [named] : first?.kind === 'identifier' ? signalsIn(module, call) : []
      if (signals.length === 0) continue
      const body = handlerBody(module, call)
      const stops = body.calls.map((inner) => inner.member).filter((member) => stopping.test(member))
      const sets = [...body.text.matchAll(/\b(\w*(?:stop|shutdown|running|exit|terminat)\w*)\s*=\s*(?:True|False)\b/gi)].map(
        (match) => match[1] as string,
      )
      emit({
        kind: 'signal-handler',
        at: call.node.span,
        within: module.within(call.node),
        subject: `signal ${signals.join(' ')}`,
        signals,
        by: call.calleeText,
        stops: [...stops, ...sets],
        exits: body.calls.some((inner) => exits.test(inner.name)),
      })
    } else if (exits.test(name) && module.functionAround(call.node)) {
      const before = abrupt.test(name) ? signalsOf.get(module.within(call.node)) : undefined
      emit({
        kind: 'forced-exit',
        at: call.node.span,
        within: module.within(call.node),
        subject: call.calleeText,
        callee: call.calleeText,
        ...(before ? { before: { stops: [], nothing: true, signals: before } } : {}),
      })
    }
  }
}
