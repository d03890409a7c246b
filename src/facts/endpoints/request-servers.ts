import type { Ref } from '#model/fact'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { handlerOf } from './handlers.ts'
import type { Reading } from './reading.ts'

/** The functions that handle all requests of a server without routes: `createServer(answer)`, `server.on('request', answer)`. */
export const requestServers = (reading: Reading): readonly Ref[] =>
  reading.file.index.calls.flatMap((placed) => {
    const given = givenTo(reading, placed)
    return given && given.kind !== 'object' ? (handlerOf(reading, given, placed.scope).ref ?? []) : []
  })

const givenTo = ({ file, index }: Reading, { call, scope }: PlacedCall): Expr | undefined => {
  const { callee, args } = call
  const last = lastName(callee)
  if (index.makesServer(last, () => file.nameOf(callee, scope))) return args.at(-1)
  const known = callee.kind === 'member' ? index.serverEvent(last) : undefined
  const [event, handler] = args
  if (!known || callee.kind !== 'member' || event?.kind !== 'literal' || event.value !== known.event) return undefined
  const made = file.nameOf(callee.object, scope)
  return made.endsWith('()') && known.isMaker(made.slice(0, -2)) ? handler : undefined
}
