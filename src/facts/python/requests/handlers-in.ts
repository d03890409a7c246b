import type { Ref } from '#model/fact'
import type { Located } from '#code/model'
import type { PythonModule } from '#languages/python/module'
import type { HandlerPlace } from '#models/forms/job'
import { placesOf } from '../../values/places-of.ts'
import { refOfOrigin } from '../reading/outline.ts'

/** Finds the functions that calls in a module receive, in the notation of linking. */
export const handlersIn = (module: PythonModule): ((call: Located, place: HandlerPlace) => Ref | undefined) => {
  const callAt = placesOf(
    () => module.calls.map((call) => [call.node, call] as const),
    (call) => call,
  )
  return (call, place) => {
    const given = 'position' in place ? callAt(call)?.argument(place.keyword ?? '', place.position) : undefined
    // `counted('mails', send_mails)` returns a function that calls the other one.
    const around = given && callAt(given)
    const inner = around && [2, 1, 0].map((position) => around.argument('', position)).find((one) => one && names.has(one.kind))
    return given && refOfOrigin(module, module.origin(inner ?? given))
  }
}

const names: ReadonlySet<string> = new Set(['identifier', 'attribute'])
