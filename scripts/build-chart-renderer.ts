/**
 * Builds the chart renderer: `npm run chart-renderer`, on Debian with the packages below. Without `--write`, it builds and compares with the
 * digest in the repository, and fails if the result differs.
 *
 * The result depends only on the sources in `chart-renderer` and on the packages: no path, time or build id gets into it. So anyone can repeat the build.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'chart-renderer')
const artefact = join(folder, 'chart-renderer.wasm.br')
const digestFile = join(root, 'src/engine/charts/chart-renderer-digest.ts')
const noticesFile = join(folder, 'THIRD-PARTY-LICENCES.txt')

/** Debian's packages that the renderer is built from. Another version may give other bytes. */
const packages: Readonly<Record<string, string>> = {
  'golang-1.24-go': '1.24.4-1',
  'golang-1.24-src': '1.24.4-1',
  'golang-github-gobwas-glob-dev': '0.2.3+git20181002.e7a84e9-1',
  'golang-github-huandu-xstrings-dev': '1.3.3-1',
  'golang-github-imdario-mergo-dev': '1.0.1-2',
  'golang-github-masterminds-goutils-dev': '1.1.1-4',
  'golang-github-masterminds-semver-dev': '3.2.0-1',
  'golang-github-masterminds-sprig-dev': '3.2.3-5',
  'golang-github-mitchellh-copystructure-dev': '1.2.0-1',
  'golang-github-mitchellh-reflectwalk-dev': '1.0.1-1',
  'golang-github-shopspring-decimal-dev': '1.3.1-1',
  'golang-github-spf13-cast-dev': '1.6.0-2',
  'golang-k8s-sigs-yaml-dev': '1.4.0-2',
}

const libraries = '/usr/share/gocode'
const sprig = `${libraries}/src/github.com/Masterminds/sprig`

const installed = (name: string): string | undefined => {
  try {
    return execFileSync('dpkg-query', ['-W', '-f', '${Version}', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

/** Parts of sprig that the renderer replaces. */
const overlay = (): object => ({
  Replace: Object.fromEntries(readdirSync(join(folder, 'overlay')).map((name) => [`${sprig}/${name}`, join(folder, 'overlay', name)])),
})

/** Runs Go in a workspace that has the sources of the renderer below `src`, so that their names do not depend on this folder. */
const go = (args: readonly string[], workspace: string): string =>
  execFileSync('/usr/lib/go-1.24/bin/go', args, {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      PATH: '/usr/bin:/bin',
      HOME: tmpdir(),
      GOCACHE: join(tmpdir(), 'chart-renderer-cache'),
      GOPATH: `${workspace}:${libraries}`,
      GO111MODULE: 'off',
      GOTOOLCHAIN: 'local',
      GOOS: 'wasip1',
      GOARCH: 'wasm',
      CGO_ENABLED: '0',
    },
  })

const build = (): Buffer => {
  const work = mkdtempSync(join(tmpdir(), 'chart-renderer-'))
  try {
    const sources = join(work, 'src/chart-renderer')
    mkdirSync(sources, { recursive: true })
    for (const name of readdirSync(folder)) if (name.endsWith('.go')) cpSync(join(folder, name), join(sources, name))
    const overlayFile = join(work, 'overlay.json')
    writeFileSync(overlayFile, JSON.stringify(overlay()))
    const out = join(work, 'chart-renderer.wasm')
    const flags = [
      '-trimpath',
      '-buildvcs=false',
      '-gcflags=-lang=go1.24',
      '-overlay',
      overlayFile,
      '-ldflags',
      '-s -w -buildid=',
      '-o',
      out,
    ]
    go(['build', ...flags, 'chart-renderer'], work)
    return readFileSync(out)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The licences of everything that is compiled in, from Debian's copyright files. */
const notices = (): string => {
  const intro =
    'chart-renderer.wasm.br contains Go code of these Debian packages, compiled to WebAssembly. Their copyright files follow.\n' +
    'Of sprig, crypto.go and network.go are replaced by files of this project (chart-renderer/overlay).\n'
  const parts = Object.keys(packages)
    .filter((name) => name !== 'golang-1.24-go')
    .map((name) => `${'-'.repeat(80)}\n${name}\n\n${readFileSync(`/usr/share/doc/${name}/copyright`, 'utf8').trim()}\n`)
  return [intro, ...parts].join('\n')
}

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

const wrong = Object.entries(packages).filter(([name, version]) => installed(name) !== version)
if (wrong.length > 0) {
  const list = wrong.map(([name, version]) => `${name}=${version}`).join(' ')
  throw new Error(`Install these packages with apt-get: ${list}`)
}

const program = build()
const digest = createHash('sha256').update(program).digest('hex')
const digestText = `/** SHA-256 of the chart renderer, uncompressed. \`npm run chart-renderer -- --write\` writes it, and a test compares it. */
export const rendererDigest = '${digest}'
`
if (values.write) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: program.length,
  }
  const compressed = brotliCompressSync(program, { params })
  writeFileSync(artefact, compressed)
  writeFileSync(digestFile, digestText)
  writeFileSync(noticesFile, notices())
  console.log(`${program.length} bytes, ${compressed.length} compressed, ${digest}`)
} else if (readFileSync(digestFile, 'utf8') !== digestText) {
  throw new Error(`The build gives ${digest}, which is not the digest in ${digestFile}.`)
} else console.log(`The build gives the renderer in the repository: ${digest}`)
