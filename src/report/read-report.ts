import type { z } from 'zod'
import type { Review } from '#model/review'
import { oneLine } from './escape-control.ts'
import { reviewSchema } from './schema.ts'

/** A review that was printed as JSON. Reports of older versions have no digest. */
export type Report = Review & { readonly digest?: string }

const quoted = (text: string): string => JSON.stringify(oneLine(text).slice(0, 80))

/** Keys of all objects within a value; the value's shape is that of the schema, which is a few levels deep. */
const keysIn = (value: unknown): number => {
  if (value === null || typeof value !== 'object') return 0
  const values = Object.values(value)
  return (Array.isArray(value) ? 0 : values.length) + values.reduce((sum: number, one) => sum + keysIn(one), 0)
}

/** Keys that a valid JSON text holds, repeated ones included, of which a parser keeps only the last. */
const keysWritten = (json: string): number => {
  let keys = 0
  for (const [, colon] of json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) keys += 1
  return keys
}

const problemOf = ({ issues: [issue] }: z.ZodError): string => {
  if (issue === undefined) return 'it is not such a report'
  if (issue.code === 'unrecognized_keys') return `it has the key ${quoted(issue.keys[0] ?? '')}, which no report has`
  const where = issue.path.map(String).join('.')
  return `${where === '' ? 'the whole' : quoted(where)} is not as in a report: ${oneLine(issue.message).slice(0, 200)}`
}

/**
 * Reads a report that `readiness review --format json` printed. Nothing in it is trusted: it has the keys of the schema and no others, each once.
 *
 * @returns why it is no report, as a clause
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
  // The schema leaves out what is named like the prototype of every object.
  if (keysWritten(text) !== keysIn(parsed.data)) return { problem: 'it has a key twice, or one that no report has' }
  return parsed.data
}
