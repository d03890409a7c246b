import { gapAt, rule } from '#model/rule'
import { guessableSecretPython } from './examples/guessable-secret-python.ts'
import { guessableSecretGo } from './examples/guessable-secret-go.ts'
import { guessableSecretJava } from './examples/guessable-secret-java.ts'

export const guessableSecret = rule({
  id: 'guessable-secret',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Secret that can be guessed',
  why: "A generator such as `Math.random` is made to look even, not to be secret: from a few of its numbers the next ones follow, and all of a process's tokens come from one sequence. Whoever asks for a few codes of their own can tell the next one, which is somebody else's.",
  fix: 'Take it from the cryptographic generator: `crypto.randomInt`, `crypto.randomBytes` or `crypto.randomUUID`; `secrets` in Python, `crypto/rand` in Go, `SecureRandom` in Java.',
  blindSpots: 'A secret whose name does not say that it is one is not recognised.',
  examples: {
    java: guessableSecretJava,
    go: guessableSecretGo,
    python: guessableSecretPython,
    typescript: {
      bad: [
        `export const generateOtp = () => Math.floor(100_000 + Math.random() * 900_000).toString() // <- finding`,
        `import { db } from './db.js'
export const invite = async (email: string) => {
  const inviteToken = Math.random().toString(36).slice(2) // <- finding
  await db.invitation.create({ data: { email, inviteToken } })
}`,
        `const letters = 'abcdefghijklmnopqrstuvwxyz'
export function createResetToken() {
  return Array.from({ length: 20 }, () => letters[Math.floor(Math.random() * letters.length)]).join('') // <- finding
}`,
        `import { db } from './db.js'
export const reset = (id: string) =>
  db.user.update({
    where: { id },
    data: {
      password: Math.random().toString(36), // <- finding
    },
  })`,
        `import { URLSearchParams } from 'node:url'
import { store } from './store.js'
export const begin = async (clientId: string) => {
  const state = Math.random().toString() // <- finding
  await store.put({ expected: state })
  return 'https://id.example.com/authorize?' + new URLSearchParams({ client_id: clientId, state }).toString()
}`,
        `export const begin = (clientId: string) => {
  const state = Math.random().toString(36).slice(2) // <- finding
  return { url: \`https://id.example.com/authorize?client_id=\${clientId}&state=\${state}\`, state }
}`,
        {
          title: 'the safe generator was replaced',
          base: {
            'src/otp.ts': `import { randomInt } from 'node:crypto'
export const generateOtp = () => String(randomInt(1_000_000))
`,
          },
          files: {
            'src/otp.ts': `export const generateOtp = () => String(Math.floor(Math.random() * 1_000_000)) // <- finding
`,
          },
        },
      ],
      good: [
        `import { randomInt } from 'node:crypto'
export const generateOtp = () => String(randomInt(1_000_000))`,
        `export const jitter = (base: number) => base + Math.random() * 100`,
        `export class TokenStore {
  isThrottled(secret: string): boolean {
    if (Math.random() < 0.1) console.info('throttled')
    return secret.length === 0
  }
}`,
        `const states = ['CA', 'NY', 'TX']
export const address = () => {
  const state = states[Math.floor(Math.random() * states.length)]
  return { state, city: '' }
}`,
        `import { webcrypto } from 'node:crypto'
const digits = '0123456789'
export const generatePassword = (length: number) => {
  const bytes = webcrypto.getRandomValues(new Uint8Array(length))
  const password = [...bytes].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
  const insertAt = Math.floor(Math.random() * password.length)
  return password.slice(0, insertAt) + digits[(bytes[0] ?? 0) % 10] + password.slice(insertAt)
}`,
        `const saltForHashing = Math.random()
export const idOf = (code: string) => code + saltForHashing`,
        `export const tokenBackoff = (tries: number) => tries * 1_000 + Math.random() * 100`,
        `export const sampleTokens = (text: string[]) => text.filter(() => Math.random() < 0.1)`,
        `const maxTokens = Math.floor(Math.random() * 10)
export const limit = () => maxTokens`,
        `import { URLSearchParams } from 'node:url'
// Nothing is compared with it when it comes back, so that whoever guesses it gains nothing.
export const begin = async (clientId: string, save: (url: string) => Promise<void>) => {
  const state = Math.random().toString()
  const query = new URLSearchParams({ client_id: clientId, state: state })
  await save(\`https://id.example.com/authorize?\${query.toString()}\`)
}`,
        `export const begin = (clientId: string) => {
  const state = Math.random().toString(36)
  return 'https://id.example.com/authorize?client_id=' + clientId + '&state=' + encodeURIComponent(state)
}`,
        `export const requestId = () => Math.random().toString(36).slice(2)`,
        `export const retryDelay = (attempt: number) => 2 ** attempt * (0.5 + Math.random())`,
        {
          title: 'in a test',
          files: {
            'test/users.test.ts': `export const password = Math.random().toString(36)
`,
          },
        },
        {
          title: 'in a script that fills a database',
          files: {
            'scripts/seed.ts': `export const token = Math.random().toString(36)
`,
          },
        },
        {
          title: 'in a browser',
          files: {
            'src/components/Form.tsx': `export const Form = () => { const token = Math.random().toString(36); return <input name={token} /> }
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'guessable') continue
      yield gapAt(setting, {
        message: `\`${setting.by}\` is made from \`${setting.lacks[0] ?? ''}\`, whose next number can be told from the ones before.`,
      })
    }
  },
})
