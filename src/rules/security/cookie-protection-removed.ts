import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

export const cookieProtectionRemoved = rule({
  id: 'cookie-protection-removed',
  check: '9.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Cookie protection removed',
  why: 'Without `HttpOnly`, an injected script can read the cookie; without `Secure`, it is sent over plain HTTP; without `SameSite`, other sites can use it. An attacker with the cookie acts as the user, and nothing in the logs shows it.',
  fix: 'Restore the option. The only exception is `HttpOnly` on a cookie that your own scripts must read.',
  blindSpots: 'Does not follow options that are built in another place than the call.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['exposure'],
      ({ by, protects }) =>
        `This change removes \`${by}\` from the cookie set by ${protects}. The cookie may now be stolen or used by an attacker.`,
      () => [],
    ),
})
