import { gapAt, rule } from '#model/rule'

export const guessableSecret = rule({
  id: 'guessable-secret',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Secret from a predictable random generator',
  why: 'Generators such as `Math.random` in Node.js or `java.util.Random` are not made for secrets: a few outputs reveal the ones that follow. A user who requests a few codes can predict the code of another user.',
  fix: 'Use a cryptographic generator: `crypto.randomInt`, `crypto.randomBytes` or `crypto.randomUUID` in Node.js, `secrets` in Python, `crypto/rand` in Go, `SecureRandom` in Java.',
  blindSpots: 'Recognises a secret only by its name.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'guessable') continue
      yield gapAt(setting, {
        message: `\`${setting.by}\` uses \`${setting.lacks[0] ?? ''}\`, which is not cryptographically secure. An attacker can predict the next value from earlier ones.`,
      })
    }
  },
})
