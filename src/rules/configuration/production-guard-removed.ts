import { rule } from '#model/rule'
import { lostProductionGuards } from '#change/data/lost-production-guards'

export const productionGuardRemoved = rule({
  id: 'production-guard-removed',
  check: '2.4',
  alsoServes: ['5.4'],
  severity: 'P0',
  consequence: 'data-loss',
  stage: 'preview',
  title: 'Guard against running on production removed',
  why: 'If a person or a pipeline starts this script with production settings, it empties the production tables. The data is gone until a backup is restored.',
  fix: 'Restore the guard: exit with an error before anything is removed if the environment is production.',
  blindSpots:
    'Recognizes calls that remove everything by SQL and by their names. The guard must be in the function of the call or in the code that calls it in the same file. A new guard in any changed file counts as the replacement.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const removal of system.facts('wholesale-removal'))
      if (removal.guardedBy !== undefined && removal.guardedAt)
        yield {
          kind: 'evidence',
          at: { path: removal.at.path, ...removal.guardedAt },
          subject: removal.subject,
          within: removal.within,
          note: `\`${removal.by}\` does not run in production`,
          checks: [],
        }
    if (!change) return
    for (const { before, now } of lostProductionGuards(system, change))
      yield {
        kind: 'gap',
        at: now.at,
        subject: before.subject,
        within: before.within,
        removed: `the guard \`${before.guardedBy}\``,
        message: `Nothing keeps \`${now.by}\` from running on production any more. Started with production settings, it removes the data of every user.`,
      }
  },
})
