/* eslint-disable no-control-regex -- escape sequences are what these tests look for */
import { describe, expect, it } from 'vitest'
import { hasColour, hasHyperlinks, processTerminal } from '../../../src/cli/output/terminal.ts'
import { tempRepository, type TempRepository } from '../../support/temp-repository.ts'
import { runCli, spawnCli } from '../run-cli.ts'

describe('colours', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [false, { FORCE_COLOR: 'true' }, true],
    [false, { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '1', TERM: 'dumb' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: 'false' }, false],
  ])('a terminal: %j, with %j: %j', (isTerminal, env, expected) => {
    expect(hasColour(isTerminal, env)).toBe(expected)
  })
})

describe('hyperlinks', () => {
  it.each([
    [true, { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }, true],
    [true, { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, false],
    [true, { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.90.1' }, true],
    [true, { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.70.0' }, false],
    [true, { TERM_PROGRAM: 'WezTerm' }, true],
    [true, { TERM_PROGRAM: 'ghostty' }, true],
    [true, { TERM: 'xterm-kitty' }, true],
    [true, { TERM: 'alacritty' }, true],
    [true, { VTE_VERSION: '7600' }, true],
    [true, { VTE_VERSION: '4900' }, false],
    [true, { WT_SESSION: 'a' }, true],
    [true, { TERM: 'xterm-256color' }, false],
    [true, { TERM_PROGRAM: 'Apple_Terminal' }, false],
    [true, { TERM: 'tmux-256color', VTE_VERSION: '7600' }, false],
    [true, { TERM: 'screen', TERM_PROGRAM: 'WezTerm' }, false],
    [true, { TERM: 'dumb', VTE_VERSION: '7600' }, false],
    [true, { CI: 'true', VTE_VERSION: '7600' }, false],
    [false, { TERM: 'xterm-kitty' }, false],
    [true, { FORCE_HYPERLINK: '1' }, true],
    [false, { FORCE_HYPERLINK: '1' }, true],
    [true, { FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, false],
  ])('a terminal: %j, with %j: %j', (isTerminal, env, expected) => {
    expect(hasHyperlinks(isTerminal, env)).toBe(expected)
  })
})

it('a terminal has what its stream and its environment allow', () => {
  const stream = (isTTY: boolean) => ({ isTTY, columns: 80, write: () => true }) as unknown as NodeJS.WriteStream & { fd: 1 }
  const made = (isTTY: boolean, env: NodeJS.ProcessEnv) =>
    processTerminal({ stdout: stream(isTTY), stderr: stream(false) as never, env, cwd: () => '/' })
  expect(made(true, { TERM: 'xterm-kitty' })).toMatchObject({ colour: true, links: true })
  expect(made(false, { TERM: 'xterm-kitty' })).toMatchObject({ colour: false, links: false })
})

const manifest = JSON.stringify({ name: 'orders', private: true, scripts: { start: 'node src/main.js' }, dependencies: { axios: '1.7.0' } })

const withFinding = (path = 'src/rates.ts'): TempRepository => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest })
  repository.commit('base')
  repository.write({ [path]: "import axios from 'axios'\nexport const load = () => axios.get('https://rates.example.com')\n" })
  return repository
}

const escape = '\u001b'

describe('--color', () => {
  it.each([
    [['review', '--color', 'always'], true],
    [['review', '--color=never'], false],
    [['review', '--color', 'auto'], false],
    [['audit', '--color', 'always'], true],
    [['checks', '--color', 'always'], true],
    [['explain', 'external-call-without-timeout', '--color', 'always'], true],
    [['review', '--color', 'always', '--format', 'json'], false],
    [['review', '--color', 'always', '--format', 'markdown'], false],
  ])('%j', async (args, expected) => {
    const { stdout } = await runCli(withFinding().dir, args)
    expect(stdout.includes(escape)).toBe(expected)
  })

  it('is refused with another word, and the allowed ones are named', async () => {
    const { code, stderr } = await runCli(withFinding().dir, ['review', '--color', 'sometimes'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Allowed choices are auto, always, never.')])
  })

  it('wins over the environment, in a real process', async () => {
    const { dir } = withFinding()
    expect((await spawnCli(dir, ['checks'], { env: { FORCE_COLOR: '1' } })).stdout).toContain(escape)
    expect((await spawnCli(dir, ['checks', '--color', 'never'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain(escape)
    expect((await spawnCli(dir, ['checks', '--color', 'always'], { env: { NO_COLOR: '1' } })).stdout).toContain(escape)
  })
})

describe('links', () => {
  const linked = async (path: string, args: readonly string[] = []): Promise<{ dir: string; stdout: string }> => {
    const { dir } = withFinding(path)
    return { dir, stdout: (await spawnCli(dir, ['review', ...args], { env: { FORCE_HYPERLINK: '1', LC_ALL: 'C.UTF-8' } })).stdout }
  }
  const plain = (text: string): string => text.replaceAll(/\u001b\]8;;[^\u001b]*\u001b\\/g, '')

  it('lead from each place to the line of the file', async () => {
    const { dir, stdout } = await linked('src/rates.ts')
    const [before, after] = stdout.split(`${dir}/src/rates.ts#2${escape}\\src/rates.ts:2${escape}]8;;${escape}\\`)
    expect(before).toMatch(/\u001b\]8;;file:\/\/[^/]*$/)
    expect(after).toBeDefined()
    expect(plain(stdout)).toBe((await spawnCli(dir, ['review'])).stdout)
  })

  it('are not written where the output goes to a file, or without colour by choice', async () => {
    const { dir } = withFinding()
    expect((await spawnCli(dir, ['review'], { env: { TERM: 'xterm-kitty' } })).stdout).not.toContain(escape)
    expect((await spawnCli(dir, ['review', '--color', 'never'], { env: { FORCE_HYPERLINK: '1' } })).stdout).not.toContain(escape)
    expect((await spawnCli(dir, ['review', '--format', 'json'], { env: { FORCE_HYPERLINK: '1' } })).stdout).not.toContain(escape)
  })

  it('cannot be led elsewhere by the name of a file', async () => {
    const { stdout } = await linked('src/a\u001b]8;;https:⁄⁄evil.example\u001b\\ b#9 ü.ts')
    const addresses = [...stdout.matchAll(/\u001b\]8;;([^\u001b]*)\u001b\\/g)].map(([, address = '']) => address).filter(Boolean)
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) expect(address).toMatch(/^file:\/\/[^/]*\/[\w./%-]+#2$/)
    expect(plain(stdout)).not.toContain(escape)
  })
})

describe('an edit', () => {
  it('is shown as a diff behind the fix of its finding', async () => {
    const repository = tempRepository()
    const main = [
      "import axios from 'axios'",
      'const rates = axios.create({',
      "  baseURL: 'https://rates.example.com',",
      '  timeout: 2000,',
      '})',
      "export const f = () => rates.get('/x')",
      '',
    ]
    repository.write({ 'package.json': manifest, 'src/rates.ts': main.join('\n') })
    repository.commit('base')
    repository.write({ 'src/rates.ts': main.filter((line) => !line.includes('timeout')).join('\n') })
    const { stdout } = await runCli(repository.dir, ['review'])
    expect(stdout).toMatch(
      /\n {2}Fix: +Restore the timeout\..*\n(.*\n)*? {2}Edit: +src\/rates\.ts\n(.*\n)*? {2}\+ +\d+ │ {3}timeout: 2000,\n/,
    )
    const { stdout: coloured } = await runCli(repository.dir, ['review', '--color', 'always'])
    expect(coloured).toMatch(/\u001b\[32m {2}\+ .*timeout: 2000,\u001b\[39m/)
  })
})
