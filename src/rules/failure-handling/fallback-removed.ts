import { rule } from '#model/rule'
import type { System } from '#model/system'
import type { Kept } from '#system/kept-safeguards'
import { judgeLost } from '#system/lost-safeguards'

export const fallbackRemoved = rule({
  id: 'fallback-removed',
  check: '4.4',
  alsoServes: ['4.8', '1.1'],
  severity: 'P2',
  stage: 'preview',
  title: 'Fallback taken away',
  why: 'What went on without this dependency now fails with it: an outage of something that users could have done without is an outage of the page, the request or the job that asks it.',
  fix: 'Keep the fallback, or say in the change why the failure of this dependency is the failure of the caller now.',
  blindSpots: 'A failure that is caught by the caller, or by a wrapper that is called for the first time here, counts as handled.',
  languages: ['java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['dependence'],
      ({ by }) => `When \`${by}\` failed, the caller went on without it; this change takes that away, and the failure is the caller's now.`,
      // What goes on without its own database has lost what it was asked for; and nothing here is about the start.
      (kept) => (asksDatabase(system, kept) ? [] : ['4.4']),
    ),
})

const asksDatabase = (system: System, { at, by, ownData }: Kept): boolean =>
  ownData === true || system.facts('data-access').some((access) => access.at.path === at.path && access.callee === by)
