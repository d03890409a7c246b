/**
 * Packs the command as a package of its own, without the App and its database: `npm run pack:cli -- [--name @scope/name] [--out FOLDER]`.
 * Needs a build. Prints the path of the tarball. Nearly all of what it needs goes into the bundle, so that the installation is small.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'
import { z } from 'zod'
import { licences } from './bundle/licences.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** Free on npm on 2026-11-29, and not yet taken. */
const defaultName = 'readiness-review'

/** Packages that stay dependencies: two bring WebAssembly, which no bundler moves, and one needs a package without a licence file to copy. */
const kept = ['fast-xml-parser', 'libpg-query', 'web-tree-sitter']

/** Only `readiness ops migrate` needs these, which belongs to the App. */
const ofDatabase = ['@electric-sql/pglite', 'pg', 'pg-boss']

const manifestSchema = z.looseObject({
  version: z.string(),
  description: z.string(),
  license: z.string(),
  homepage: z.string(),
  repository: z.looseObject({}),
  bugs: z.string(),
  type: z.string(),
  engines: z.record(z.string(), z.string()),
  bin: z.record(z.string(), z.string()),
  man: z.array(z.string()),
  dependencies: z.record(z.string(), z.string()),
})

const { values } = parseArgs({
  options: { name: { type: 'string', default: defaultName }, out: { type: 'string', default: 'dist' } },
})

const main = join(dist, 'cli/main.js')
if (!existsSync(main)) throw new Error(`${main} is missing: run \`npm run build\` first`)

/** The processes that read and replay migrations, where the engine is installed too. */
const replay = Object.fromEntries(
  ['changelog-worker', 'make-template', 'replay-worker'].map((name) => [`replay/${name}`, join(dist, `replay/${name}.js`)]),
)

const folder = mkdtempSync(join(tmpdir(), 'readiness-cli-'))
try {
  const isOf = (id: string, names: readonly string[]): boolean => names.some((name) => id === name || id.startsWith(`${name}/`))
  const bundle = await rolldown({
    input: {
      'cli/main': main,
      'engine/extraction-worker': join(dist, 'engine/extraction-worker.js'),
      'engine/chart-worker': join(dist, 'engine/chart-worker.js'),
      ...replay,
    },
    platform: 'node',
    external: (id) => isOf(id, kept) || isOf(id, ofDatabase),
  })
  const { output } = await bundle.write({ dir: join(folder, 'dist'), format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' })
  await bundle.close()

  for (const path of ['grammars', 'chart-renderer.wasm.br', 'rule-examples.json', 'extraction-versions.json'])
    cpSync(join(dist, path), join(folder, 'dist', path), { recursive: true })
  for (const path of ['man', 'docs/schemas', 'app.yml', 'LICENSE']) cpSync(join(root, path), join(folder, path), { recursive: true })
  cpSync(join(root, 'docs/cli-package.md'), join(folder, 'README.md'))

  const own = licences(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])))
  const before = readFileSync(join(dist, 'chunks/THIRD-PARTY-LICENCES.txt'), 'utf8')
  writeFileSync(join(folder, 'dist/chunks/THIRD-PARTY-LICENCES.txt'), `${before}\n${'-'.repeat(80)}\n\n${own}`)

  const { dependencies, ...manifest } = manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const { version, description, license, homepage, repository, bugs, type, engines, bin, man } = manifest
  const exactly = Object.fromEntries(
    kept.map((name) => {
      const exact = dependencies[name]
      if (exact === undefined) throw new Error(`${name} is no dependency any more: see scripts/pack-cli.ts`)
      return [name, exact]
    }),
  )
  const published = {
    name: values.name,
    version,
    description,
    license,
    homepage,
    repository,
    bugs,
    type,
    engines,
    bin,
    man,
    dependencies: exactly,
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`)

  const out = resolve(values.out)
  mkdirSync(out, { recursive: true })
  const [packed] = z
    .array(z.looseObject({ filename: z.string() }))
    .parse(JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', out], { cwd: folder, encoding: 'utf8' })))
  if (!packed) throw new Error('npm packed nothing')
  console.log(join(out, packed.filename))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
