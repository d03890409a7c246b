import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commandLine } from './run-cli.ts'

const root = join(import.meta.dirname, '../..')
const { engines, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string }; version: string }
const [, needed = ''] = /^>=(\d+\.\d+)$/.exec(engines.node) ?? []
const [major = 0, minor = 0] = needed.split('.').map(Number)

/** Runs the command as if this Node were another one. */
const runOn = (node: string, ...args: string[]) => {
  const [program, ...before] = commandLine
  const otherNode = `--import=data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${node}'})`
  return spawnSync(program, [otherNode, ...before, ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'] } })
}

it.each([`${major}.${minor - 1}.9`, `${major - 1}.99.0`, '18.20.4'])('on Node %s one sentence says which Node is needed', (node) => {
  const { status, stdout, stderr } = runOn(node, '--version')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toBe(
    `readiness needs Node ${needed} or later; this is Node ${node}. Install a later version from https://nodejs.org or with your version manager.\n`,
  )
})

it.each([`${major}.${minor}.0`, `${major + 1}.0.0`, `${major + 2}.1.0`])('on Node %s it runs', (node) => {
  expect(runOn(node, '--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
})
