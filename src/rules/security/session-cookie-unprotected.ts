import { gapAt, rule } from '#model/rule'

export const sessionCookieUnprotected = rule({
  id: 'session-cookie-unprotected',
  check: '9.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Session cookie without its protections',
  why: 'What can be read by a script is sent away by the first injected one; what is sent over plain HTTP is read on the way. The thief is signed in as the user, and no password change is noticed.',
  fix: "Set `httpOnly: true`, `secure: true` (at least in production) and `sameSite: 'lax'` or stricter.",
  blindSpots: 'A cookie whose name does not say that it stands for a signed-in user, and options made elsewhere, are not judged.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const cookie of system.facts('weak-setting')) {
      if (!cookie.inService || cookie.what !== 'session-cookie') continue
      if (!cookie.lacks.some((name) => name === 'httpOnly' || name === 'secure')) continue
      const names = cookie.lacks.filter((name) => !name.includes(':')).map((name) => `\`${name}\``)
      yield gapAt(cookie, { message: `The cookie \`${cookie.by}\` is set without ${names.join(', ')}.` })
    }
  },
})
