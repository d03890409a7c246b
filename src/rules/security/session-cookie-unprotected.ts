import { gapAt, rule } from '#model/rule'

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' })

export const sessionCookieUnprotected = rule({
  id: 'session-cookie-unprotected',
  check: '9.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Insecure session cookie',
  why: 'An injected script can read a cookie without `httpOnly`, and plain HTTP exposes a cookie without `secure`. An attacker with the cookie is signed in as the user.',
  fix: 'Set `httpOnly`, `secure` (at least in production) and `sameSite` (`lax` or stricter) on the cookie.',
  blindSpots: 'Recognises a session cookie only by its name. Does not follow options that are built elsewhere.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const cookie of system.facts('weak-setting')) {
      if (!cookie.inService || cookie.what !== 'session-cookie') continue
      if (!cookie.lacks.some((name) => name === 'httpOnly' || name === 'secure')) continue
      const names = cookie.lacks.filter((name) => !name.includes(':')).map((name) => `\`${name}\``)
      yield gapAt(cookie, {
        message: `The cookie \`${cookie.by}\` is set without ${alternatives.format(names)}. An attacker may steal the session.`,
      })
    }
  },
})
