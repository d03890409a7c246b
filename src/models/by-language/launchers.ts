/** A program that starts the command after it. */
interface Launcher {
  readonly source: string
  /** By the last part of its path. */
  readonly program: string
  /** The word that must follow it: `poetry run`. */
  readonly with?: string
  /** How many words are its own. It then forwards no signals. */
  readonly own?: number
  /** It is an init process: it passes signals on to the command. */
  readonly isInit?: true
  /** It passes them on to all processes below it, always or with an option. */
  readonly forwards?: 'always' | '-g'
  /** What follows it may be a file of the repository. */
  readonly startsFiles?: true
}

const rows: readonly Launcher[] = [
  {
    source: 'dumb-init 1.2: "dumb-init can send signals to the process group", by default',
    program: 'dumb-init',
    isInit: true,
    forwards: 'always',
    startsFiles: true,
  },
  { source: 'Tini 0.19, Process group killing: -g', program: 'tini', isInit: true, forwards: '-g', startsFiles: true },
  {
    source: 'Tini 0.19, README: the release binary that needs no libraries',
    program: 'tini-static',
    isInit: true,
    forwards: '-g',
    startsFiles: true,
  },
  {
    source: 'Catatonit 0.2: -g forwards signals to the process group',
    program: 'catatonit',
    isInit: true,
    forwards: '-g',
    startsFiles: true,
  },
  { source: 'Docker 27: the init process of docker run --init, which is Tini', program: 'docker-init', isInit: true },
  { source: 'gosu 1.17: gosu user-spec command', program: 'gosu', own: 2, startsFiles: true },
  { source: 'su-exec 0.2: su-exec user-spec command', program: 'su-exec', own: 2, startsFiles: true },
  { source: 'npm 11, npx', program: 'npx', own: 1 },
  { source: 'OpenTelemetry Python 1.30, zero-code: opentelemetry-instrument', program: 'opentelemetry-instrument', own: 1 },
  { source: 'ddtrace 2.20: ddtrace-run', program: 'ddtrace-run', own: 1 },
  { source: 'New Relic Python agent 10: newrelic-admin run-program', program: 'newrelic-admin', with: 'run-program', own: 2 },
  { source: 'Poetry 2.0, run', program: 'poetry', with: 'run', own: 2, startsFiles: true },
  { source: 'Pipenv 2024: run', program: 'pipenv', with: 'run', own: 2, startsFiles: true },
  { source: 'uv 0.5: uv run', program: 'uv', with: 'run', own: 2, startsFiles: true },
  { source: 'PDM 2.22: run', program: 'pdm', with: 'run', own: 2 },
  { source: 'Bundler 2.6: bundle exec', program: 'bundle', with: 'exec', own: 2, startsFiles: true },
  { source: 'Doppler CLI 3: doppler run', program: 'doppler', startsFiles: true },
  { source: 'python-dotenv 1.0 and dotenv-cli 8: dotenv run, dotenv --', program: 'dotenv', startsFiles: true },
  { source: 'dotenvx 1: dotenvx run', program: 'dotenvx', startsFiles: true },
  { source: 'cross-env 7', program: 'cross-env', startsFiles: true },
  { source: 'JDK 21: java -jar', program: 'java', startsFiles: true },
]

const byName: ReadonlyMap<string, Launcher> = new Map(rows.map((row) => [row.program, row]))

/** How many words at the start of a command only start the rest of it: 2 for `poetry run`. The path of the program is left out. */
export const ownWordsOf = (program: string, second: string): number | undefined => {
  const row = byName.get(program)
  return row && (row.with === undefined || row.with === second) ? row.own : undefined
}

/** Words that stand for the command of a package manager or a launcher that runs what follows: `poetry run`, `npm start`. */
const runWords: ReadonlySet<string> = new Set(['run', 'start'])

/** Whether a word of a command is a launcher, and the program, which may be a file of the repository, follows. */
export const isBeforeFile = (word: string): boolean => runWords.has(word) || byName.get(word)?.startsFiles === true

/** Whether a program is an init process. */
export const isInit = (program: string): boolean => byName.get(program)?.isInit === true

/** Whether an init process passes signals on to all processes below it, not only to its child. */
export const forwardsToAll = (program: string, options: readonly string[]): boolean => {
  const option = byName.get(program)?.forwards
  return option === 'always' || (option !== undefined && options.includes(option))
}

/** Options of shells and init processes that take no value and stand before what they start. */
export const startingOptions: ReadonlySet<string> = new Set(['--', '-s', '-g', '-e', '-x', '-eu', '-ex'])
