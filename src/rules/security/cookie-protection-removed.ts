import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const cookieProtectionRemoved = rule({
  id: 'cookie-protection-removed',
  check: '9.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Cookie protection removed',
  why: 'An injected script, another site or an eavesdropper may now read or use the cookie. Nothing fails, and nothing in the logs shows it.',
  fix: 'Restore the option, unless your own scripts must read this cookie.',
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
