import { evidenceAt, rule } from '#model/rule'
import type { FileInfo } from '#model/system'
import { secretRotationNotDescribedGo } from './examples/secret-rotation-not-described-go.ts'
import { secretRotationNotDescribedPython } from './examples/secret-rotation-not-described-python.ts'
import { secretRotationNotDescribedJava } from './examples/secret-rotation-not-described-java.ts'

/** Variables that hold secrets, by their names. */
const secretName = /(SECRET|PASSWORD|PRIVATE_KEY|API_KEY|_TOKEN|SIGNING_KEY|ENCRYPTION_KEY)$/
const fewSecrets = 3

export const secretRotationNotDescribed = rule({
  id: 'secret-rotation-not-described',
  check: '2.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Nobody says how a secret is replaced',
  why: 'On the day a secret leaks somebody has to replace it under pressure, and finds out then what stops working in between: sessions, signed links, webhooks, encrypted columns.',
  fix: 'Write down for each secret who issues it, how a new one is brought in beside the old one, and what stops working when the old one goes.',
  blindSpots: 'Texts outside the repository, and rotation that a secret manager does, are not seen.',
  mustHaveRead: (path) => /\.mdx?$/i.test(path),
  examples: {
    go: secretRotationNotDescribedGo,
    java: secretRotationNotDescribedJava,
    python: secretRotationNotDescribedPython,
    typescript: {
      bad: [
        {
          files: {
            'README.md': `# Orders\n\nHow to run it.\n`,
            'src/config.ts': `import 'express' // <- finding\nexport const config = {\n  jwt: process.env.JWT_SECRET,\n  stripe: process.env.STRIPE_API_KEY,\n  mail: process.env.MAIL_PASSWORD,\n}\n`,
          },
        },
        {
          title: 'over several files',
          files: {
            'src/a.ts': `import 'express' // <- finding\nexport const jwt = process.env.JWT_SECRET\nexport const stripe = process.env.STRIPE_API_KEY\n`,
            'src/b.ts': `import 'express'\nexport const mail = process.env.MAIL_PASSWORD\n`,
          },
        },
        {
          title: 'the text is taken away',
          base: {
            'docs/operations.md': `# Operations\n\n## Rotating secrets // <- finding\n\nText.\n`,
            'src/config.ts': `import 'express'\nexport const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
          },
          files: {
            'docs/operations.md': `# Operations\n\nText.\n`,
            'src/config.ts': `import 'express'\nexport const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
          },
        },
        {
          title: 'a text about something else that is replaced',
          files: {
            'docs/operations.md': `# Operations\n\n## Replacing a disk\n\nText.\n\n## Rotating logs\n\nText.\n`,
            'src/config.ts': `import 'express' // <- finding\nexport const config = [process.env.COOKIE_SECRET, process.env.DB_PASSWORD, process.env.MAIL_API_KEY, process.env.WEBHOOK_SIGNING_KEY]\n`,
          },
        },
        {
          title: 'a user changes a password',
          files: {
            'src/config.ts': `import 'express' // <- finding\nexport const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
            'src/account.ts': `import 'express'\nimport { store } from './store.js'\nexport const change = (oldPassword: string, newPassword: string) => store.replace(oldPassword, newPassword)\n`,
          },
        },
        {
          title: 'only how they are set',
          files: {
            'docs/setup.md': `# Setup\n\n## Secrets\n\nSet SESSION_SECRET, API_TOKEN and DB_PASSWORD.\n`,
            'src/config.ts': `import 'express' // <- finding\nexport const session = process.env.SESSION_SECRET\nexport const token = process.env.API_TOKEN\nexport const password = process.env.DB_PASSWORD\n`,
          },
        },
      ],
      good: [
        {
          title: 'a text says it',
          files: {
            'docs/runbook.md': `# Runbook\n\n## Rotate the keys\n\nText.\n`,
            'src/config.ts': `import 'express'\nexport const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
          },
        },
        {
          title: 'an old one is accepted beside the new one',
          files: {
            'src/config.ts': `import 'express'\nexport const config = [process.env.JWT_SECRET, process.env.JWT_SECRET_PREVIOUS, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
          },
        },
        {
          title: 'a command puts what is stored under the new secret',
          files: {
            'src/config.ts': `import 'express'\nexport const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
            'src/rekey.ts': `import 'express'\nimport { rows, open, seal } from './store.js'\nexport const rekey = async (oldSecret: string, newSecret: string) => {\n  for (const row of await rows()) await row.save(seal(open(row.value, oldSecret), newSecret))\n}\n`,
          },
        },
        { title: 'one secret', files: { 'src/config.ts': `import 'express'\nexport const config = [process.env.JWT_SECRET]\n` } },
        {
          title: 'in the readme, in other words',
          files: {
            'README.md': `# Orders\n\n## If a credential leaks: revoking tokens\n\nText.\n`,
            'src/config.ts': `import 'express'\nexport const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
          },
        },
        {
          title: 'several keys at once',
          files: {
            'src/config.ts': `import 'express'\nexport const config = [process.env.COOKIE_KEYS, process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
          },
        },
        {
          title: 'keys are told apart by their id',
          files: {
            'src/auth.ts': `import 'express'\nimport { createRemoteJWKSet } from 'jose'\nexport const keys = createRemoteJWKSet(new URL('https://id.example.com/jwks'))\nexport const rest = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
          },
        },
        {
          title: 'variables that are no secrets',
          files: {
            'src/config.ts': `import 'express'\nexport const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.TOKEN_TTL, process.env.KEY_PREFIX, process.env.PORT]\n`,
          },
        },
        {
          title: 'secrets of tests',
          files: {
            'test/config.ts': `import 'express'\nexport const config = [process.env.JWT_SECRET, process.env.STRIPE_API_KEY, process.env.MAIL_PASSWORD]\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const subject = 'rotation of secrets'
    const texts = system
      .facts('document')
      .flatMap((document) =>
        document.headings
          .filter(({ text }) => /rotat|revok|replac/i.test(text) && /secret|key|credential|token|cert|password/i.test(text))
          .map((heading) => evidenceAt(document, `"${heading.text}"`, heading.at, subject)),
      )
    const marks = system.facts('operation-mark').filter(({ mark, inService }) => mark === 'key-rotation' && inService)
    yield* texts
    for (const mark of marks) yield evidenceAt(mark, `\`${mark.by}\``, undefined, subject)
    if (texts.length > 0 || marks.length > 0) return
    const files = [...system.files.values()].filter(
      (file) => file.role === 'production' && file.traits?.env.some((name) => secretName.test(name)),
    )
    const names = new Set(files.flatMap((file) => file.traits?.env.filter((name) => secretName.test(name)) ?? []))
    const count = ({ traits }: FileInfo): number => traits?.env.filter((name) => secretName.test(name)).length ?? 0
    const [first] = files.sort((a, b) => count(b) - count(a))
    if (!first || names.size < fewSecrets) return
    yield {
      kind: 'gap',
      at: { path: first.path, startLine: 1, endLine: 1 },
      subject,
      within: '',
      message: `${names.size} secrets come from the environment, and no text says how one is replaced (not evidenced in this repository).`,
      evidence: [
        'headings of Markdown files; variables that hold a former secret; sets of keys; functions that take an old and a new secret',
      ],
    }
  },
})
