import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inPieces } from '../support/in-pieces.ts'
import { tempRepository, type TempRepository } from '../support/temp-repository.ts'
import { runCli } from './run-cli.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})

const main = [
  "import axios from 'axios'",
  "import express from 'express'",
  'const app = express()',
  'const rates = axios.create({',
  '  baseURL: process.env.RATES_URL,',
  '  timeout: 2000,',
  '})',
  "app.get('/rates', async (request, response) => {",
  "  response.json((await rates.get('/rates')).data)",
  '})',
  'const server = app.listen(3000)',
  "process.on('SIGTERM', () => {",
  '  server.close(() => process.exit(0))',
  '})',
  '',
]

/** A repository whose working tree has lost lines. */
const losing = (isLost: (line: string, at: number) => boolean, lines: readonly string[] = main, end = '\n'): TempRepository => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest, 'src/main.ts': lines.join(end) })
  repository.commit()
  repository.write({ 'src/main.ts': lines.filter((line, at) => !isLost(line, at)).join(end) })
  return repository
}

const at = ({ dir }: TempRepository): string => readFileSync(join(dir, 'src/main.ts'), 'utf8')
const isTimeout = (line: string): boolean => line.includes('timeout: 2000')

it.each(['\n', '\r\n'])('brings back what a change removed, as it was, where lines end in %j', async (end) => {
  const repository = losing(isTimeout, main, end)
  const { code, stdout } = await runCli(repository.dir, ['fix', '--base', 'HEAD'])
  expect([code, stdout]).toEqual([0, expect.stringContaining('1 edit made in 1 file.')])
  expect(at(repository)).toBe(main.join(end))
  expect((await runCli(repository.dir, ['fix', '--base', 'HEAD'])).stdout).toBe('No edit to make.\n')
})

it('prints the edits and writes nothing with --dry-run', async () => {
  const repository = losing(isTimeout)
  const before = at(repository)
  const { code, stdout } = await runCli(repository.dir, ['fix', '--base', 'HEAD', '--dry-run'])
  expect(code).toBe(0)
  expect(stdout).toContain('+++ b/src/main.ts\n')
  expect(stdout).toContain('\n+  timeout: 2000,\n')
  expect(stdout).toContain('1 edit would be made in 1 file.')
  expect(at(repository)).toBe(before)
})

it.each(['\n', '\r\n'])('prints tabs as tabs, and no line break of %j, so that the output is a patch', async (end) => {
  const tabbed = main.map((line) => line.replace(/^ {2}/, '\t'))
  const { stdout } = await runCli(losing(isTimeout, tabbed, end).dir, ['fix', '--base', 'HEAD', '--dry-run'])
  expect(stdout).toContain('\n+\ttimeout: 2000,\n')
  expect(stdout).not.toContain('\\u{')
})

it('makes the edits of the named rules only, and counts what is left', async () => {
  const repository = losing((line, at) => isTimeout(line) || at > 10)
  const { stdout } = await runCli(repository.dir, ['fix', '--base', 'HEAD', '--only', 'external-call-without-timeout'])
  expect(stdout).toContain('1 edit made in 1 file.')
  expect(at(repository)).toContain('timeout: 2000')
  expect(at(repository)).not.toContain('SIGTERM')
})

it('leaves a finding without an edit to its author, and says so', async () => {
  const repository = losing(isTimeout)
  writeFileSync(join(repository.dir, 'src/main.ts'), at(repository).replace('RATES_URL', 'PRICES_URL').replace("'/rates')", "'/prices')"))
  repository.write({
    'src/more.ts': "import axios from 'axios'\nexport const load = (url: string) => axios.get(url).then(({ data }) => data, load)\n",
  })
  const { stdout } = await runCli(repository.dir, ['fix', '--base', 'HEAD', '--dry-run'])
  expect(stdout).toMatch(/finding(s)? without an edit: see `readiness review`\.\n$/)
})

it('is named by a review whose findings have edits, and by no other', async () => {
  const hint = '`readiness fix` makes them'
  expect((await runCli(losing(isTimeout).dir, ['review', '--base', 'HEAD'])).stdout).toContain(hint)
  expect((await runCli(losing(() => false).dir, ['review', '--base', 'HEAD'])).stdout).not.toContain(hint)
})

it('writes through no link that the repository has', async () => {
  const repository = tempRepository()
  const outside = tempRepository()
  outside.write({ 'main.ts': main.filter((line) => !isTimeout(line)).join('\n') })
  repository.write({ 'package.json': manifest, 'src/main.ts': main.join('\n') })
  repository.commit()
  repository.git('rm', '-q', 'src/main.ts')
  repository.write({ 'src/other.ts': '' })
  symlinkSync(join(outside.dir, 'main.ts'), join(repository.dir, 'src/main.ts'))
  await runCli(repository.dir, ['fix', '--base', 'HEAD'])
  expect(readFileSync(join(outside.dir, 'main.ts'), 'utf8')).not.toContain('timeout: 2000')
})

it('prints no secret that stands beside an edit', async () => {
  const token = inPieces('sk_', 'live_', '51NqTb8Kd3WmZr7YpVx2LcGh')
  const lines = main.map((line) => (line.includes('baseURL') ? `  headers: { authorization: 'Bearer ${token}' },` : line))
  const { stdout } = await runCli(losing(isTimeout, lines).dir, ['fix', '--base', 'HEAD', '--dry-run'])
  expect(stdout).not.toContain(token)
})
