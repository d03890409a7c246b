import { evidenceAt, rule } from '#model/rule'
import type { FileInfo } from '#model/system'
import { saysSomething } from '#system/documents/operating-notes'

const secretName = /(SECRET|PASSWORD|PRIVATE_KEY|API_KEY|_TOKEN|SIGNING_KEY|ENCRYPTION_KEY)$/
const fewSecrets = 3

const listed = (names: readonly string[]): string =>
  `${names
    .slice(0, 2)
    .map((name) => `\`${name}\``)
    .join(', ')}, …`

export const secretRotationNotDescribed = rule({
  id: 'secret-rotation-not-described',
  check: '2.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Secret rotation not documented',
  why: 'A secret that leaks must be replaced under pressure. Without a procedure, the rotation itself may break sessions, signed links, webhooks or encrypted columns.',
  fix: 'Add a section such as "Rotating secrets" to the runbook. For each secret, document who issues it, how to run the old and the new one side by side, and what breaks when the old one is revoked.',
  blindSpots: 'Does not see documents outside the repository, or rotation by a secret manager.',
  mustHaveRead: (path) => /\.mdx?$/i.test(path),
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    const subject = 'rotation of secrets'
    const texts = system.facts('document').flatMap((document) =>
      document.headings
        .filter(({ text }) => /rotat|revok|replac/i.test(text) && /secret|key|credential|token|cert|password/i.test(text))
        // A heading without a text below it describes nothing yet.
        .map((heading) => ({
          ...evidenceAt(document, `"${heading.text}"`, heading.at, subject),
          ...(saysSomething(heading) ? {} : { checks: [] }),
        })),
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
      fixIfRemoved:
        'Restore the section. For each secret, it should say who issues it, how to run the old and the new one side by side, and what breaks when the old one is revoked.',
      removed: 'the last description in this repository of how to rotate its secrets',
      message: `The code reads ${names.size} secrets from the environment (${listed([...names])}), and no document found in this repository describes how to rotate them. When one leaks, the on-call engineer has no procedure to follow.`,
      evidence: ['headings of Markdown files about replacing secrets', 'code that accepts an old and a new secret at the same time'],
    }
  },
})
