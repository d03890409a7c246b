import type { Deadline, PropertyShape, ValueShape } from '#model/fact'

const saysForEver = (value: ValueShape): boolean =>
  value.type === 'literal' &&
  (value.value === 0 || value.value === false || value.value === null || value.value === Infinity || Number.isNaN(value.value))

/** Looks up a dotted key in nested objects. `open` if a spread on the path may contain it. */
const find = (shape: ValueShape, key: string): { readonly property?: PropertyShape; readonly open: boolean } => {
  if (shape.type !== 'object') return { open: shape.type === 'expression' }
  const [head = '', ...rest] = key.split('.')
  const property = shape.keys[head]
  if (!property) return { open: shape.open }
  return rest.length === 0 ? { property, open: false } : find(property.value, rest.join('.'))
}

/**
 * The deadline that an options argument sets for a call. `fallback`, the library's default, applies if the argument
 * sets none. Gives `unknown` for an argument whose value is not visible here (a parameter, a spread).
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
    // `signal: undefined` sets no deadline, but does not disable one either.
    if (!saysForEver(found.property.value)) return { state: 'bounded', by: key, at: found.property.at }
    if (key !== 'signal') disabled ??= { state: 'disabled', at: found.property.at }
  }
  if (open) return { state: 'unknown', because: 'its options are spread from elsewhere' }
  return disabled ?? fallback
}

/** The deadline that a library sets by default. */
export const defaultDeadline = (seconds: number | 'none'): Deadline =>
  seconds === 'none' ? { state: 'none' } : { state: 'default', seconds }

/** The call's own setting, otherwise that of the client it goes through. */
export const inherit = (own: Deadline, from: Deadline): Deadline => (own.state === 'none' || own.state === 'default' ? from : own)
