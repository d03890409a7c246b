import { rule, type GapTexts } from '#model/rule'
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
  why: 'An optional dependency becomes a required one: when it is down, every request and job that uses it fails too.',
  fix: 'Restore the fallback, or explain in the pull request why the caller should fail with this dependency.',
  blindSpots: 'A failure caught by the caller, or by a wrapper called for the first time here, counts as handled.',
  languages: ['java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['dependence'],
      ({ by, protects }) =>
        /^on[A-Z]\w*\(/.test(by)
          ? ofOperator(by, protects)
          : {
              message: `This change removes the fallback for \`${by}\`. If \`${by}\` fails, the code around the call now fails too.`,
              fix: `Restore the handling of errors from \`${by}\`, or explain in the pull request why the caller should fail in that case.`,
            },
      // Continuing without the service's own database is no degraded mode. None of this concerns startup.
      (kept) => (asksDatabase(system, kept) ? [] : ['4.4']),
    ),
})

/** An operator of a reactive library that replaces an error with a value. */
const ofOperator = (by: string, protects: string): GapTexts => ({
  message: `This change removes the fallback \`${by}\` from ${protects}. An error earlier in the chain now reaches the caller.`,
  risk: 'This code used to continue with a substitute value after an error. Now the request or job fails instead.',
  fix: `Restore \`${by}\`, or explain in the pull request why the caller should fail with the error.`,
})

const asksDatabase = (system: System, { at, by, ownData }: Kept): boolean =>
  ownData === true || system.facts('data-access').some((access) => access.at.path === at.path && access.callee === by)
