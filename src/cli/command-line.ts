import { CommanderError } from 'commander'
import { GitError } from '#git/git-error'
import { GatherError, ReversedRangeError } from '#github/gather-error'
import { RateLimitedError } from '#github/request-failure'
import { internalError } from './internal-error.ts'
import { program } from './program.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** GitHub's refusal as a sentence; undefined for other errors. */
const githubRefusal = (error: unknown): string | undefined => {
  if (error instanceof GatherError || error instanceof RateLimitedError) return error.message
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  const hint =
    error.status === 401 || error.status === 403 || error.status === 404
      ? ' Check the spelling, and that the token in GITHUB_TOKEN has read access.'
      : ' Try again later.'
  return `GitHub answered with status ${error.status}.${hint}`
}

/**
 * Runs the command line and returns the exit code. Wrong usage and an unreadable repository are reported on stderr and return 2; an unexpected
 * exception returns 70. Never rejects.
 */
export const runCommandLine = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  let exitCode = 0
  const command = program(terminal, (code) => {
    exitCode = code
  })
  try {
    await command.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    terminal.progress(undefined)
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError || error instanceof GitError || error instanceof ReversedRangeError) {
      terminal.complain(`readiness: ${error.message}`)
      return 2
    }
    const refusal = githubRefusal(error)
    if (refusal !== undefined) {
      terminal.complain(`readiness: ${refusal}`)
      return 3
    }
    const { code, text } = internalError(error)
    terminal.complain(text)
    return code
  }
}
