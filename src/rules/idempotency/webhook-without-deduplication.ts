import type { Fact } from '#model/fact'
import type { RowAddition } from '#model/facts/data/row-addition'
import type { Linked } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { additionsBehind } from '#system/work/additions-behind'
import { guardAsksForRight } from '#system/effects/guard-does'
import { mayBeRefused, storesMessageOnce } from '#system/data/rows-added'
import { productName } from '#system/naming/product-name'
import { verifiedReceivers } from '#system/access/webhook-receivers'

/** GitHub redelivers an event only on request, under the id of its first delivery. */
const ofGithub = {
  risk: 'GitHub delivers an event again when an operator or a script asks for it, for example after an outage. The duplicate rows cause no error.',
  fix: 'Store the id of each delivery (`X-GitHub-Delivery`) under a unique constraint, in the same transaction as the work, and return success if that id already exists. Or upsert by an id from the event.',
}

export const webhookWithoutDeduplication = rule({
  id: 'webhook-without-deduplication',
  check: '6.1',
  alsoServes: ['6.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Webhook without deduplication',
  why: 'Providers deliver at least once: after a timeout or an error response the same event arrives again, even hours later. The duplicate rows cause no error.',
  fix: 'Store the id of each event under a unique constraint, in the same transaction as the work, and return success if it already exists. Or upsert by an id from the provider.',
  blindSpots: 'A unique constraint that the code does not mention is detected only in a Prisma schema and in migrations.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    if (system.facts('webhook-receiver').some(({ inService }) => inService))
      for (const mark of system.facts('operation-mark'))
        if (mark.mark === 'conflict-clause' && mark.inService && keepsDeliveries.test(mark.by))
          yield { ...evidenceAt(mark, `\`${mark.by}\` stores each delivery once`), checks: ['6.1', '6.6'] }
    const additions = system.facts('row-addition').filter(({ adds, inService }) => adds === 'amount' && inService)
    const amounts = additions.filter(({ isGuarded }) => !isGuarded)
    const guarded = additions.filter(({ guard }) => guard !== undefined)
    const reported = new Set<string>()
    for (const receiver of verifiedReceivers(system)) {
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!receiver.inService || !handler) continue
      // A sender of events has no rights: behind such a guard, people manage webhooks of their own.
      if (receiver.guards.some((guard) => guardAsksForRight(system, receiver.at.path, guard))) continue
      const mayDetect = system.does(handler.path, handler.name, 'removes-duplicates')
      for (const { addition } of additionsBehind(system, handler, guarded))
        if (addition.guard)
          yield { ...evidenceAt(addition, `\`${addition.guard.by}\``, addition.guard.at, amountOf(receiver, addition)), checks: [] }
      const added = [...additionsBehind(system, handler, amounts)]
      for (const { addition } of added) {
        const place = `${addition.at.path}:${addition.at.startLine}`
        if (!reported.has(place))
          yield gapAt(addition, {
            severity: 'P1',
            subject: amountOf(receiver, addition),
            removed: `the check for repeated events before the update of \`${addition.columns[0] ?? ''}\``,
            risk: 'Providers deliver at least once. After a timeout or an error response the balance or total is too high, and no error or duplicate row shows it.',
            fix: 'Store the id of the event under a unique constraint in the same transaction, and update only if that insert added a row.',
            message: `Each delivery of ${receiver.provider ? `a ${productName(receiver.provider)}` : 'an'} event adds to the stored \`${addition.columns[0] ?? ''}\`, and nothing here detects a repeated event. A redelivery adds the amount again.`,
          })
        reported.add(place)
      }
      // The rows beside an amount are added again for the same reason.
      if (added.length > 0 || !system.does(handler.path, handler.name, 'adds-rows')) continue
      if (system.does(handler.path, handler.name, 'detects-duplicates') || (mayDetect && storesMessageOnce(system, handler)))
        yield { ...evidenceAt(receiver, 'duplicate events are detected'), checks: ['6.1', '6.6'] }
      else if (!mayDetect && !mayBeRefused(system, handler))
        yield gapAt(receiver, {
          ...(receiver.provider === 'github' ? ofGithub : {}),
          removed: 'the check for duplicate events',
          message: `Each delivery of ${receiver.provider ? `a ${productName(receiver.provider)}` : 'an'} event adds rows, and neither this handler nor its callees check for duplicate events. A redelivery adds the same rows again.`,
          evidence: ['event ids, upserts, conflict clauses and unique violations in the handler and its callees'],
        })
    }
  },
})

const amountOf = ({ subject }: Linked<Fact>, { columns }: Linked<RowAddition>): string => `${subject} ${columns[0] ?? ''}`

/** Tables with one row for each incoming delivery. */
const keepsDeliveries = /deliver(y|ies)|web_?hooks?|(received|processed|incoming|inbound)_?(events?|messages?)|inbox/i
