import { setupPage } from '#pages/site/setup-page'
import { checkRunName } from '#report/publication/plan-publication'
import type { Answer } from '../../webhooks/receive-webhook.ts'
import { readBranchRules } from '../branch-rules.ts'
import { takesSetupCode, webDigest } from '../sessions.ts'
import { setupSteps } from '../setup-steps.ts'
import { message, page } from './answers.ts'
import { refuseSetup } from './doors.ts'
import { enterBy } from './forms.ts'
import { inTime } from './in-time.ts'
import type { PageServices } from './page-services.ts'
import type { Route, Visit } from './visit.ts'

/** Length of a session that began with the setup code. */
const setupSeconds = 3_600

/** The page that leads through the setup, and its form. */
export const setupRoutes = (services: PageServices): readonly Route[] => {
  const { environment, store, connection, visitors, log } = services
  const { operators } = visitors

  const setup = async (visit: Visit): Promise<Answer> => {
    if (!visit.isOperator && visit.session.kind !== 'setup') return refuseSetup(visit, services)
    const listed = await inTime(readBranchRules(connection), log, 'Could not read the branch rules')
    const steps = await setupSteps({ environment, store, connection, operators }, listed?.rules.length)
    return page(setupPage(visit.frame, { steps, checkName: checkRunName, rules: listed?.rules ?? [], more: listed?.more ?? false }))
  }

  const enterSetup = async (visit: Visit): Promise<Answer> =>
    takesSetupCode(environment)
      ? enterBy(
          visit,
          {
            field: 'code',
            isRight: (given) => store.webSessions.redeemSetupCode(webDigest(given)),
            begins: { kind: 'setup', until: Date.now() + setupSeconds * 1000 },
            to: '/setup',
            refuse: refuseSetup,
          },
          services,
        )
      : message(visit, 'not-found')

  return [
    { method: 'GET', path: /^\/setup$/, answer: setup },
    { method: 'POST', path: /^\/setup\/enter$/, answer: enterSetup },
  ]
}
