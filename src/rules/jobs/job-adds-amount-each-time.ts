import type { Consumer } from '#model/facts/work/job'
import type { RowAddition } from '#model/facts/data/row-addition'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { additionsBehind } from '#system/work/additions-behind'
import { mayRunTwice } from '#system/work/may-run-twice'
import { isNamedEffect } from '#system/effects/named-effects'
import { isKnownOnce } from '#system/data/rows-added'
import { sideEffectsOf } from '#system/effects/side-effects'

export const jobAddsAmountEachTime = rule({
  id: 'job-adds-amount-each-time',
  check: '7.2',
  alsoServes: ['7.3', '6.3', '6.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Repeated job adds to a total twice',
  why: 'A retry, or a crash after the update and before the acknowledgement, runs the job again. The balance or total is then too high, and no error or duplicate row shows it.',
  fix: 'Store the id of the job or event under a unique constraint in the same transaction, and update only if that insert added a row.',
  blindSpots:
    'Follows calls three steps deep, but checks inserts only in the handler itself, and only if a call that sends something follows. A branch before the statement or the call that leads to it, or a condition on more than the id of the row, counts as protection. Nothing delivers the run of a schedule again, and a counter of days is meant to go up with each run: what a schedule adds once a day, or less often, is reported as a preview.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    const seen = new Set<string>()
    const all = system.facts('row-addition').filter(({ inService }) => inService)
    if (all.length === 0) return
    const additions = all.filter(({ isGuarded }) => !isGuarded)
    const guarded = all.filter(({ adds, guard }) => adds === 'amount' && guard !== undefined)
    const amounts = additions.filter(({ adds }) => adds === 'amount')
    for (const { handler, subject, of } of repeatedHandlers(system, all)) {
      for (const { addition } of additionsBehind(system, handler, guarded))
        if (addition.guard)
          yield {
            ...evidenceAt(addition, `\`${addition.guard.by}\``, addition.guard.at, `${subject} ${addition.columns[0] ?? ''}`),
            checks: [],
          }
      const mayDetect = system.does(handler.path, handler.name, 'removes-duplicates')
      const behind = new Set(additionsBehind(system, handler, amounts).map(({ addition }) => addition))
      for (const addition of additions) {
        const key = `${addition.at.path}:${addition.at.startLine}`
        const isOwn = !mayDetect && addition.at.path === handler.path && addition.within === handler.name
        if (!(addition.adds === 'amount' ? behind.has(addition) : isOwn) || seen.has(key)) continue
        const failing = addition.adds === 'row' ? failsAfter(system, addition) : ''
        if (failing === undefined || (of === 'runs' && addition.adds !== 'amount')) continue
        seen.add(key)
        const column = addition.columns[0] ?? ''
        yield addition.adds === 'amount'
          ? gapAt(addition, {
              subject: `${subject} ${column}`,
              removed: `the check for repeated jobs before the update of \`${column}\``,
              ...(of === 'messages' && { check: '6.6' as const }),
              ...(of === 'runs' && {
                stage: 'preview' as const,
                title: 'Scheduled run adds again if repeated',
                risk: 'An operator repeats a run that failed halfway, or two instances run it on the same day. The balances are then too high, and no error or duplicate row shows it.',
                fix: 'Store the period of each run and row under a unique constraint in the same transaction, and add only where that insert added a row.',
              }),
              message:
                of === 'runs'
                  ? `\`${addition.callee}\` adds to the stored \`${column}\` each time this schedule runs, and nothing records which period was done. A second run for the same period adds again.`
                  : `\`${addition.callee}\` adds to the stored \`${column}\` each time this job runs, and nothing detects a repeated job. A retry or redelivery adds the amount again.`,
            })
          : gapAt(addition, {
              subject: `${subject} inserts ${addition.table}`,
              title: 'Retried job inserts its row again',
              risk: 'Every failure of the later call leaves one more row. The customer gets the item several times, or totals are too high.',
              fix: `Insert under a unique constraint on an id of the ${of === 'messages' ? 'message' : 'job'}, with \`ON CONFLICT DO NOTHING\`, and go on with the row that exists.`,
              message: `\`${addition.callee}\` inserts into \`${addition.table}\` each time this job runs, and nothing detects a repeated job. If \`${failing}\` fails afterwards, the retry inserts another row.`,
            })
      }
    }
  },
})

/** A cron expression with a fixed minute and hour. */
const isOnceADay = (when: string): boolean => {
  const fields = when.trim().split(/\s+/)
  const [minute = '', hour = ''] = fields.length >= 6 ? fields.slice(1) : fields
  return fields.length >= 5 && /^\d+$/.test(minute) && /^\d+$/.test(hour)
}

interface Handler {
  readonly handler: { readonly path: string; readonly name: string }
  readonly subject: string
  readonly of: Consumer['delivers'] | 'runs'
}

/** The functions that a queue may run again for a job that ran in part: registered ones, and those that get a job as their parameter. */
function* repeatedHandlers(system: System, additions: readonly Linked<RowAddition>[]): Generator<Handler> {
  for (const consumer of system.facts('consumer')) {
    const handler = consumer.inService && mayRunTwice(system, consumer) ? system.define(consumer.at.path, consumer.handler) : undefined
    if (handler) yield { handler, subject: consumer.subject, of: consumer.delivers }
  }
  // No queue repeats the run of a schedule. One that is repeated by hand adds again, where the amount is that of a period.
  for (const schedule of system.facts('schedule')) {
    const handler = schedule.inService && isOnceADay(schedule.when) ? system.define(schedule.at.path, schedule.handler) : undefined
    if (handler) yield { handler, subject: schedule.subject, of: 'runs' }
  }
  for (const { at, within, inJob } of additions) if (inJob) yield { handler: { path: at.path, name: within }, subject: within, of: 'jobs' }
}

/** A call after an insert that leaves the service, whose failure lets the job run again. */
const failsAfter = (system: System, { at, within, then, table }: Linked<RowAddition>): string | undefined => {
  if (table === '' || isKnownOnce(system, table)) return undefined
  const effect = sideEffectsOf(system).find(
    (one) => one.at.path === at.path && one.within === within && one.at.startLine > at.endLine && one.effect !== 'queue',
  )
  return effect?.callee ?? then?.find(isNamedEffect)
}
