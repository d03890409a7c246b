import type { Call } from './http.ts'
import { HttpError } from './http.ts'

/** The login under which the caller writes: the App's bot, or the token's person. */
export const authorOf = (call: Call): string => (call.credential.kind === 'user' ? call.credential.login : `${call.world.app.slug}[bot]`)

/** Refuses an edit of what somebody else wrote; GitHub would allow it to people with write access, never to an App. */
export const mayEdit = (call: Call, author: string): void => {
  if (authorOf(call) !== author) throw new HttpError(403, 'Resource not accessible by integration')
}
