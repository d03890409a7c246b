import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { rules } from '#rules/index'

import { completionScript } from '../../src/cli/completion.ts'
import { Command } from 'commander'
import { tempFolder } from '../support/temp-repository.ts'
import { runCli } from './run-cli.ts'

const scriptOf = async (shell: string): Promise<string> => {
  const { code, stdout, stderr } = await runCli('.', ['completion', shell])
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}

/** What bash would offer for a line, whose last word is being typed. */
const offered = (script: string, folder: string, line: string): string[] => {
  writeFileSync(join(folder, 'completion.bash'), script)
  const words = line.split(' ')
  const answer = execFileSync(
    'bash',
    [
      '--noprofile',
      '--norc',
      '-c',
      'source ./completion.bash; COMP_CWORD=$(($# - 1)); COMP_WORDS=("$@"); _readiness; printf "%s\\n" "${COMPREPLY[@]}"',
      'bash',
      ...words,
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  return answer.split('\n').filter((word) => word !== '')
}

describe('in bash', () => {
  it.each([
    ['readiness re', ['review']],
    [
      'readiness ',
      [
        'review',
        'fix',
        'verify',
        'audit',
        'migrations',
        'baseline',
        'rules',
        'checks',
        'explain',
        'init',
        'ops',
        'doctor',
        'completion',
        '--help',
        '--version',
      ],
    ],
    ['readiness review --fail', ['--fail-on']],
    ['readiness review --fail-on ', ['P0', 'P1', 'P2', 'P3', 'never']],
    ['readiness review --format git', ['github', 'gitlab']],
    ['readiness audit --format ', ['terminal', 'json', 'markdown', 'sarif', 'html']],
    ['readiness explain external-call-without-ti', ['external-call-without-timeout']],
    ['readiness review --only external-call-without-ti', ['external-call-without-timeout']],
    ['readiness completion ', ['bash', 'zsh', 'fish', '--help']],
    ['readiness review --repo compl', ['completion.bash']],
    ['readiness nothing ', []],
  ])('%j offers %j', async (line, words) => expect(offered(await scriptOf('bash'), tempFolder(), line)).toEqual(words))
})

it.each(['bash', 'zsh', 'fish'])('the script of %s knows every command with its options, and every rule', async (shell) => {
  const script = await scriptOf(shell)
  for (const { id } of rules) expect(script).toContain(id)
  for (const command of [
    'review',
    'fix',
    'verify',
    'audit',
    'baseline',
    'rules',
    'checks',
    'explain',
    'init',
    'ops',
    'doctor',
    'completion',
  ]) {
    expect(script).toContain(command)
    const { stdout } = await runCli('.', [command, '--help'])
    for (const [, option = ''] of stdout.matchAll(/^ +(?:-\w, )?--([\w-]+)/gm)) expect(script).toMatch(new RegExp(`(--|-l )${option}`))
  }
})

it('puts no description into a shell as code', () => {
  const hostile = `it's $(touch pwned) \`touch pwned\` "; touch pwned; [a]:b \\`
  const program = new Command('readiness')
  program.command('review').description(hostile).option('--only <rules>', hostile)
  const folder = tempFolder()
  expect(offered(completionScript('bash', program, { '--only': ['one'] }), folder, 'readiness review --only ')).toEqual(['one'])
  expect(completionScript('zsh', program, {})).toContain(`'review:it'\\''s $(touch pwned) \`touch pwned\` "; touch pwned; [a]\\:b \\'`)
  expect(completionScript('fish', program, {})).toContain(`-d 'it\\'s $(touch pwned) \`touch pwned\` "; touch pwned; [a]:b \\\\'`)
})
