import type { Deadline, PropertyShape, ValueShape } from '#model/fact'

const saysForEver = (value: ValueShape): boolean =>
  value.type === 'literal' &&
  (value.value === 0 || value.value === false || value.value === null || value.value === Infinity || Number.isNaN(value.value))

/** Looks a dotted key up in nested objects; `open` when a spread on the way may hold it. */
const find = (shape: ValueShape, key: string): { readonly property?: PropertyShape; readonly open: boolean } => {
  if (shape.type !== 'object') return { open: shape.type === 'expression' }
  const [head = '', ...rest] = key.split('.')
  const property = shape.keys[head]
  if (!property) return { open: shape.open }
  return rest.length === 0 ? { property, open: false } : find(property.value, rest.join('.'))
}

/**
 * What an options argument says of a call's deadline. `fallback` is what holds when it says nothing (the library's default).
 * An argument that the text does not decide (a parameter, a spread) gives `unknown`.
 */
export const deadlineOf = (options: ValueShape | undefined, keys: readonly string[], fallback: Deadline): Deadline => {
  if (!options) return fallback
  if (options.type === 'expression' || options.type === 'array')
    return { state: 'unknown', because: 'its options are not spelled out here' }
  if (options.type !== 'object') return fallback
  let disabled: Deadline | undefined
  let open = false
  for (const key of keys) {
    const found = find(options, key)
    open ||= found.open
    if (!found.property) continue
    // `signal: undefined` bounds nothing, and says nothing about the other keys either.
    if (!saysForEver(found.property.value)) return { state: 'bounded', by: key, at: found.property.at }
    if (key !== 'signal') disabled ??= { state: 'disabled', at: found.property.at }
  }
  if (open) return { state: 'unknown', because: 'its options are spread from elsewhere' }
  return disabled ?? fallback
}

/** The deadline that a library gives by itself. */
export const defaultDeadline = (seconds: number | 'none'): Deadline =>
  seconds === 'none' ? { state: 'none' } : { state: 'default', seconds }

/** The nearer setting wins where it says anything; else the farther one does. */
export const inherit = (own: Deadline, from: Deadline): Deadline => (own.state === 'none' || own.state === 'default' ? from : own)
