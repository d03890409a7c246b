import { gapAt, rule } from '#model/rule'

export const guessableSecret = rule({
  id: 'guessable-secret',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Secret that can be guessed',
  why: "A generator such as `Math.random` is made to look even, not to be secret: from a few of its numbers the next ones follow, and all of a process's tokens come from one sequence. Whoever asks for a few codes of their own can tell the next one, which is somebody else's.",
  fix: 'Take it from the cryptographic generator: `crypto.randomInt`, `crypto.randomBytes` or `crypto.randomUUID`; `secrets` in Python, `crypto/rand` in Go, `SecureRandom` in Java.',
  blindSpots: 'A secret whose name does not say that it is one is not recognised.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'guessable') continue
      yield gapAt(setting, {
        message: `\`${setting.by}\` is made from \`${setting.lacks[0] ?? ''}\`, whose next number can be told from the ones before.`,
      })
    }
  },
})
