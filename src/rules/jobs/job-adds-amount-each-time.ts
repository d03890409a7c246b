import { gapAt, rule } from '#model/rule'
import { mayRunTwice } from '#system/may-run-twice'

export const jobAddsAmountEachTime = rule({
  id: 'job-adds-amount-each-time',
  check: '7.2',
  alsoServes: ['7.3', '6.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Repeated job adds to a total twice',
  why: 'A retry, or a crash after the update and before the acknowledgement, runs the job again. The balance or total is then too high, and no error or duplicate row shows it.',
  fix: 'Store the id of the job or event under a unique constraint in the same transaction, and update only if that insert added a row.',
  blindSpots:
    'Checks only updates in the handler itself. A branch before the update, or a condition on more than the id of the row, counts as protection.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    const additions = system.facts('row-addition').filter(({ adds, isGuarded, inService }) => adds === 'amount' && !isGuarded && inService)
    if (additions.length === 0) return
    const seen = new Set<string>()
    for (const consumer of system.facts('consumer')) {
      const handler = consumer.inService && mayRunTwice(system, consumer) ? system.define(consumer.at.path, consumer.handler) : undefined
      if (!handler || system.does(handler.path, handler.name, 'removes-duplicates')) continue
      for (const addition of additions) {
        const key = `${addition.at.path}:${addition.at.startLine}`
        if (addition.at.path !== handler.path || addition.within !== handler.name || seen.has(key)) continue
        seen.add(key)
        const column = addition.columns[0] ?? ''
        yield gapAt(addition, {
          subject: `${consumer.subject} ${column}`,
          message: `\`${addition.callee}\` adds to the stored \`${column}\` each time this job runs, and nothing detects a repeated job. A retry or redelivery adds the amount again.`,
        })
      }
    }
  },
})
