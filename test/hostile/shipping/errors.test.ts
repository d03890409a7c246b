import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { spawnCli, runCli } from '../../cli/run-cli.ts'
import { tempFolder, tempRepository, type TempRepository } from '../../support/temp-repository.ts'

const finding = {
  'package.json': JSON.stringify({
    name: 'orders',
    scripts: { start: 'node src/main.js' },
    dependencies: { axios: '1.7.0', express: '5.0.0' },
  }),
  'src/rates.ts': "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n",
}

const withFinding = (base: Readonly<Record<string, string>> = {}): TempRepository => {
  const repository = tempRepository()
  repository.write(base)
  repository.commit('base')
  repository.git('checkout', '-q', '-b', 'feature')
  repository.write(finding)
  repository.commit('change')
  return repository
}

const range = ['review', '--base', 'main', '--head', 'HEAD']

/** Runs code in the process before the command, as a fault of Node, of a dependency or of ours would. */
const broken = (code: string): { readonly env: Readonly<Record<string, string>> } => ({
  env: { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(code).toString('base64')}` },
})

/** Runs code in a timer as soon as the command's own code has begun. */
const afterStart = (code: string): string =>
  `const timer = setInterval(() => { if (process.listenerCount('uncaughtException') > 0) { clearInterval(timer); ${code} } }, 1)`

describe('an unexpected exception is no outcome of a review', () => {
  it.each([
    ['in a function that the review calls', 'Map.groupBy = () => { throw new TypeError("sabotage") }'],
    ['in a callback that nothing awaits', afterStart('throw new TypeError("sabotage")')],
    ['in a promise that nothing awaits', afterStart('Promise.reject(new TypeError("sabotage"))')],
    ['that is no Error', 'Map.groupBy = () => { throw "sabotage" }'],
    ['whose text steers a terminal', 'Map.groupBy = () => { throw new TypeError("sabotage\\u001b[2J\\u202e") }'],
  ])('a defect %s exits neither with 0, "nothing blocks", nor with 1, "findings block", but with 70', async (_, code) => {
    const run = await spawnCli(withFinding().dir, range, broken(code))
    expect(run.code).toBe(70)
    expect(run.stderr).toContain('internal error')
    expect(run.stderr).toContain('sabotage')
    expect(run.stderr).toMatch(/Node v?\d+\.\d+/)
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    expect(run.stderr).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('configuration that its author got wrong, or means to harm with', () => {
  it.each([
    ['a key that does not exist', 'unknown: 1\n', 'unknown'],
    ['a key named like a member of every object', '__proto__:\n  block: never\nconstructor: 1\n', 'constructor'],
    ['a nested key that does not exist', 'rules:\n  hardcoded-secret:\n    sevrity: off\n', 'sevrity'],
    ['a list where a map belongs', 'rules: [1, 2]\n', 'rules'],
    ['a number where a text belongs', 'block: 7\n', 'block'],
    ['no map at all', '- 1\n- 2\n', '1'],
    ['one text', 'just words\n', '1'],
    ['syntax that is no YAML', 'a: [1, {b\n', 'readiness.yml'],
    ['two values of one key', 'block: P0\nblock: P3\n', 'unique'],
    ['a rule that does not exist', 'rules:\n  no-such-rule: { severity: off }\n', 'no-such-rule'],
    [
      'aliases that grow without end',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((k, i) => `${k}: &${k} [${`*${'abcdefgh'[i] ?? ''},`.repeat(8)}1]`)
        .join('\n')}\n`,
      '1',
    ],
    ['a tag of another language', 'block: !!js/function "function () { process.exit(0) }"\n', 'block'],
    ['bytes that are no text', 'block: "\u0000\u0001"\n', '1'],
  ])('%s in readiness.yml exits with 2 and names the file, not with a stack trace', async (_, text, named) => {
    const run = await runCli(withFinding({ '.github/readiness.yml': text }).dir, range)
    expect(run.stderr).not.toMatch(/\n\s+at /)
    expect(run.stderr).toContain('.github/readiness.yml')
    expect(run.stderr).toContain(named)
    expect([run.code, run.stdout]).toEqual([2, ''])
  })

  it.each([
    ['waivers', '.github/readiness-waivers.yml', 'waivers:\n  - fingerprint: zz\n    surprise: 1\n'],
    ['waivers that are no list', '.github/readiness-waivers.yml', 'waivers: { a: 1 }\n'],
  ])('unknown keys in %s exit with 2 and waive nothing', async (_, path, text) => {
    const run = await runCli(withFinding({ [path]: text }).dir, range)
    expect(run.stderr).toContain(path)
    expect(run.stderr).not.toMatch(/\n\s+at /)
    expect(run.code).toBe(2)
  })

  it('unknown keys in the file of --defaults exit with 2', async () => {
    const repository = withFinding()
    const defaults = join(tempFolder(), 'defaults.yml')
    writeFileSync(defaults, 'surprise: 1\n')
    const run = await runCli(repository.dir, [...range, '--defaults', defaults])
    expect(run.stderr).toContain('surprise')
    expect(run.stderr).not.toMatch(/\n\s+at /)
    expect(run.code).toBe(2)
  })
})

