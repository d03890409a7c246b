import { createHash } from 'node:crypto'
import type { Blob, BlobReader, ChangedFile, ChangeSet, Hunk, Tree } from '#model/change-set'
import { defaultConfig, type Config } from '#model/config'
import type { Review } from '#model/review'
import type { Example, ExampleLanguage, Rule } from '#model/rule'
import { structuredPatch } from 'diff'
import { reviewChange } from '#engine/review-change'

type Files = Readonly<Record<string, string>>

/** Where a single-text example stands, by language. */
const usualPath: Readonly<Record<ExampleLanguage, string>> = {
  typescript: 'src/example.ts',
  python: 'app/example.py',
  go: 'internal/example.go',
  java: 'src/main/java/com/example/Example.java',
  sql: 'migrations/20260101000000_example.sql',
  prisma: 'prisma/schema.prisma',
  kubernetes: 'k8s/service.yaml',
  compose: 'compose.yaml',
  dockerfile: 'Dockerfile',
  terraform: 'infra/main.tf',
  cloudformation: 'template.yaml',
  systemd: 'deploy/orders.service',
  actions: '.github/workflows/example.yml',
  documents: 'docs/example.md',
}

/** The server that examples belong to, unless they bring their own manifest. */
const manifests: Readonly<Partial<Record<ExampleLanguage, Files>>> = {
  python: { 'pyproject.toml': '[project]\nname = "example"\ndependencies = ["fastapi", "uvicorn"]\n' },
  go: {
    'go.mod': 'module example.com/service\n\ngo 1.24\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n',
    'main.go': 'package main\n\nfunc main() {}\n',
  },
  java: {
    'pom.xml':
      '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>\n',
  },
}

const nodeServer: Files = {
  'package.json': JSON.stringify({
    name: 'example',
    private: true,
    scripts: { start: 'node src/main.js' },
    dependencies: { express: '5.0.0', pg: '8.16.0' },
  }),
}

const marker = /[ \t]*(?:\/\/|#|--|<!--|\/\*)\s*<- finding\s*(?:-->|\*\/)?[ \t]*$/

/** A text with its markers cut off, and the lines that carried one (1-based). */
export const unmark = (text: string): { readonly text: string; readonly marked: readonly number[] } => {
  const marked: number[] = []
  const lines = text.split('\n').map((line, index) => {
    if (!marker.test(line)) return line
    marked.push(index + 1)
    return line.replace(marker, '')
  })
  return { text: lines.join('\n'), marked }
}

const blobId = (text: string): string => {
  const content = Buffer.from(text)
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
}

const treeOf = (revision: string, files: Files): Tree => ({
  revision,
  commit: createHash('sha1').update(JSON.stringify(files)).digest('hex'),
  entries: Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path, blob: blobId(text), mode: 'file', size: Buffer.byteLength(text) })),
})

const hunksOf = (before: string, after: string): Hunk[] => structuredPatch('file', 'file', before, after, '', '', { context: 3 }).hunks

/** A change between two sets of files, with the reader of their contents. Renames are given as head path to base path. */
export const changeBetween = (
  base: Files,
  head: Files,
  renames: Readonly<Record<string, string>> = {},
): { readonly change: ChangeSet; readonly blobs: BlobReader } => {
  const texts = new Map<string, Blob>()
  for (const text of [...Object.values(base), ...Object.values(head)]) texts.set(blobId(text), { kind: 'text', text })
  const files: ChangedFile[] = []
  const renamedFrom = new Set(Object.values(renames))
  for (const [path, text] of Object.entries(head)) {
    const previousPath = renames[path]
    if (previousPath !== undefined) files.push({ status: 'renamed', path, previousPath, hunks: hunksOf(base[previousPath] ?? '', text) })
    else if (base[path] === undefined) files.push({ status: 'added', path, hunks: hunksOf('', text) })
    else if (base[path] !== text) files.push({ status: 'modified', path, hunks: hunksOf(base[path], text) })
  }
  for (const [path, text] of Object.entries(base))
    if (head[path] === undefined && !renamedFrom.has(path)) files.push({ status: 'removed', path, hunks: hunksOf(text, '') })
  return {
    change: { repository: 'example/service', base: treeOf('base', base), head: treeOf('head', head), files },
    blobs: {
      read: async (ids) => new Map(ids.map((id): [string, Blob] => [id, texts.get(id) ?? { kind: 'unreadable', reason: 'no such blob' }])),
    },
  }
}

/** Reviews a change between two sets of files with some rules. */
export const reviewFiles = (
  base: Files,
  head: Files,
  rules: readonly Rule[],
  config: Config = defaultConfig,
  renames: Readonly<Record<string, string>> = {},
): Promise<Review> => reviewChange({ ...changeBetween(base, head, renames), rules, config })

/** An example as the files of base and head, its package around it, and where findings are expected (`path:line`). */
export const exampleFiles = (
  language: ExampleLanguage,
  example: Example,
): { readonly base: Files; readonly head: Files; readonly expected: readonly string[] } => {
  const files = typeof example === 'string' ? { [usualPath[language]]: example } : example.files
  const before = typeof example === 'string' ? undefined : example.base
  const around = manifests[language] ?? nodeServer
  const own = (name: string): boolean => files[name] !== undefined || before?.[name] !== undefined
  const context = Object.fromEntries(Object.entries(around).filter(([name]) => !own(name)))
  const expected: string[] = []
  const head: Record<string, string> = { ...context }
  for (const [path, marked] of Object.entries(files)) {
    const { text, marked: lines } = unmark(marked)
    head[path] = text
    expected.push(...lines.map((line) => `${path}:${line}`))
  }
  // A removed safeguard is marked where it stood: on the base's line.
  const base: Record<string, string> = { ...context }
  for (const [path, marked] of Object.entries(before ?? {})) {
    const { text, marked: lines } = unmark(marked)
    base[path] = text
    expected.push(...lines.map((line) => `${path}:${line} LEFT`))
  }
  return { base, head, expected: expected.sort() }
}

/** What a rule says of an example: the review, and its new findings as `path:line` (with ` LEFT` on removed lines). */
export const runExample = async (
  rule: Rule,
  language: ExampleLanguage,
  example: Example,
): Promise<{ readonly review: Review; readonly found: readonly string[]; readonly expected: readonly string[] }> => {
  const { base, head, expected } = exampleFiles(language, example)
  const review = await reviewFiles(base, head, [rule])
  const found = review.findings
    .filter((finding) => finding.state === 'new' && finding.ruleId === rule.id)
    .map((finding) => `${finding.path}:${finding.startLine}${finding.side === 'LEFT' ? ' LEFT' : ''}`)
  return { review, found: [...new Set(found)].sort(), expected }
}
