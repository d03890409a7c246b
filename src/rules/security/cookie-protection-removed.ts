import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const cookieProtectionRemoved = rule({
  id: 'cookie-protection-removed',
  check: '9.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Protection of a cookie removed',
  why: 'From now on a script that gets into a page, another site, or whoever listens on the way can read or use the cookie. Nothing fails, and nothing shows it.',
  fix: 'Put the option back, unless a script of your own has to read this cookie.',
  blindSpots: 'Options that are made in another place than the call are not followed.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['exposure'],
      ({ by, protects }) => `The cookie that ${protects} sets had \`${by}\` before this change, and has it no longer.`,
      () => [],
    ),
})
