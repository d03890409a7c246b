import type { Consumer, SwallowedError } from '#model/facts/work/job'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { inLanguage } from '#system/naming/in-language'
import { unreportedItems } from '#change/work/lost-isolation'
import { productName } from '#system/naming/product-name'

/** Errors that fail a job for good, by library. */
const final: Readonly<Record<string, string>> = {
  bullmq: 'throw new UnrecoverableError(message)',
  asynq: 'return fmt.Errorf("%w: %w", err, asynq.SkipRetry)',
  river: 'return river.JobCancel(err)',
}

const passOn = {
  typescript: 'rethrow it: `throw error`',
  python: 'raise it again: `raise`',
  go: 'return it: `return err`',
  java: 'rethrow it: `throw e`',
}

const fixFor = (path: string, library: string): string => {
  const stop = final[library]
  return `Log the error, then ${inLanguage(path, passOn) ?? 'pass it on to the queue'}.${stop === undefined ? '' : ` If a retry cannot help, write \`${stop}\`.`}${library === 'celery' ? ' To have Celery retry the task, also declare it with `autoretry_for=(…,)` and a `max_retries` limit.' : ''}`
}

/** Steps that only read the message: they are not work that can fail. */
const reads: ReadonlySet<string> = new Set([
  'parse',
  'loads',
  'JSON',
  'json',
  'Unmarshal',
  'readValue',
  'toString',
  'getBody',
  'getPayload',
  'decode',
])

/** The swallowed error of the one function that does all the work of a handler. */
const inOnlyCallee = (
  system: System,
  { path, name }: { readonly path: string; readonly name: string },
  swallowed: ReadonlyMap<string, Linked<SwallowedError>>,
): Linked<SwallowedError> | undefined => {
  const own = system.facts('effects').find(({ at, within }) => at.path === path && within === name)
  const work = [...new Set(own?.effects.flatMap((effect) => (reads.has(effect.name) ? [] : [effect.name])))]
  if (work.length !== 1) return undefined
  const targets = system.callees(path, name).filter((target) => target.name.split(/[. ]/).at(-1) === work[0])
  const [target] = targets
    .flatMap((one) => [one, ...system.implementers(one.path, one.name)])
    .filter((one) => swallowed.has(`${one.path} ${one.name}`))
  return target && swallowed.get(`${target.path} ${target.name}`)
}

/** The library takes a job for done, or failed, by how its handler ends. */
const endsByItsHandler: ReadonlySet<Consumer['acknowledges']> = new Set(['on-return', 'on-start'])

export const errorSwallowedAndJobAcknowledged = rule({
  id: 'error-swallowed-and-job-acknowledged',
  check: '7.3',
  alsoServes: ['7.7'],
  severity: 'P2',
  raisedFrom: 'P2',
  raisedTo: 'P1',
  stage: 'stable',
  title: 'Failed job acknowledged as successful',
  why: 'The queue learns of a failure only if the error leaves the handler. Here the work is lost, and the metrics of the queue look healthy.',
  fix: 'Log the error, then pass it on to the queue.',
  blindSpots:
    'Checks only a `try` around the whole work of the handler, or of the one function that the handler calls. Does not report single items whose errors are skipped on purpose.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    if (change)
      for (const { item, path, headLine, work } of unreportedItems(system, change))
        yield {
          kind: 'gap',
          at: { path, startLine: headLine, endLine: headLine },
          subject: `unreported ${item.subject}`,
          within: item.within,
          severity: 'P1',
          title: 'Failed item reported as successful',
          message: `When \`${work}\` fails for an item, this code no longer adds the item to \`${item.reports ?? ''}\`. The caller treats it as done and does not repeat it.`,
          risk: 'The work is lost. No dead-letter queue holds the message, and the metrics of the queue look healthy.',
          fix: `Add the failed item to \`${item.reports ?? ''}\` again, or rethrow the error.`,
        }
    const swallowed = new Map(system.facts('swallowed-error').map((fact) => [`${fact.at.path} ${fact.within}`, fact]))
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'despite-failure')
        yield gapAt(settlement, {
          severity: 'P1',
          risk: 'The work is lost. No dead-letter queue holds the message, and the metrics of the queue look healthy.',
          fix: `Call \`${settlement.callee}\` only after the work succeeds. On failure, reject the message, so that it is delivered again or moved to a dead-letter queue.`,
          message: `When ${settlement.work ? `\`${settlement.work}\`` : 'the work'} fails, the error is only logged and \`${settlement.callee}\` acknowledges the message. The message is not retried and does not show up as failed.`,
        })
    const seen = new Set<string>()
    for (const consumer of system.facts('consumer')) {
      if (!consumer.inService || !endsByItsHandler.has(consumer.acknowledges)) continue
      const handler = system.define(consumer.at.path, consumer.handler)
      if (!handler) continue
      const key = `${handler.path} ${handler.name}`
      const fact = swallowed.get(key) ?? inOnlyCallee(system, handler, swallowed)
      if (!fact || seen.has(key) || fact.file.role !== 'production') continue
      seen.add(key)
      const isMessage = consumer.delivers === 'messages'
      const work = isMessage
        ? `this message${consumer.queue === '' ? '' : ` of \`${consumer.queue}\``}`
        : `this ${consumer.queue === '' ? '' : `\`${consumer.queue}\` `}job`
      yield gapAt(fact, {
        subject: `swallowed ${consumer.subject}`,
        edit: [{ kind: 'rethrow', by: 'throw' }],
        fix: fixFor(fact.at.path, consumer.library),
        message: `This code logs the error and does not pass it on, so ${productName(consumer.library)} treats ${work} as completed. The ${isMessage ? 'message' : 'job'} is not retried and does not show up as failed.`,
      })
    }
  },
})
