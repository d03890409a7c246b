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
  title: 'Fallback removed',
  why: 'An optional dependency becomes a required one: its outage now fails every page, request or job that uses it.',
  fix: 'Restore the fallback, or explain in the pull request why the caller should fail together with this dependency.',
  blindSpots: 'A failure caught by the caller, or by a wrapper called for the first time here, counts as handled.',
  languages: ['java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['dependence'],
      ({ by }) => `This change removes the fallback at \`${by}\`. An error there now fails the calling code as well.`,
      // Continuing without the service's own database is no degraded mode. None of this concerns startup.
      (kept) => (asksDatabase(system, kept) ? [] : ['4.4']),
    ),
})

const asksDatabase = (system: System, { at, by, ownData }: Kept): boolean =>
  ownData === true || system.facts('data-access').some((access) => access.at.path === at.path && access.callee === by)
