import { gapAt, rule } from '#model/rule'

export const errorSwallowedAndJobAcknowledged = rule({
  id: 'error-swallowed-and-job-acknowledged',
  check: '7.3',
  alsoServes: ['7.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Failed job that counts as done',
  why: 'The queue knows by the error that a job has failed: it tries it again, and keeps it where somebody can find it. When the handler takes the error for itself, the dashboard stays green, nothing is tried again, and what was to be done is gone.',
  fix: 'Throw the error again after it has been written down; where trying again is useless, say so with the error that the queue has for it, or store the message where it can be found.',
  blindSpots: 'Only a `try` around the whole work of the handler is judged; errors of single items that are dropped on purpose are not.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    const swallowed = new Map(system.facts('swallowed-error').map((fact) => [`${fact.at.path} ${fact.within}`, fact]))
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'despite-failure')
        yield gapAt(settlement, {
          message: `When \`${settlement.work ?? 'the work'}\` fails, that is written down, and \`${settlement.callee}\` takes the message for done: it is not tried again and appears nowhere as failed.`,
        })
    const seen = new Set<string>()
    for (const consumer of system.facts('consumer')) {
      if (!consumer.inService || consumer.acknowledges !== 'on-return') continue
      const handler = system.define(consumer.at.path, consumer.handler)
      const key = handler ? `${handler.path} ${handler.name}` : ''
      const fact = swallowed.get(key)
      if (!fact || seen.has(key) || fact.file.role !== 'production') continue
      seen.add(key)
      const job = consumer.queue ? `the job of \`${consumer.queue}\`` : 'the job'
      yield gapAt(fact, {
        subject: `swallowed ${consumer.subject}`,
        message: `An error of this job ends here: it is written down, and ${consumer.library} takes ${job} for done. It is not tried again and appears nowhere as failed.`,
      })
    }
  },
})
