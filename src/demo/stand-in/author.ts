import type { Call } from './http/http.ts'
import { HttpError } from './http/http.ts'

/** The login that the caller writes as: the App's bot, or the token's user. */
export const authorOf = (call: Call): string => (call.credential.kind === 'user' ? call.credential.login : `${call.world.app.slug}[bot]`)

/** Rejects an edit of another author's text. GitHub allows it to users with write access, but never to an App. */
export const mayEdit = (call: Call, author: string): void => {
  if (authorOf(call) !== author) throw new HttpError(403, 'Resource not accessible by integration')
}
