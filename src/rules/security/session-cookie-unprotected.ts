import type { WeakSetting } from '#model/facts/process/weak-setting'
import type { Linked } from '#model/system'
import { gapAt, rule, type EditStep } from '#model/rule'
import { inLanguage, type CodeLanguage } from '#system/naming/in-language'

const all = new Intl.ListFormat('en-GB')

const acts = 'An attacker who has it is signed in as the user.'

/** What each missing attribute allows. */
const allowed: readonly (readonly [Protection, string])[] = [
  ['httpOnly', 'A script in the page can read the cookie.'],
  ['secure', 'Plain HTTP sends it unencrypted.'],
  ['sameSite', 'Requests from other sites may carry it.'],
]

type Protection = 'httpOnly' | 'secure' | 'sameSite'
type Spelling = Readonly<Record<Protection, readonly [name: string, option: string]>>

/** The protections as a language writes them: by name, and switched on. */
const spellings = {
  typescript: { httpOnly: ['httpOnly', 'httpOnly: true'], secure: ['secure', 'secure: true'], sameSite: ['sameSite', "sameSite: 'lax'"] },
  python: { httpOnly: ['httponly', 'httponly=True'], secure: ['secure', 'secure=True'], sameSite: ['samesite', 'samesite="Lax"'] },
  go: {
    httpOnly: ['HttpOnly', 'HttpOnly: true'],
    secure: ['Secure', 'Secure: true'],
    sameSite: ['SameSite', 'SameSite: http.SameSiteLaxMode'],
  },
  java: {
    httpOnly: ['HttpOnly', 'setHttpOnly(true)'],
    secure: ['Secure', 'setSecure(true)'],
    sameSite: ['SameSite', 'setAttribute("SameSite", "Lax")'],
  },
} satisfies Readonly<Record<CodeLanguage, Spelling>>

const isProtection = (name: string): name is Protection => name in spellings.typescript

/** In Java, they are set by calls on the cookie. */
const editOf = ({ at, maker }: Linked<WeakSetting>, options: readonly string[]): readonly EditStep[] | undefined => {
  const code = options.join(', ')
  return inLanguage<readonly EditStep[]>(at.path, {
    typescript: [{ kind: 'argument', callee: maker, code }],
    python: [{ kind: 'argument', callee: maker, code }],
    go: [{ kind: 'field', of: 'http.Cookie', code }],
  })
}

export const sessionCookieUnprotected = rule({
  id: 'session-cookie-unprotected',
  check: '9.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Insecure session cookie',
  why: 'An attacker who gets the cookie is signed in as the user, and nothing in the logs shows it.',
  fix: 'Set the attributes `HttpOnly`, `Secure` and `SameSite` on the cookie.',
  blindSpots:
    'Recognizes a session cookie only by its name. A value that the text fixes is a flag. Does not follow options that are built elsewhere.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const cookie of system.facts('weak-setting')) {
      if (!cookie.inService || cookie.what !== 'session-cookie') continue
      if (!cookie.lacks.some((name) => name === 'httpOnly' || name === 'secure')) continue
      const spelled = inLanguage<Spelling>(cookie.at.path, spellings) ?? spellings.typescript
      const missing = cookie.lacks.filter(isProtection)
      const names = missing.map((name) => `\`${spelled[name][0]}\``)
      const options = missing.map((name) => `\`${spelled[name][1]}\``)
      yield gapAt(cookie, {
        risk: [...allowed.flatMap(([name, effect]) => (cookie.lacks.includes(name) ? [effect] : [])), acts].slice(0, 3).join(' '),
        fix: `${inLanguage(cookie.at.path, { java: 'Call' }) ?? 'Set'} ${all.format(options)} on the cookie.`,
        edit: editOf(
          cookie,
          missing.map((name) => spelled[name][1]),
        ),
        message: `The cookie \`${cookie.by}\` is set without ${all.format(names)}. An attacker may steal the session${cookie.lacks.includes('sameSite') ? ' or send requests with it' : ''}.`,
      })
    }
  },
})
