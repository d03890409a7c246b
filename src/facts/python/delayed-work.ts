import type { Call, PythonModule } from '#languages/python/module'
import type { Ref } from '#model/fact'
import type { Extractor } from './context.ts'
import { refOfOrigin } from './outline.ts'
import { valueShape } from './value-shape.ts'

/** In seconds. Work delayed this long in memory is lost with every deploy in the meantime. */
const longDelay = 60

/** A single timer that handles everything collected until it fires. */
const isOneForMany = (module: PythonModule, call: Call): boolean => {
  const holder = /^((?:self\.)?\w+)\s*=/.exec(call.node.parent?.kind === 'assignment' ? call.node.parent.text : '')?.[1]
  const text = module.functionAround(call.node)?.node.text ?? ''
  return (
    holder !== undefined &&
    (text.includes(`${holder}.cancel(`) || new RegExp(`\\bif\\s+(not\\s+)?${holder.replaceAll('.', '\\.')}\\b`).test(text))
  )
}

/** The argument positions of the delay and of the work in a call that defers work. */
const placesOf = (call: Call): readonly [number, number] | undefined => {
  if (call.name === 'threading.Timer') return [0, 1]
  return call.member === 'call_later' || call.member === 'callLater' ? [0, 1] : undefined
}

const handlerOf = (module: PythonModule, call: Call, at: number): Ref | undefined => {
  const given = call.argument('function', at)
  return given && refOfOrigin(module, module.origin(given))
}

/** `threading.Timer(3600, remind).start()`, `loop.call_later(3600, remind)`: work that waits that long in the memory of one process. */
export const delayedWork: Extractor = ({ module, emit }) => {
  if (!/\bTimer\(|\bcall_?[lL]ater\(/.test(module.text)) return
  for (const call of module.calls) {
    const places = placesOf(call)
    const wait = places && call.argument('interval', places[0])
    const shape = wait && valueShape(module, wait)
    if (!places || shape?.type !== 'literal' || typeof shape.value !== 'number' || shape.value < longDelay) continue
    const handler = handlerOf(module, call, places[1])
    const own = module.functionAround(call.node)
    // A function that defers itself again is a schedule: the next run picks up the work that is due.
    if (!handler?.name || isOneForMany(module, call) || handler.name === own?.qualified) continue
    emit({
      kind: 'delayed-work',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: `${call.calleeText} ${handler.name}`,
      seconds: shape.value,
      handler,
    })
  }
}
