import { CommanderError } from 'commander'
import { GitError } from '#git/program/git-error'
import { GatherError, ReversedRangeError } from '#github/reading/gather-error'
import { RateLimitedError } from '#github/client/request-failure'
import { internalError } from './internal-error.ts'
import { program } from './program.ts'
import { whyUnreachable } from './environment/unreachable.ts'
import type { Terminal } from './output/terminal.ts'
import { UsageError } from './usage-error.ts'

/** GitHub's refusal as a sentence; undefined for other errors. */
const githubRefusal = (error: unknown, { env }: Terminal): string | undefined => {
  if (error instanceof GatherError || error instanceof RateLimitedError) return error.message
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  if (!('response' in error) || error.response === undefined) {
    // Octokit gives a request without an answer the status 500.
    const api = env['GITHUB_API_URL'] || 'https://api.github.com'
    const why = whyUnreachable(error, new URL(api).host)
    return `GitHub could not be reached at ${api}: ${why}. Check the network and any proxy${env['GITHUB_API_URL'] ? ', and GITHUB_API_URL' : ' (NODE_USE_ENV_PROXY=1 makes Node use HTTPS_PROXY)'}.`
  }
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
    const refusal = githubRefusal(error, terminal)
    if (refusal !== undefined) {
      terminal.complain(`readiness: ${refusal}`)
      return 3
    }
    const { code, text } = internalError(error)
    terminal.complain(text)
    return code
  }
}
