import { log } from './log.js'
export function issue(user: any, session: any) {
  log.info({ user: user.id, session: session.token }, 'issued')
}
