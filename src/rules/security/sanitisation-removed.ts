import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const sanitisationRemoved = rule({
  id: 'sanitisation-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Input sanitisation removed',
  why: 'Depending on where the input goes, a script runs in the browser of a user, a redirect leads to another site, or a file outside the intended folder is read or overwritten. Tests with harmless input still pass.',
  fix: 'Restore the escaping or the check at the place where the value is used, or name in the pull request the function that does this now.',
  blindSpots:
    'Does not know templates and libraries that escape automatically. A new function called in its place counts as a replacement.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['injection'],
      ({ by, protects }) =>
        by === 'html/template'
          ? 'This change removes `html/template`, which escapes every value inserted into a page. Scripts in untrusted input may now run in the browser.'
          : `This change removes \`${by}\`, which escaped or checked input in ${protects}. Untrusted input may now be used unchanged.`,
      () => [],
    ),
})
