import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const sanitisationRemoved = rule({
  id: 'sanitisation-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Input sanitisation removed',
  why: 'Untrusted input now reaches a page, path, command or URL unchanged. A script may run in the browser of a user, or a file outside the intended folder may be read or overwritten.',
  fix: 'Restore the escaping or check where the value is used, or name in the pull request what does it now.',
  blindSpots:
    'Does not know templates and libraries that escape automatically. A new function called in its place counts as a replacement.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['injection'],
      ({ by, protects }) =>
        `This change removes \`${by}\`, which made input safe in ${protects}. Scripts or paths in untrusted input may now take effect.`,
      () => [],
    ),
})
