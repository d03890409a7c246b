import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

export const guessableSecret = rule({
  id: 'guessable-secret',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Secret from a predictable random generator',
  why: 'A few values of such a generator can reveal the ones that follow. A user who requests several may then predict the value of another user.',
  fix: 'Use a cryptographic random generator.',
  blindSpots:
    'Recognizes a secret only by its name. A nonce, state or CSRF token that its file never compares is a preview: a nonce may also mark a version.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'guessable') continue
      yield gapAt(setting, {
        ...(setting.isNeverCompared && { stage: 'preview' as const }),
        fix: inLanguage(setting.at.path, {
          typescript: 'Use `node:crypto`: `randomInt(min, max)` for a number, `randomBytes(32).toString("hex")` for a token.',
          python:
            'Use the `secrets` module: `secrets.randbelow(n)` for a number, `secrets.choice(…)` for a character, `secrets.token_urlsafe(32)` for a token.',
          go: 'Use `crypto/rand`: `rand.Int(rand.Reader, big.NewInt(n))` for a number or the index of a character, `rand.Text()` for a token.',
          java: 'Use `SecureRandom` instead: its `nextInt(n)` for a number, or at least 16 bytes from its `nextBytes(bytes)` for a token.',
        }),
        message: `\`${setting.by}\` uses \`${setting.lacks[0] ?? ''}\`, which is not cryptographically secure. An attacker may predict the next value from earlier ones.`,
      })
    }
  },
})
