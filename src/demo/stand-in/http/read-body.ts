import type { z } from 'zod'
import { HttpError } from './http.ts'

const sentence = (issue: z.core.$ZodIssue): string => {
  const where = issue.path.length > 0 ? `For '${['properties', ...issue.path].join('/')}', ` : ''
  return issue.code === 'unrecognized_keys' ? `${where}"${issue.keys.join('", "')}" is not a permitted key.` : `${where}${issue.message}.`
}

/** Parses the request's body with a schema, or throws GitHub's 422. */
export const readBody = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> => {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw new HttpError(422, `Invalid request.\n\n${result.error.issues.map(sentence).join('\n')}`)
}
