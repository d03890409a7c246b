import type { Call, Expr } from '#code/model'
import type { KeyPlace } from '#models/forms/signing'

/** The keys that a call is given: an argument, or a key of its options, which may be a list. */
export const keysAt = (call: Call, place: KeyPlace): readonly Expr[] => {
  if (!('keys' in place)) {
    const given = call.keywords.find(({ name }) => name === place.keyword)?.value ?? call.args[place.position]
    return given ? [given] : []
  }
  const options = call.args[place.options]
  return options?.kind === 'object'
    ? options.properties
        .flatMap(({ key, value }) => (typeof key === 'string' && place.keys.includes(key) ? [value] : []))
        .flatMap((value) => (value.kind === 'array' ? value.elements : [value]))
    : []
}
