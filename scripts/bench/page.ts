import type { Usage } from './measure.ts'

export interface Measured extends Usage {
  readonly name: string
}

/** Pushes of one file each, inside one process. Milliseconds of processor time from the change to its review. */
export interface Warm {
  readonly files: number
  /** The first review, with nothing cached. */
  readonly cold: number
  /** All facts are in the database, and none in memory, as in a process that has just started. */
  readonly restarted: number
  readonly reviews: readonly number[]
}

/** The App as a process, with a GitHub on this machine. */
export interface UnderLoad {
  readonly files: number
  /** Calls to GitHub in the first review of a pull request, and in that of a push. */
  readonly calls: { readonly first: number; readonly push: number }
  /** Milliseconds by the clock until a delivery is answered, while reviews run. */
  readonly webhook: {
    readonly deliveries: number
    readonly atOnce: number
    readonly reviewsMeanwhile: number
    readonly median: number
    readonly p99: number
    readonly slowest: number
  }
  readonly megabytes: number
}

/** Megabytes of text a second on one core. */
export interface Throughput {
  readonly language: string
  readonly kilobytes: number
  /** The parser alone. */
  readonly bare: number
  readonly facts: number
}

export interface Benchmarks {
  readonly measured: readonly Measured[]
  readonly warm: Warm
  readonly load: UnderLoad
  readonly throughput: readonly Throughput[]
  readonly machine: {
    readonly processor: string
    readonly cores: number
    readonly gigabytes: number
    readonly system: string
    /** Average number of runnable processes in the last minute of the runs. */
    readonly load: number
  }
  readonly versions: Readonly<Record<string, string>>
  /** Day of the measurement. */
  readonly date: string
  readonly runs: number
}

/** A Markdown table. The ratio compares processor time with the first row, because wall time also counts other work of the machine. */
export const ratiosTable = (measured: readonly Measured[]): string => {
  const first = measured[0]?.cpu ?? NaN
  return [
    '| run | wall time (s) | processor time (s) | peak memory (MB) | processor time against the first row |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...measured.map(
      ({ name, wall, cpu, megabytes }) =>
        `| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${megabytes.toFixed(0)} | ${(cpu / first).toFixed(2)} × |`,
    ),
  ].join('\n')
}

const named = (measured: readonly Measured[], start: string): Measured | undefined => measured.find(({ name }) => name.startsWith(start))

