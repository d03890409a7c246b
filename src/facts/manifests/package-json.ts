import type { FileFacts } from '#model/fact'
import { plainFacts } from '../reading/plain-facts.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const strings = (value: unknown): Record<string, string> =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    : {}

/** The first path of a conditional export or import, preferring `source` and `import`. */
const pathOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(pathOf).find((path) => path !== undefined)
  if (!isRecord(value)) return undefined
  const order = ['source', 'development', 'types', 'import', 'node', 'default', 'require', ...Object.keys(value)]
  for (const key of order) {
    const found = key in value ? pathOf(value[key]) : undefined
    if (found) return found
  }
  return undefined
}

const paths = (value: unknown): Record<string, string> => {
  if (typeof value === 'string') return { '.': value }
  if (!isRecord(value)) return {}
  const entries = Object.keys(value).some((key) => key.startsWith('.') || key.startsWith('#'))
    ? Object.entries(value)
    : [['.', value] as const]
  return Object.fromEntries(entries.flatMap(([key, target]) => (pathOf(target) ? [[key, pathOf(target) as string]] : [])))
}

/** Every path of a conditional export or import. The loader decides which one it uses. */
const leavesOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : isRecord(value) || Array.isArray(value) ? Object.values(value).flatMap(leavesOf) : []

const dependencySections: ReadonlySet<string> = new Set(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])

/** The line of each name that is a key of the text. The first line, if it is a key in several lists. */
const linesOf = (text: string, names: readonly string[]): Record<string, number> => {
  const wanted = new Set(names)
  const lines: Record<string, number> = {}
  let section = ''
  for (const [index, line] of text.split('\n').entries()) {
    section = /^\s*"(\w+)"\s*:\s*\{/.exec(line)?.[1] ?? section
    if (!dependencySections.has(section)) continue
    const name = /^\s*"([^"]+)"\s*:/.exec(line)?.[1]
    if (name !== undefined && wanted.has(name)) lines[name] ??= index + 1
  }
  return lines
}

/** Facts of a `package.json`. Invalid JSON gives a problem for that file. */
export const extractPackageManifest = (text: string): FileFacts => {
  let manifest: unknown
  try {
    manifest = JSON.parse(text)
  } catch (error) {
    return { ...plainFacts(text), problem: { message: `Invalid JSON: ${error instanceof Error ? error.message : String(error)}` } }
  }
  if (!isRecord(manifest)) return plainFacts(text)
  const dependencies = {
    ...strings(manifest.peerDependencies),
    ...strings(manifest.optionalDependencies),
    ...strings(manifest.dependencies),
  }
  const targets = [...new Set(['exports', 'imports', 'main', 'module', 'browser', 'bin'].flatMap((key) => leavesOf(manifest[key])))]
  const entry = [manifest.source, manifest.module, manifest.main].find((value): value is string => typeof value === 'string')
  return plainFacts(text, [
    {
      kind: 'package-manifest',
      at: { startLine: 1, endLine: 1 },
      within: '',
      subject: typeof manifest.name === 'string' ? manifest.name : '',
      name: typeof manifest.name === 'string' ? manifest.name : '',
      private: manifest.private === true,
      exposes: ['exports', 'main', 'module', 'types'].some((key) => key in manifest),
      published: 'files' in manifest || 'publishConfig' in manifest,
      bin: 'bin' in manifest,
      ...(entry ? { entry } : {}),
      ...(targets.length > 0 ? { targets } : {}),
      scripts: strings(manifest.scripts),
      dependencies,
      devDependencies: strings(manifest.devDependencies),
      dependencyLines: linesOf(text, Object.keys(dependencies)),
      aliases: paths(manifest.imports),
      exports: paths(manifest.exports),
    },
  ])
}
