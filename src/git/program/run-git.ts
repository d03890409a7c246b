import { spawn } from 'node:child_process'
import { GitError } from './git-error.ts'

/** How git runs: in a temporary repository, never with the configuration of the reviewed one. */
export interface GitProcess {
  /** Absolute path of git. */
  readonly program: string
  readonly cwd: string
  /** Replaces the home folder; holds no configuration. */
  readonly home: string
  /** `GIT_*` variables; `GIT_DIR` selects the temporary repository. */
  readonly env: Readonly<Record<string, string>> & { readonly GIT_DIR: string }
}

export interface GitCommand extends GitProcess {
  readonly args: readonly string[]
  /** Written to standard input, which is then closed. */
  readonly input?: Uint8Array | string
  /** `key=value` settings of this command. */
  readonly settings?: readonly string[]
}

export interface GitResult {
  readonly exitCode: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Commands finish within seconds; the timeout keeps a hanging file system from hanging the review. */
const timeoutMs = 300_000

/** Settings that git reads from the command line only, or from configuration outside a repository. */
const settingsOfEveryCommand = ['safe.bareRepository=explicit', 'protocol.allow=never']

/**
 * The environment of every git process: the caller's, without any `GIT_*` variable and without the caller's home folder, so that git reads
 * only the configuration of the private repository in `GIT_DIR`. Versions before 2.32 do not know `GIT_CONFIG_GLOBAL`, which is why the
 * home folder holds no configuration either.
 */
export const gitEnvironment = ({ home, env }: Pick<GitProcess, 'home' | 'env'>): Record<string, string> => {
  const inherited = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
    value === undefined || /^GIT_/i.test(name) ? [] : [[name, value]],
  )
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    XDG_CONFIG_HOME: home,
    LC_ALL: 'C',
    LANGUAGE: '',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_PAGER: 'cat',
    GIT_TERMINAL_PROMPT: '0',
    ...env,
  }
}

/** The whole command line of a git process. */
export const gitArguments = (args: readonly string[], settings: readonly string[] = []): string[] => [
  '--no-pager',
  '--literal-pathspecs',
  ...[...settingsOfEveryCommand, ...settings].flatMap((setting) => ['-c', setting]),
  ...args,
]

/**
 * Runs git to its end, whatever its exit code.
 *
 * @throws GitError `git-not-found` or `timed-out`
 */
export const runGit = (command: GitCommand): Promise<GitResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(command.program, gitArguments(command.args, command.settings), {
      cwd: command.cwd,
      env: gitEnvironment(command),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    })
    // Not spawn's `timeout` option: its timer keeps this process alive if git could not be started.
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    // A command that ends before reading all its input is judged by its exit code.
    child.stdin.on('error', () => undefined)
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(new GitError('failed', `git could not be started: ${cause.message}.`, { cause }))
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (code === null) {
        reject(
          new GitError(
            'timed-out',
            `git ${command.args[0]} in ${command.cwd} did not finish and was ended with ${signal}. Run it manually to see what blocks it.`,
          ),
        )
        return
      }
      resolve({ exitCode: code, stdout: Buffer.concat(stdout), stderr: withoutCredentials(Buffer.concat(stderr).toString('utf8').trim()) })
    })
    child.stdin.end(command.input ?? '')
  })

/** The typed error for git's output on standard error. `purpose` completes "git could not …". */
export const gitFailure = (stderr: string, where: string, purpose: string): GitError => {
  const missing =
    /unable to read|missing (blob|tree|commit|object)|bad (object|tree)|could not (read|fetch)|not a (tree|valid) object|Could not read|is corrupt|object file .* is empty/i
  if (missing.test(stderr)) {
    return new GitError(
      'missing-objects',
      `git could not ${purpose} in ${where}: objects are missing or damaged (${stderr}). In a partial or shallow clone, fetch them first ` +
        '(git fetch --unshallow, or clone again without --filter). Otherwise, check the repository with git fsck.',
    )
  }
  return new GitError('failed', `git could not ${purpose} in ${where}: ${stderr || 'it printed no message'}.`)
}

const withoutCredentials = (text: string): string => text.replace(/(\w:\/\/)[^/\s@]*@/g, '$1')
