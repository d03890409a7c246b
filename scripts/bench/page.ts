import type { Usage } from './measure.ts'

export interface Measured extends Usage {
  readonly name: string
}

export interface Benchmarks {
  readonly measured: readonly Measured[]
  readonly machine: {
    readonly processor: string
    readonly cores: number
    readonly gigabytes: number
    readonly system: string
    /** Processes that wanted a processor in the last minute, on average, when the runs ended. */
    readonly load: number
  }
  readonly versions: Readonly<Record<string, string>>
  /** Day of the measurement, handed in. */
  readonly date: string
  readonly runs: number
}

/** A table in Markdown. The ratio is of processor time to that of the first row: the clock also counts what else the machine does. */
export const ratiosTable = (measured: readonly Measured[]): string => {
  const first = measured[0]?.user ?? NaN
  return [
    '| what | wall (s) | user CPU (s) | peak memory (MB) | user CPU against the first row |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...measured.map(
      ({ name, wall, user, megabytes }) =>
        `| ${name} | ${wall.toFixed(2)} | ${user.toFixed(2)} | ${megabytes.toFixed(0)} | ${(user / first).toFixed(2)} × |`,
    ),
  ].join('\n')
}

/** docs/benchmarks.md. */
export const benchmarksPage = ({ measured, machine, versions, date, runs }: Benchmarks): string => `# Benchmarks

Written by \`npm run bench -- --date YYYY-MM-DD\`; not by hand.

Measured on ${date}: ${machine.processor}, ${machine.cores} processors, ${machine.gigabytes} GB, ${machine.system}; ${Object.entries(
  versions,
)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}.
${machine.load > machine.cores ? `\n**The machine was busy** (load ${machine.load.toFixed(1)} on ${machine.cores} processors): compare processor time, and take the wall clock for nothing but a bound from above.\n` : ''}
${ratiosTable(measured)}

Each row is a whole process, from its start to its end, and the median of ${runs} ${runs === 1 ? 'run' : 'runs'} after one to warm the disk. User CPU is that of all
its threads and of the processes it waited for (git); the peak of memory is that of the process itself.

- The repository is generated (\`scripts/bench/generate-repository.ts\`, always the same): 2,000 TypeScript files of a back end with express
  routes, axios clients, SQL, queues, and services that import each other. Nothing is cached between runs but what Node itself keeps of
  compiled code.
- A review reads the whole repository, changed or not: it follows calls across files. ESLint and the parser read the files that the row names.
- ESLint runs the recommended rules of eslint-plugin-sonarjs and eslint-plugin-security with the parser of typescript-eslint, without type
  information: what they can do on the changed files alone, as the review does without the repository's dependencies.
- \`npm run bench -- --repo DIR --base REV --head REV\` measures the same on a repository of your own.
`
