import { z } from 'zod'
import { didYouMean } from '#model/did-you-mean'

type Issue = z.core.$ZodIssue
type Keys = readonly PropertyKey[]

export interface Explained {
  /** The keys that lead to the value, or to the unknown key. */
  readonly keys: Keys
  /** The mistake, and the allowed values. */
  readonly message: string
}

const useOneOf = (allowed: readonly string[]): string => ` Use ${allowed.length === 1 ? '' : 'one of '}${allowed.join(', ')}.`

const at = (value: unknown, keys: Keys): unknown =>
  keys.reduce<unknown>(
    (within, key) =>
      within !== null && typeof within === 'object' && Object.hasOwn(within, key)
        ? (within as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  )

const longestShown = 60

/** A file may hold thousands of unknown keys, and comparing each with the known ones takes time. */
const mostKeys = 50

/** The value as the file has it, if it is short enough to quote. */
const shown = (value: unknown): string => {
  if (typeof value === 'string' && value.length <= longestShown) return `"${value}"`
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? `\`${String(value)}\`` : 'the value'
}

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value)

/** The published schema below these keys, in each of its alternatives. */
const schemasAt = (schema: unknown, keys: Keys): readonly Json[] => {
  if (!isJson(schema)) return []
  const { anyOf, properties, additionalProperties, items } = schema
  const alternatives = Array.isArray(anyOf) ? anyOf.flatMap((each) => schemasAt(each, keys)) : []
  const [key, ...rest] = keys
  if (key === undefined) return [schema, ...alternatives]
  const below = isJson(properties) && Object.hasOwn(properties, key) ? properties[String(key)] : (additionalProperties ?? items)
  return [...schemasAt(below, rest), ...alternatives]
}

/** The keys that a map at this place may have; empty if any name is allowed. */
const allowedKeys = (schema: z.ZodType, keys: Keys): readonly string[] =>
  schemasAt(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), keys).flatMap(({ properties, propertyNames }) => [
    ...(isJson(properties) ? Object.keys(properties) : []),
    ...(isJson(propertyNames) && Array.isArray(propertyNames['enum']) ? propertyNames['enum'].map(String) : []),
  ])

const notAllowed = (keys: Keys, value: unknown, allowed: readonly string[]): Explained => ({
  keys,
  message: `${shown(value)} is not allowed.${useOneOf(allowed)}${typeof value === 'string' ? didYouMean(value, allowed) : ''}`,
})

/**
 * Explains why a value does not match a schema: each unknown key with the keys allowed there, each value with the allowed values, and a
 * name that may have been meant.
 *
 * @param value the whole value that was checked
 */
export const explainIssue = (issue: Issue, schema: z.ZodType, value: unknown, before: Keys = []): readonly Explained[] => {
  const keys = [...before, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = allowedKeys(schema, keys)
      return issue.keys.slice(0, mostKeys).map((key) => ({
        keys: [...keys, key],
        message: `there is no such key.${allowed.length === 0 ? '' : useOneOf(allowed)}${didYouMean(key, allowed)}`,
      }))
    }
    case 'invalid_value':
      return [notAllowed(keys, at(value, keys), issue.values.map(String))]
    case 'invalid_union': {
      // The alternative that the value has the shape of: its problems lie further inside.
      const closest = issue.errors.find((issues) => issues.some(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'))
      if (closest) return closest.flatMap((inner) => explainIssue(inner, schema, value, keys))
      const values = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []))
      return values.length > 0 ? [notAllowed(keys, at(value, keys), values)] : [{ keys, message: issue.message }]
    }
    default:
      return [{ keys, message: issue.message }]
  }
}
