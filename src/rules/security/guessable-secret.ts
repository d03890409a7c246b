import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

export const guessableSecret = rule({
  id: 'guessable-secret',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Secret from a predictable random generator',
  why: 'A few values of such a generator reveal the ones that follow. A user who requests a few of them can predict the value of another user.',
  fix: 'Use a cryptographic random generator.',
  blindSpots: 'Recognises a secret only by its name.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'guessable') continue
      yield gapAt(setting, {
        fix: inLanguage(setting.at.path, {
          typescript: 'Use `node:crypto`: `randomInt(100_000, 1_000_000)` for a code, `randomBytes(32).toString("hex")` for a token.',
          python: 'Use the `secrets` module: `secrets.randbelow(10**6)` for a code, `secrets.token_urlsafe(32)` for a token.',
          go: 'Use `crypto/rand`: `rand.Int(rand.Reader, big.NewInt(1_000_000))` for a code, `rand.Text()` for a token.',
          java: 'Use `SecureRandom`: `new SecureRandom().nextInt(1_000_000)` for a code, `nextBytes(…)` for a token.',
        }),
        message: `\`${setting.by}\` uses \`${setting.lacks[0] ?? ''}\`, which is not cryptographically secure. An attacker can predict the next value from earlier ones.`,
      })
    }
  },
})
