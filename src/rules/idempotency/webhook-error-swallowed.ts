import { gapAt, rule } from '#model/rule'

export const webhookErrorSwallowed = rule({
  id: 'webhook-error-swallowed',
  check: '6.1',
  alsoServes: ['7.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Webhook that answers success after a failure',
  why: 'To the provider the event is delivered: it will not send it again. While the database is away for a minute, every event of that minute is lost, with no list of what was missed.',
  fix: 'Answer 5xx, so that the provider sends it again, or store the event durably before anything can fail.',
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
        message: `When the work for ${provider ? `a ${provider}` : 'an'} event fails, this writes it down and the answer is still a success: the provider does not send the event again, and it is lost.`,
      })
    }
  },
})
