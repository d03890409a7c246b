import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const cookieProtectionRemoved = rule({
  id: 'cookie-protection-removed',
  check: '9.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Cookie protection removed',
  why: 'An attacker who reads or uses the cookie acts as the user. Nothing fails, and nothing in the logs shows it.',
  fix: 'Restore the option. Leave out only `HttpOnly`, and only if your own scripts must read this cookie.',
  blindSpots: 'Does not follow options that are built in another place than the call.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['exposure'],
      ({ by, protects }) =>
        `This change removes \`${by}\` from the cookie set by ${protects}. Scripts, other sites or eavesdroppers may now use the cookie.`,
      () => [],
    ),
})
