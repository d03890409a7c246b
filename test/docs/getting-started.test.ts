import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { tempFolder } from '../support/temp-repository.ts'

const root = join(import.meta.dirname, '../..')
const document = readFileSync(join(root, 'docs/getting-started.md'), 'utf8')
const part = /^## 1\. [\s\S]*?(?=^## 2\.)/m.exec(document)?.[0] ?? ''
const blocks = [...part.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }))

/** In place of the clone: a folder with what a checkout has. Installing is what this checkout has been through. */
const checkout = (folder: string): void => {
  const clone = join(folder, 'readiness')
  mkdirSync(clone)
  for (const name of execFileSync('git', ['ls-files', '--', ':(top)'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split(
    '\n',
  )) {
    const [top = ''] = name.split('/')
    if (top !== '' && !existsSync(join(clone, top))) symlinkSync(join(root, top), join(clone, top))
  }
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'))
}

it('the commands of the first part work as they stand in the document, and answer what stands below them', { timeout: 120_000 }, () => {
  const folder = tempFolder()
  checkout(folder)
  const [get, ...commands] = blocks.filter(({ language }) => language === 'sh')
  expect(get?.text).toBe('git clone https://github.com/readiness/readiness.git\ncd readiness\nnpm ci\n')
  expect(commands.length).toBeGreaterThan(4)

  const mark = (index: number): string => `---- end of block ${index} ----`
  const script = ['cd readiness', ...commands.flatMap(({ text }, index) => [text, `echo '${mark(index)}'`])].join('\n')
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ada Example',
      GIT_AUTHOR_EMAIL: 'ada@example.com',
      GIT_COMMITTER_NAME: 'Ada Example',
      GIT_COMMITTER_EMAIL: 'ada@example.com',
    },
  })
  expect([status, stderr], stdout).toEqual([0, ''])

  let at = -1
  for (const { language, text } of blocks.slice(1)) {
    if (language === 'sh') at += 1
    if (language !== 'text') continue
    const said = stdout.slice(at === 0 ? 0 : stdout.indexOf(mark(at - 1)), stdout.indexOf(mark(at)))
    for (const line of text.trim().split('\n')) expect(said, `block ${at}`).toContain(line)
  }
})
