import type { PlacedCall } from '#code/index-module'
import type { ErrorKeys } from '#models/forms/logger'
import { shapeOf } from '../values/shape-of.ts'
import type { Reading } from './reading.ts'

/** Keys under which a logger writes a complete error: its own, and those added by its options. Undefined if the code does not show them. */
export const errorKeysOf = ({ file }: Reading, { call, scope }: PlacedCall, form: ErrorKeys): readonly string[] | undefined => {
  const [options] = call.args
  return options ? fromOptions(shapeOf(file, options, scope), form) : form.keys
}

const fromOptions = (
  shape: ReturnType<typeof shapeOf>,
  { keys, key, serializers, open = [] }: ErrorKeys,
): readonly string[] | undefined => {
  if (shape.type !== 'object' || shape.open || open.some((option) => shape.keys[option])) return undefined
  const found = [...keys]
  const own = key === undefined ? undefined : shape.keys[key]?.value
  if (own && own.type !== 'literal') return undefined
  if (own) found.push(String(own.value))
  const more = serializers === undefined ? undefined : shape.keys[serializers]?.value
  if (more && (more.type !== 'object' || more.open)) return undefined
  if (more) found.push(...Object.keys(more.keys))
  return found
}
