import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { tempFolder } from '../../support/temp-repository.ts'

const run = promisify(execFile)

it('a git that cannot be started is an error at once, and does not keep the process alive', async () => {
  const dir = tempFolder()
  const command = { program: join(dir, 'no-git'), cwd: dir, home: dir, env: { GIT_DIR: dir }, args: ['status'] }
  const code = `
    import { runGit } from '#git/program/run-git'
    const error = await runGit(${JSON.stringify(command)}).catch((failure) => failure)
    console.log(error.name, error.message)
    console.log(process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length)`
  const { stdout } = await run(
    process.execPath,
    ['--conditions=source', '--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', code],
    { cwd: join(import.meta.dirname, '../../..'), timeout: 60_000 },
  )
  expect(stdout).toMatch(/^GitError git could not be started: .*ENOENT/)
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0')
})