/** A Mermaid chart of processor time on the same files. */
const chart = (measured: readonly Measured[]): string => {
  const bars = measured.filter(({ name }) => name.endsWith(', 400 files'))
  const label = (name: string): string => (name.split(/,| with| audit|'s/)[0] ?? name).replace('TypeScript', 'TypeScript parser')
  return [
    '```mermaid',
    'xychart-beta',
    '  title "Processor time on the same 400 files (s)"',
    `  x-axis [${bars.map(({ name }) => JSON.stringify(label(name))).join(', ')}]`,
    '  y-axis "seconds"',
    `  bar [${bars.map(({ cpu }) => cpu.toFixed(2)).join(', ')}]`,
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

/** Each target with its figure of this run. */
const targetsOf = ({ measured, warm, load }: Benchmarks): Target[] => {
  const nothing: Usage = { wall: NaN, cpu: NaN, megabytes: NaN }
  const of = (start: string): Usage => named(measured, start) ?? nothing
  const audit = of('readiness audit, 400')
  const eslint = of('ESLint')
  const fifty = of('readiness review, 50 ')
  const many = of('readiness review, 3,000 ')
  const whole = of('readiness audit, 5,000')
  const faster = eslint.wall / audit.wall
  const slower = audit.cpu / of("TypeScript's parser").cpu
  const push = middleOf(warm.reviews)
  const row = (what: string, aim: string, is: string, reached: boolean): Target => ({ what, aim, is, reached })
  return [
    row(
      '400 files against ESLint with four plugins, wall time',
      '8 × faster',
      `${faster.toFixed(1)} × faster (${(eslint.cpu / audit.cpu).toFixed(1)} × less processor time)`,
      faster >= 8,
    ),
    row('400 files against the parser alone, processor time of whole processes', '3 ×', `${slower.toFixed(1)} ×`, slower <= 3),
    row('review of 50 changed of 2,000 files, nothing cached', '3 s', `${fifty.wall.toFixed(1)} s`, fifty.wall < 3),
    row(
      `push of one file to a pull request of ${warm.files.toLocaleString('en')} files, inside a running process`,
      '150 ms of processor time',
      `${push} ms`,
      push <= 150,
    ),
    row(
      'audit of 5,000 files, nothing cached',
      '20 s and 1 GB',
      `${whole.wall.toFixed(1)} s and ${whole.megabytes.toFixed(0)} MB`,
      whole.wall <= 20 && whole.megabytes <= 1_000,
    ),
    row('review of 3,000 changed of 5,000 files, nothing cached', '30 s', `${many.wall.toFixed(1)} s`, many.wall <= 30),
    row(
      'answer to a delivery while reviews run, 99 of 100',
      '10 s, the time that GitHub waits',
      `${(load.webhook.p99 / 1_000).toFixed(2)} s`,
      load.webhook.p99 < 10_000,
    ),
  ]
}

const targetsTable = (targets: readonly Target[]): string =>
  [
    '| target | aim | this run | reached |',
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
  const { measured, warm, load, throughput, machine, versions, date, runs } = benchmarks
  return `# Benchmarks

Use this page to see how long reviews and audits take, and how that compares with other tools on the same files.
\`npm run bench -- --date YYYY-MM-DD\` writes it; do not edit it by hand. \`--quick\` runs everything once, without a warm-up.

Measured on ${date}: ${machine.processor}, ${machine.cores} processors, ${machine.gigabytes} GB, ${machine.system}; ${Object.entries(
    versions,
  )
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.
${machine.load > machine.cores * 1.5 ? `\n**The machine was busy** (load ${machine.load.toFixed(1)} on ${machine.cores} processors): compare processor time, and treat wall time only as an upper bound.\n` : ''}
## Targets

${targetsTable(targetsOf(benchmarks))}

## Whole processes

${chart(measured)}

${ratiosTable(measured)}

Each row is a whole process, from start to end, and the median of ${runs} ${runs === 1 ? 'run' : 'runs'}. Processor time is user and system time of all
its threads, and of the processes that it started (git and the workers that extract facts). Peak memory is that of all of them
together, sampled ten times a second. Shared pages are counted once.

- The repositories are generated (\`scripts/bench/generate-repository.ts\`, always the same texts) and packed, as in a clone. They
  contain a back end with express routes, axios clients, SQL, queues, and services that import each other.
- Between runs, only Node's own cache of compiled code survives. Rows with "facts cached" also use the facts of the run before.
- A review reads the whole repository, changed or not, because it follows calls across files. The other tools read the 400
  files that their rows name.
- ESLint runs the recommended rules of the plugins with the parser of typescript-eslint, without type information. oxlint runs its
  default rules, and those for Node and promises. ast-grep searches for twelve patterns.
- \`npm run bench -- --repo DIR --base REV --head REV\` measures reviews and the other tools on your own repository.

## A push to a known repository

Each push changes one more file of ${warm.files.toLocaleString('en')}. The reviews take ${warm.reviews.join(', ')} ms of processor time, in one process that
keeps in memory what the App keeps. This is the time from the change, as in GitHub's responses, to the review. It includes reading
and extracting the one file, linking both sides, running the rules, and testing suggested edits.

The first review, with nothing cached, takes ${warm.cold.toLocaleString('en')} ms. A review with all facts in the database and nothing in
memory, as after a start, takes ${warm.restarted.toLocaleString('en')} ms.

## The App

A process as in production, with the embedded database and a fake GitHub on this machine.

- **Calls to GitHub**: ${load.calls.first} for the first review of a pull request of 10 changed of ${load.files.toLocaleString('en')} files, including the token
  and the check; ${load.calls.push} for the review of a push.
- **Answers to deliveries**: ${load.webhook.deliveries} deliveries, ${load.webhook.atOnce} at once, while reviews ran (${load.webhook.reviewsMeanwhile} ended meanwhile). Half of the answers came
  within ${load.webhook.median.toFixed(0)} ms, 99 of 100 within ${load.webhook.p99.toFixed(0)} ms, and the slowest after ${load.webhook.slowest.toFixed(0)} ms. An answer means that the delivery and its
  job are stored.
- **Memory**: ${load.megabytes.toFixed(0)} MB at the peak, including the database and the workers that extract facts.

## Texts to facts

${throughputTable(throughput)}

Measured warm, on one core, over the examples of the rules. Most of the time that is not parsing goes to questions that each
extractor asks about each call: where a callee comes from, and whether a table contains it. In Python, Go and Java, each question
about a node crosses into native code.
`
}
