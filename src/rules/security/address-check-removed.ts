import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const addressCheckRemoved = rule({
  id: 'address-check-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'stable',
  title: 'URL or path validation removed',
  why: 'Callers may now decide where this service sends a request or redirect, or which file it opens. Typical targets are the cloud metadata service, a phishing copy of the sign-in page and keys on disk.',
  fix: 'Restore the check, or name in the pull request the code that validates the URL or path now.',
  blindSpots: 'A check that moves to a function in another file counts as moved once the change adds a new call in its place.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['address'],
      ({ by, protects }) =>
        `This change removes \`${by}\`, which validated a URL or path in ${protects}. Callers may now supply any value.`,
      () => [],
    ),
})
