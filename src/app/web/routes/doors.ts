import { operatorDoor } from '#pages/site/operator-page'
import { setupDoor } from '#pages/site/setup-page'
import type { Answer } from '../../webhooks/receive-webhook.ts'
import { takesSetupCode, type Sessions } from '../sessions.ts'
import { message, page } from './answers.ts'
import type { PageServices } from './page-services.ts'
import type { Visit } from './visit.ts'

/** Visitors who are signed in are denied; others are asked to sign in, where that is possible. */
export const refuseOperator = (visit: Visit, { environment: { adminToken }, visitors: { sessions, signing } }: PageServices): Answer => {
  if (visit.session.kind === 'person') return message(visit, 'forbidden')
  if (signing) return message(visit, 'sign-in')
  if (adminToken === undefined || !visit.request.headers.accept?.includes('text/html')) return message(visit, 'not-found')
  return door(visit, operatorDoor(visit.frame, visit.url.pathname === '/operator/enter'), sessions)
}

/** While no operator is configured, the setup code grants access. */
export const refuseSetup = (visit: Visit, services: PageServices): Answer => {
  if (!takesSetupCode(services.environment)) return refuseOperator(visit, services)
  if (!visit.request.headers.accept?.includes('text/html')) return message(visit, 'not-found')
  return door(visit, setupDoor(visit.frame, visit.url.pathname === '/setup/enter'), services.visitors.sessions)
}

const door = ({ session }: Visit, text: string, sessions: Sessions): Answer => {
  const cookie = sessions.formCookie(session)
  return page(text, 401, cookie === undefined ? {} : { 'set-cookie': cookie })
}
