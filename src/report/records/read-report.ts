import type { z } from 'zod'
import type { Review } from '#model/review'
import { oneLine } from '../texts/escape-control.ts'
import { reviewSchema } from '../formats/schema.ts'

/** A review that was printed as JSON. Reports of older versions have no digest. */
export type Report = Review & { readonly digest?: string }

const quoted = (text: string): string => JSON.stringify(oneLine(text).slice(0, 80))

/** Number of keys of all objects within a value. The value matches the schema, so the recursion is only a few levels deep. */
const keysIn = (value: unknown): number => {
  if (value === null || typeof value !== 'object') return 0
  const values = Object.values(value)
  return (Array.isArray(value) ? 0 : values.length) + values.reduce((sum: number, one) => sum + keysIn(one), 0)
}

/** Number of keys in a valid JSON text, including repeated keys, of which a parser keeps only the last. */
const keysWritten = (json: string): number => {
  let keys = 0
  for (const [, colon] of json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) keys += 1
  return keys
}

const problemOf = ({ issues: [issue] }: z.ZodError): string => {
  if (issue === undefined) return 'it does not match the schema'
  if (issue.code === 'unrecognized_keys') return `it has the key ${quoted(issue.keys[0] ?? '')}, which is not in the schema`
  const where = issue.path.map(String).join('.')
  return `${where === '' ? 'the report' : quoted(where)} does not match the schema: ${oneLine(issue.message).slice(0, 200)}`
}

/**
 * Reads a report printed by `readiness review --format json`. Nothing in it is trusted: it must contain only keys of the schema, each once.
 *
 * @returns the report, or why it was rejected, as a clause
 */
export const readReport = (text: string): Report | { readonly problem: string } => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { problem: `it is not JSON (${oneLine(error instanceof Error ? error.message : String(error)).slice(0, 200)})` }
  }
  const parsed = reviewSchema.safeParse(json)
  if (!parsed.success) return { problem: problemOf(parsed.error) }
  // The schema drops keys with the name of an Object.prototype member.
  if (keysWritten(text) !== keysIn(parsed.data)) return { problem: 'it repeats a key or has one that is not in the schema' }
  return parsed.data
}
