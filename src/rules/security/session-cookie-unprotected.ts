import { gapAt, rule } from '#model/rule'

const all = new Intl.ListFormat('en-GB')
const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' })

export const sessionCookieUnprotected = rule({
  id: 'session-cookie-unprotected',
  check: '9.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Insecure session cookie',
  why: 'An attacker who gets the cookie is signed in as the user, and nothing in the logs shows it.',
  fix: 'Set `httpOnly`, `secure` and `sameSite` on the cookie.',
  blindSpots: 'Recognises a session cookie only by its name. Does not follow options that are built elsewhere.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const cookie of system.facts('weak-setting')) {
      if (!cookie.inService || cookie.what !== 'session-cookie') continue
      if (!cookie.lacks.some((name) => name === 'httpOnly' || name === 'secure')) continue
      const names = cookie.lacks.filter((name) => !name.includes(':')).map((name) => `\`${name}\``)
      yield gapAt(cookie, {
        risk: `${cookie.lacks.includes('httpOnly') ? 'One injected script in the page can read the cookie. ' : ''}${cookie.lacks.includes('secure') ? 'One request over plain HTTP shows the cookie to everyone on the network path. ' : ''}An attacker with the cookie is signed in as the user.`,
        fix: `Set ${all.format(names)} on the cookie${cookie.lacks.includes('sameSite') ? ' (`sameSite` to `lax` or `strict`)' : ''}.`,
        message: `The cookie \`${cookie.by}\` is set without ${alternatives.format(names)}. An attacker may steal the session.`,
      })
    }
  },
})
