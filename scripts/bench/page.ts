import type { Usage } from './measure.ts'

export interface Measured extends Usage {
  readonly name: string
}

/** Reviews of one changed file, with all facts kept, inside one process. */
export interface Warm {
  readonly files: number
  /** Milliseconds of processor time, one a review. */
  readonly reviews: readonly number[]
  /** Of them, for making facts of their JSON. */
  readonly reading: number
}

/** Megabytes of text a second on one core. */
export interface Throughput {
  readonly language: string
  readonly kilobytes: number
  /** By the parser alone. */
  readonly bare: number
  readonly facts: number
}

export interface Benchmarks {
  readonly measured: readonly Measured[]
  readonly warm: Warm
  readonly throughput: readonly Throughput[]
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

const named = (measured: readonly Measured[], start: string): Measured | undefined => measured.find(({ name }) => name.startsWith(start))

/** A chart that GitHub draws: processor time on the same files. */
const chart = (measured: readonly Measured[]): string => {
  const bars = measured.filter(({ name }) => name.endsWith(', 400 files'))
  const label = (name: string): string => (name.split(/,| with| audit|'s/)[0] ?? name).replace('TypeScript', 'TypeScript parser')
  return [
    '```mermaid',
    'xychart-beta',
    '  title "Processor time on the same 400 files (s)"',
    `  x-axis [${bars.map(({ name }) => JSON.stringify(label(name))).join(', ')}]`,
    '  y-axis "seconds"',
    `  bar [${bars.map(({ user }) => user.toFixed(2)).join(', ')}]`,
    '```',
  ].join('\n')
}

const middleOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

interface Target {
  readonly what: string
  readonly aim: string
  readonly is: string
  readonly reached: boolean
}

/** What issue trackers call acceptance: each aim beside its figure of this run. */
const targetsOf = ({ measured, warm }: Benchmarks): Target[] => {
  const audit = named(measured, 'readiness audit, 400')
  const eslint = named(measured, 'ESLint')
  const parser = named(measured, "TypeScript's parser")
  const fifty = named(measured, 'readiness review, 50 ')
  const many = named(measured, 'readiness review, 3000 ')
  const whole = named(measured, 'readiness audit, 5,000')
  const faster = (eslint?.wall ?? NaN) / (audit?.wall ?? NaN)
  const slower = (audit?.user ?? NaN) / (parser?.user ?? NaN)
  const push = middleOf(warm.reviews)
  const row = (what: string, aim: string, is: string, reached: boolean): Target => ({ what, aim, is, reached })
  return [
    row('400 files against ESLint with four plugins, by the clock', '8 × faster', `${faster.toFixed(1)} × faster`, faster >= 8),
    row('400 files against the bare parser, processor time of whole processes', '3 ×', `${slower.toFixed(1)} ×`, slower <= 3),
    row('review of 50 changed of 2,000 files, nothing kept', '3 s', `${(fifty?.wall ?? NaN).toFixed(1)} s`, (fifty?.wall ?? NaN) < 3),
    row(
      `review of one changed of ${warm.files.toLocaleString('en')} files inside a running process`,
      '150 ms of processor time',
      `${push} ms`,
      push <= 150,
    ),
    row(
      'audit of 5,000 files, nothing kept; memory of the main process alone',
      '20 s and 1 GB',
      `${(whole?.wall ?? NaN).toFixed(1)} s and ${(whole?.megabytes ?? NaN).toFixed(0)} MB`,
      (whole?.wall ?? NaN) <= 20 && (whole?.megabytes ?? NaN) <= 1_000,
    ),
    row('review of 3,000 changed files', '30 s', `${(many?.wall ?? NaN).toFixed(1)} s`, (many?.wall ?? NaN) <= 30),
  ]
}

const targetsTable = (targets: readonly Target[]): string =>
  [
    '| what | aim | this run | reached |',
    '| --- | ---: | ---: | --- |',
    ...targets.map(({ what, aim, is, reached }) => `| ${what} | ${aim} | ${is} | ${reached ? 'yes' : 'no'} |`),
  ].join('\n')

const throughputTable = (figures: readonly Throughput[]): string =>
  [
    '| language | parser alone (MB/s a core) | all facts (MB/s a core) | ratio | text |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...figures.map(
      ({ language, kilobytes, bare, facts }) =>
        `| ${language} | ${bare.toFixed(1)} | ${facts.toFixed(1)} | ${(bare / facts).toFixed(1)} × | ${kilobytes} kB |`,
    ),
  ].join('\n')

/** docs/benchmarks.md. */
export const benchmarksPage = (benchmarks: Benchmarks): string => {
  const { measured, warm, throughput, machine, versions, date, runs } = benchmarks
  return `# Benchmarks

Written by \`npm run bench -- --date YYYY-MM-DD\` (\`--quick\`: one run of each); not by hand.

Measured on ${date}: ${machine.processor}, ${machine.cores} processors, ${machine.gigabytes} GB, ${machine.system}; ${Object.entries(
    versions,
  )
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.
${machine.load > machine.cores * 1.5 ? `\n**The machine was busy** (load ${machine.load.toFixed(1)} on ${machine.cores} processors): compare processor time, and take the wall clock for nothing but a bound from above.\n` : ''}
## What is aimed at

${targetsTable(targetsOf(benchmarks))}

## Whole processes

${chart(measured)}

${ratiosTable(measured)}

Each row is a whole process, from its start to its end, and the median of ${runs} ${runs === 1 ? 'run' : 'runs'}. User CPU is that of all its threads and of the processes it waited for
(git, and those that extract); the peak of memory is that of the main process alone: the processes that extract are not in it.

- The repositories are generated (\`scripts/bench/generate-repository.ts\`, always the same texts): a back end with express routes, axios clients,
  SQL, queues, and services that import each other. Nothing is kept between runs but what Node itself keeps of compiled code; where a row says
  "facts kept", the facts of the run before.
- A review reads the whole repository, changed or not: it follows calls across files. The others read the 400 files that the rows name.
- ESLint runs the recommended rules of the plugins with the parser of typescript-eslint, without type information; oxlint its default rules with
  those for Node and promises; ast-grep searches for twelve patterns.
- \`npm run bench -- --repo DIR --base REV --head REV\` measures a review and the others on a repository of your own.

## A push to a repository that is known

One changed file of ${warm.files.toLocaleString('en')}, everything else kept: ${warm.reviews.join(', ')} ms of processor time a review, in one process. Making facts of
their JSON takes ${warm.reading} ms of it; the rest is linking both sides as a whole, and the rules.

## Texts to facts

${throughputTable(throughput)}

Warm, on one core, over the examples of the rules. Most of what is not parsing is asked once for each call of a text by each extractor: where a
callee comes from, and whether a table knows it. For Python, Go and Java each question about a node crosses into native code.
`
}
