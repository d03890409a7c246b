import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reviewFormats } from '../../../src/cli/output/formats.ts'
import { runCli } from '../../cli/run-cli.ts'
import { tempRepository } from '../../support/temp-repository.ts'
import { nodeService, pythonService } from './services.ts'

// In pieces, so that no line of this file holds a credential. It was never issued.
const parts = ['sk_li', 've_kQ9vWz3nTbXe', '7RmYpLcJ2Ahf'] as const
const [head, middle, tail] = parts
const token = parts.join('')

const pem = [
  '-----BEGIN PRIVATE ' + 'KEY-----',
  ...Array.from({ length: 6 }, (_, index) => `MIIEv${index}IBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7${index}VJTUt9Us8cKj`),
  '-----END PRIVATE ' + 'KEY-----',
].join('\n')

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Buffer => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

const lock = (line: string): string => `{\n  "packages": {\n    "node_modules/x": {\n      "resolved": "${line}"\n    }\n  }\n}\n`

type Content = string | Buffer
type Row = readonly [how: string, path: string, content: Content, line: number]

const leftOut: readonly Row[] = [
  ['the address of a package in a lock file', 'a/package-lock.json', lock(`https://x.example.com/a.tgz?key=${token}`), 4],
  ['a comment in a lock file', 'a/yarn.lock', `# yarn lockfile v1\n\n# ${token}\n`, 3],
  ['a lock file of five megabytes', 'b/package-lock.json', `${`${'b'.repeat(99)}\n`.repeat(50_000)}${token}\n`, 50_001],
  ['minified code', 'a/src/pay.min.js', `${'var a=1;'.repeat(500)}var k="${token}";\n`, 1],
  ['a line of minified code that is too long to examine', 'b/src/pay.min.js', `${'var a=1;'.repeat(40_000)}var k="${token}";\n`, 1],
  ['a build that is committed', 'dist/main.js', `export const key = '${token}'\n`, 1],
  ['code that says it is generated', 'src/generated.js', `// @generated\nexport const key = '${token}'\n`, 2],
  ['a picture', 'public/logo.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n<desc>${token}</desc>\n</svg>\n`, 2],
  ['a text that is called a picture', 'public/logo.png', `${token}\n`, 1],
  ['a key in a lock file', 'a/pnpm-lock.yaml', `lockfileVersion: 9\n${pem}\n`, 2],
  ['UTF-16', 'config/a.conf', utf16(`a=1\nkey=${token}\n`, 'le', true), 2],
  ['UTF-16 in the other byte order', 'config/b.conf', utf16(`a=1\nkey=${token}\n`, 'be', true), 2],
  ['UTF-16 without its mark', 'config/c.conf', utf16(`a=1\nkey=${token}\n`, 'le', false), 2],
  ['a file with a NUL', 'config/d.conf', Buffer.from(`a=1\0\nkey=${token}\n`), 2],
  ['a file with NULs around it', 'config/e.conf', Buffer.from(`a\0${token}\0b\n`), 1],
  ['code with a NUL in a comment', 'src/keys.js', Buffer.from(`// \0\nexports.key = '${token}'\n`), 2],
  ['the name of a file', `config/${token}.conf`, '# nothing\n', 1],
  ['the name of a folder', `config/${token}/f.conf`, '# nothing\n', 1],
  ['the name of code', `src/${token}.js`, '// nothing\n', 1],
  ['the name of a file that is left out', `${token}.min.js`, '// nothing\n', 1],
  ['the name of a picture', `${token}.png`, Buffer.from('\0\0'), 1],
]

const inPieces: readonly Row[] = [
  ['a sum', 'src/sum.js', `exports.key = '${head}' + '${middle}' + '${tail}'\n`, 1],
  ['a sum over lines', 'src/lines.js', `exports.key =\n  '${head}' +\n  '${middle}' +\n  '${tail}'\n`, 2],
  ['a template', 'src/filled.js', `const part = '${middle}'\nexports.key = \`${head}\${part}${tail}\`\n`, 2],
  ['adjacent literals', 'app/keys.py', `KEY = (\n    "${head}"\n    "${middle}"\n    "${tail}"\n)\n`, 2],
  ['a sum of Go', 'keys.go', `package keys\n\nconst Key = "${head}" + "${middle}" +\n\t"${tail}"\n`, 3],
  ['a sum of Java', 'src/main/java/Keys.java', `class Keys {\n  String key = "${head}" + "${middle}"\n    + "${tail}";\n}\n`, 2],
]

interface Reviewed {
  readonly code: number | null
  /** As `rule path:line`, of new findings that block. The tool hides names that contain a credential. */
  readonly blockers: readonly string[]
  /** Findings of credentials, whatever their severity. */
  readonly credentials: number
  readonly output: string
}

const review = async (base: Record<string, Content>, changed: Record<string, Content>): Promise<Reviewed> => {
  const repository = tempRepository()
  repository.write({ ...nodeService, ...pythonService, ...base } as Record<string, Content>)
  repository.commit('base')
  repository.git('checkout', '-q', '-b', 'feature')
  repository.write(changed)
  repository.commit('change')
  const writes = reviewFormats.flatMap((format) => ['--write', `${format}=out.${format}`])
  const { stdout, stderr, code } = await runCli(repository.dir, ['review', '--base', 'main', '--head', 'HEAD', '--explain', ...writes])
  const outputs = reviewFormats.map((format) => readFileSync(join(repository.dir, `out.${format}`), 'utf8'))
  const { findings } = JSON.parse(readFileSync(join(repository.dir, 'out.json'), 'utf8')) as {
    readonly findings: readonly { ruleId: string; path: string; startLine: number; blocking: boolean; state: string }[]
  }
  return {
    code,
    blockers: findings.flatMap(({ ruleId, path, startLine, blocking, state }) =>
      blocking && state === 'new' ? [`${ruleId} ${path}:${startLine}`] : [],
    ),
    credentials: findings.filter(({ ruleId }) => ruleId === 'hardcoded-secret').length,
    output: [stdout, stderr, ...outputs].join('\n'),
  }
}

const contentsOf = (rows: readonly Row[]): Record<string, Content> => Object.fromEntries(rows.map(([, path, content]) => [path, content]))

/** Pieces of eight characters of the credential, without the prefix that everybody knows. */
const pieces = Array.from({ length: token.length - 15 }, (_, at) => token.slice(at + 8, at + 16))

describe('a credential hides', () => {
  let reviewing: Promise<Reviewed> | undefined
  const reviewed = (): Promise<Reviewed> => (reviewing ??= review({}, contentsOf([...leftOut, ...inPieces])))

  it.each(leftOut)('in %s: it is found, and blocks', async (_how, path, _content, line) => {
    expect((await reviewed()).blockers).toContain(`hardcoded-secret ${path.replace(token, '***')}:${line}`)
  })

  it.each(inPieces)('in pieces, as %s: it is found, and blocks', async (_how, path, _content, line) => {
    expect((await reviewed()).blockers).toContain(`hardcoded-secret ${path}:${line}`)
  })

  it('in files that are left out, and in names: no output contains eight characters of it', async () => {
    const { output } = await reviewed()
    expect(pieces.filter((piece) => output.includes(piece))).toEqual([])
  })
})

it('a credential in pieces is in no output, not even one of its pieces', async () => {
  const { output } = await review({}, contentsOf(inPieces))
  expect([middle, tail].filter((piece) => output.includes(piece))).toEqual([])
})

it('a credential that the base has in such a file is not new, wherever the change moves it', async () => {
  const { blockers, code } = await review(
    { 'package-lock.json': lock(token), 'a.conf': utf16(token, 'le', true), 'b.min.js': `var a="${token}"\n` },
    { 'package-lock.json': `\n${lock(token)}`, 'a.conf': utf16(`more\n${token}`, 'le', true), 'b.min.js': `var b;\nvar a="${token}"\n` },
  )
  expect([blockers, code]).toEqual([[], 0])
})

describe('no credential is found', () => {
  const digest = 'sha512-kQ9vWz3nTbXe7RmYpLcJ2AhfkQ9vWz3nTbXe7RmYpLcJ2AhfkQ9vWz3nTbXe7RmYpLcJ2AhfkQ9vWz3nTbXe7Q=='
  const base64 = Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 7_919) % 251)).toString('base64')

  it('in integrity hashes, checksums and encoded pictures', async () => {
    const { blockers, code, credentials } = await review(
      {},
      {
        'package-lock.json': JSON.stringify({
          packages: { x: { integrity: digest, resolved: 'https://registry.npmjs.org/x/-/x-1.0.0.tgz' } },
        }),
        'yarn.lock': `x@^1.0.0:\n  resolved "https://registry.yarnpkg.com/x/-/x-1.0.0.tgz#${'0f1e2d3c4b5a69788796a5b4c3d2e1f012345678'}"\n  integrity ${digest}\n`,
        'go.sum': 'example.com/x v1.0.0 h1:kQ9vWz3nTbXe7RmYpLcJ2AhfkQ9vWz3nTbXe7RmYpLc=\n',
        'poetry.lock': `[[package]]\nname = "x"\nfiles = [{file = "x.whl", hash = "sha256:${'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'}"}]\n`,
        'public/logo.svg': `<svg><image href="data:image/png;base64,${base64}"/></svg>\n`,
        'src/pay.min.js': `var a="${base64}",b="${digest}";\n`,
        'data/image.raw': Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7_919) % 256)),
      },
    )
    expect([blockers, code]).toEqual([[], 0])
    expect(credentials).toBe(0)
  })
})
