import { gapAt, rule } from '#model/rule'
import { productName } from '#system/naming/product-name'

/** GitHub does not redeliver failed deliveries automatically: docs.github.com, "Handling failed webhook deliveries". */
const fixForGitHub =
  'Store the event durably before any other step, and return a 5xx status if that fails. The delivery then counts as failed, and can be redelivered by hand or by a script.'

const riskForGitHub =
  'During a one-minute database outage, for example, every event of that minute is dropped, and GitHub shows each of them as delivered. The data stays wrong until a user notices.'

export const webhookErrorSwallowed = rule({
  id: 'webhook-error-swallowed',
  check: '6.1',
  alsoServes: ['7.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Webhook returns success after a failure',
  why: 'During a one-minute database outage, for example, every event of that minute is lost. The data stays wrong until a user notices.',
  fix: 'Return a 5xx status so that the provider resends the event. Or store the event durably before any other step, and return a 5xx status if that fails.',
  blindSpots: 'Only a `try` around the whole work of the handler is judged.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    const swallowed = system.facts('swallowed-error').filter((fact) => fact.inService && fact.answersSuccess)
    const receivers = new Map(
      system.facts('webhook-receiver').flatMap((receiver) => {
        const handler = system.define(receiver.at.path, receiver.handler)
        return handler ? [[`${handler.path} ${handler.name}`, receiver.provider] as const] : []
      }),
    )
    for (const fact of swallowed) {
      const provider = receivers.get(`${fact.at.path} ${fact.within}`) ?? fact.provider
      if (provider === undefined) continue
      yield gapAt(fact, {
        subject: `swallowed ${provider}`,
        message: `If the processing of ${provider ? `a ${productName(provider)}` : 'an'} event fails, this code swallows the error and still returns success. ${provider === 'github' ? 'GitHub records the delivery as successful, and the event is not processed.' : 'The provider does not resend the event, and it is lost.'}`,
        ...(provider === 'github' ? { risk: riskForGitHub, fix: fixForGitHub } : {}),
      })
    }
  },
})
