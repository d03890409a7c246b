import { evidenceAt, rule } from '#model/rule'
import type { FileInfo } from '#model/system'

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
  languages: ['go', 'java', 'python', 'typescript'],
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
