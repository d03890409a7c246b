import { log } from './log.js'
import { maskToken } from './mask.js'
export function issue(user: any, session: any) {
  log.info({ user: user.id, session: maskToken(session.token) }, 'issued') // <- finding
}