describe('surroundings that fail', () => {
  it('without git on the path one sentence says so, and the exit code is none of a review', async () => {
    const run = await spawnCli(withFinding().dir, range, { env: { PATH: tempFolder() } })
    expect(run.stderr).toContain('git')
    expect(run.stderr).not.toMatch(/\n\s+at /)
    expect([run.code, run.stdout]).toEqual([2, ''])
  })

  it('a reader that closes stdout early does not turn a blocking finding into another exit code', async () => {
    const run = await spawnCli(withFinding().dir, [...range, '--format', 'json'], { stopReadingAfter: 1 })
    expect([run.code, run.stderr]).toEqual([1, ''])
  })

  it('a report that cannot be written exits with 2, although the review itself found nothing to block', async () => {
    const repository = withFinding()
    const run = await runCli(repository.dir, [...range, '--fail-on', 'never', '--write', 'json=no/such/folder/report.json'])
    expect(run.stderr).toContain('no/such/folder/report.json')
    expect(run.code).toBe(2)
  })

  it('a git directory that cannot be written changes neither the verdict nor the exit code', async () => {
    const repository = withFinding()
    chmodSync(join(repository.dir, '.git'), 0o555)
    const run = await spawnCli(repository.dir, range)
    chmodSync(join(repository.dir, '.git'), 0o755)
    expect(run.code).toBe(1)
  })

  it.each([
    ['a device that is full', '/dev/full'],
    ['a folder', '/tmp'],
  ])('a report written to %s is an error, never a silent success', async (_, path) => {
    const run = await runCli(withFinding().dir, [...range, '--fail-on', 'never', '--write', `json=${path}`])
    expect(run.stderr).toContain(path)
    expect(run.code).toBe(2)
  })
})

describe('names that were chosen to do harm', () => {
  it.each([
    ['an escape sequence', 'src/\u001b[2Jrates.ts'],
    ['a line break', 'src/a\nreadiness: nothing blocks.ts'],
    ['a workflow command', 'src/::error::x.ts'],
    ['a mark that turns the direction of text', 'src/\u202etxt.ts'],
    ['an option of git', 'src/--output=x.ts'],
    ['the key of a prototype', '__proto__/constructor.ts'],
  ])('a file whose name has %s is reported, and no surface prints the characters', async (_, path) => {
    const repository = withFinding()
    repository.write({ [path]: finding['src/rates.ts'] })
    repository.commit('hostile')
    for (const format of ['terminal', 'markdown']) {
      const { code, stdout } = await runCli(repository.dir, [...range, '--format', format])
      expect(code).toBe(1)
      // eslint-disable-next-line no-control-regex -- these are what is looked for
      expect(stdout).not.toMatch(/[\u001b\u202e]/)
      expect(stdout).not.toMatch(/^readiness: nothing blocks/m)
    }
    const { stdout } = await runCli(repository.dir, [...range, '--format', 'json'])
    expect((JSON.parse(stdout) as { findings: { path: string }[] }).findings.length).toBeGreaterThan(1)
  })

  it('a repository named like an option is a folder to `--repo`, and nothing else', async () => {
    const parent = tempFolder()
    mkdirSync(join(parent, '--upload-pack=x'))
    tempRepository({ dir: join(parent, '--upload-pack=x') }).commit()
    const run = await runCli(parent, ['review', '--repo=--upload-pack=x', '--base', 'HEAD', '--head', 'HEAD'])
    expect(run.stderr).toBe('')
    expect(run.code).toBe(0)
  })

  it.each(['--output=/tmp/x', '-c', '--exec=id', 'HEAD:package.json', 'HEAD\n', ''])(
    'the revision %j is refused, not handed to git as an option',
    async (revision) => {
      const run = await runCli(withFinding().dir, ['review', `--base=${revision}`, '--head=HEAD'])
      expect([run.code, run.stdout]).toEqual([2, ''])
    },
  )

  it('a repository that links to itself does not loop', async () => {
    const repository = withFinding()
    symlinkSync('.', join(repository.dir, 'src', 'loop'))
    repository.commit('loop')
    expect((await runCli(repository.dir, range)).code).toBe(1)
  })
})
