import { spawn } from 'node:child_process'
import { GitError } from './git-error.ts'

export interface GitCommand {
  readonly args: readonly string[]
  readonly cwd: string
  /** Written to standard input, which is closed then. */
  readonly input?: Uint8Array | string
  /** Variables on top of the safe environment. */
  readonly env?: Readonly<Record<string, string>>
  /** `key=value` settings on top of the safe ones. */
  readonly settings?: readonly string[]
}

export interface GitResult {
  readonly exitCode: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** No command here is expected to take longer than seconds; a file system that hangs must not hang the review. */
const timeoutMs = 300_000

/**
 * Settings under which git executes nothing that a repository's own configuration names: no fsmonitor, no hooks, no pager, no transport.
 * Filter drivers have names of their own and are switched off by name (see `openRepository`); `git diff` is never run with text
 * conversion or external drivers, since patches are made outside the repository (see `openObjectStore`).
 */
const safeSettings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.quotePath=false',
  'core.safecrlf=false',
  // The shared part of a split index would be written into the repository.
  'core.splitIndex=false',
  'diff.renames=true',
  'protocol.allow=never',
  'submodule.recurse=false',
]

/** Of the caller's own `GIT_*` variables only those that say where configuration stands are kept (`safe.directory` may be set there). */
const keptGitVariables =
  /^GIT_(CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/

/** The environment of every git process: the caller's, without whatever would redirect, trace, prompt or reach out. */
export const safeEnvironment = (extra: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const inherited = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
    value === undefined || (name.startsWith('GIT_') && !keptGitVariables.test(name)) ? [] : [[name, value]],
  )
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    LANGUAGE: '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_PAGER: 'cat',
    GIT_TERMINAL_PROMPT: '0',
    ...extra,
  }
}

/** The whole command line of a git process, safe settings first. */
export const safeArguments = (args: readonly string[], settings: readonly string[] = []): string[] => [
  '--no-pager',
  '--literal-pathspecs',
  ...[...safeSettings, ...settings].flatMap((setting) => ['-c', setting]),
  ...args,
]

/**
 * Runs git to its end, whatever its exit code.
 *
 * @throws GitError `git-not-found` or `timed-out`
 */
export const runGit = (command: GitCommand): Promise<GitResult> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', safeArguments(command.args, command.settings), {
      cwd: command.cwd,
      env: safeEnvironment(command.env),
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      windowsHide: true,
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    // A command that ends before it has read its input is judged by its exit code.
    child.stdin.on('error', () => undefined)
    child.on('error', (cause) => reject(notStarted(cause)))
    child.on('close', (code, signal) => {
      if (code === null) {
        reject(
          new GitError(
            'timed-out',
            `git ${command.args[0]} in ${command.cwd} was ended by ${signal} before it had finished. Run it by hand to see what it waits for.`,
          ),
        )
        return
      }
      resolve({ exitCode: code, stdout: Buffer.concat(stdout), stderr: withoutCredentials(Buffer.concat(stderr).toString('utf8').trim()) })
    })
    child.stdin.end(command.input ?? '')
  })

/** Runs git and gives its standard output. `purpose` completes "git could not …". */
export const requireGit = async (command: GitCommand, purpose: string): Promise<Buffer> => {
  const result = await runGit(command)
  if (result.exitCode === 0) return result.stdout
  throw gitFailure(result.stderr, command.cwd, purpose)
}

/** The typed error for what git said on standard error. */
export const gitFailure = (stderr: string, where: string, purpose: string): GitError => {
  const missing =
    /unable to read|missing (blob|tree|commit|object)|bad (object|tree)|could not (read|fetch)|not a (tree|valid) object|Could not read|is corrupt|object file .* is empty/i
  if (missing.test(stderr)) {
    return new GitError(
      'missing-objects',
      `git could not ${purpose} in ${where}: objects are missing or damaged (${stderr}). In a partial or shallow clone fetch them first ` +
        '(git fetch --unshallow, or clone again without --filter); else check the repository with git fsck.',
    )
  }
  return new GitError('failed', `git could not ${purpose} in ${where}: ${stderr || 'it gave no reason'}.`)
}

const notStarted = (cause: Error): GitError =>
  'code' in cause && cause.code === 'ENOENT'
    ? new GitError('git-not-found', 'The program git was not found. Install git 2.31 or later and make sure that it is on the PATH.', {
        cause,
      })
    : new GitError('failed', `git could not be started: ${cause.message}.`, { cause })

const withoutCredentials = (text: string): string => text.replace(/(\w:\/\/)[^/\s@]*@/g, '$1')
