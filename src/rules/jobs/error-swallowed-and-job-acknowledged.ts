import { gapAt, rule } from '#model/rule'

export const errorSwallowedAndJobAcknowledged = rule({
  id: 'error-swallowed-and-job-acknowledged',
  check: '7.3',
  alsoServes: ['7.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Failed job acknowledged as successful',
  why: 'The queue detects a failed job only by the error that its handler throws or returns. Without one, no retry runs and no alert fires: dashboards stay green while the work is lost.',
  fix: 'Log the error, then rethrow it (in Go, return it). If a retry cannot help, throw the error that stops retries (in BullMQ, `UnrecoverableError`), or move the message to a dead-letter queue.',
  blindSpots: 'Checks only a `try` around the whole work of the handler. Does not report single items whose errors are skipped on purpose.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    const swallowed = new Map(system.facts('swallowed-error').map((fact) => [`${fact.at.path} ${fact.within}`, fact]))
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'despite-failure')
        yield gapAt(settlement, {
          message: `When ${settlement.work ? `\`${settlement.work}\`` : 'the work'} fails, the error is only logged and \`${settlement.callee}\` acknowledges the message. The message is not retried and does not show up as failed.`,
        })
    const seen = new Set<string>()
    for (const consumer of system.facts('consumer')) {
      if (!consumer.inService || consumer.acknowledges !== 'on-return') continue
      const handler = system.define(consumer.at.path, consumer.handler)
      const key = handler ? `${handler.path} ${handler.name}` : ''
      const fact = swallowed.get(key)
      if (!fact || seen.has(key) || fact.file.role !== 'production') continue
      seen.add(key)
      const job = consumer.queue ? `the \`${consumer.queue}\` job` : 'the job'
      yield gapAt(fact, {
        subject: `swallowed ${consumer.subject}`,
        message: `This handler only logs its error, so ${consumer.library} marks ${job} as completed. The job is not retried and does not show up as failed.`,
      })
    }
  },
})
