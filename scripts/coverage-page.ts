import type { Coverage, CountedPackage } from './models/coverage.ts'

const languages = { typescript: 'TypeScript and JavaScript', python: 'Python', go: 'Go', java: 'Java' } as const
type Language = keyof typeof languages

const classes = {
  client: 'Clients (HTTP, RPC, mail, directories, APIs of vendors)',
  server: 'Servers and frameworks',
  database: 'Databases and caches: mappers, drivers, migrations',
  queue: 'Queues and job libraries',
  logger: 'Loggers',
  metrics: 'Metrics, tracing and error trackers',
  cloud: 'Cloud SDKs',
  retry: 'Retries, breakers and limits on concurrency',
  lock: 'Locks and schedulers',
} as const

/** Packages that fewer services name are left out: one service says little about the others. */
const least: Readonly<Record<Language, number>> = { typescript: 3, python: 3, go: 3, java: 2 }
/** The most named packages of all languages; more where the last ones are named equally often. */
const mostNamed = 150

const isCovered = ({ tables, file }: CountedPackage): boolean => tables.length > 0 || file !== undefined

const readBy = ({ tables, file }: CountedPackage): string => {
  const by = [...tables.map((table) => `table \`${table}\``), ...(file === undefined ? [] : [`\`${file}\``])]
  return by.length > 0 ? by.join(', ') : 'not covered'
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(head.map((_, column) => (column > 0 && rows.every((row) => typeof row[column] === 'number') ? '--:' : '---'))),
    ...rows.map(line),
  ].join('\n')
}

const share = (packages: readonly CountedPackage[]): readonly number[] => [
  packages.length,
  packages.filter(({ tables }) => tables.length > 0).length,
  packages.filter(({ tables, file }) => tables.length === 0 && file !== undefined).length,
  packages.filter((each) => !isCovered(each)).length,
]

/** docs/library-coverage.md: which of the packages that services name are known, and by what. */
export const coveragePage = ({ date, services, owners, packages }: Coverage): string => {
  const shown = (language: Language): readonly CountedPackage[] => packages[language].filter(({ services }) => services >= least[language])
  const all = Object.keys(languages) as Language[]
  const everything = all.flatMap((language) => packages[language]).sort((one, other) => other.services - one.services)
  const bound = everything[mostNamed - 1]?.services ?? 0
  const top = (list: readonly CountedPackage[]): readonly CountedPackage[] => list.filter(({ services }) => services >= bound)
  const total = all.reduce((sum, language) => sum + services[language], 0)
  const parts = all.map((language) => {
    const ofClass = (Object.keys(classes) as (keyof typeof classes)[]).flatMap((kind) => {
      const list = shown(language).filter((each) => each.class === kind)
      if (list.length === 0) return []
      return [
        `### ${languages[language]}: ${classes[kind]}\n\n${table(
          ['Package', 'Services', 'Read by'],
          list.map((each) => [`\`${each.name}\``, each.services, readBy(each)]),
        )}`,
      ]
    })
    return [`## ${languages[language]}`, ...ofClass].join('\n\n')
  })
  return `# Library coverage

This page shows which libraries the product knows, and how often services use them. It helps you judge what a review of
your service sees, and which row to write next ([adding a library](adding-a-library.md)).

Written by \`npm run docs\` from \`scripts/models/packages.json\`: change that, the tables in \`src/models\`, or
\`scripts/models/extracted.yml\`.

## How it was counted

On ${date}, we read the manifests of ${total} public services of ${owners} owners:
${all.map((language) => `${services[language]} in ${languages[language]}`).join(', ')}. Some of them are older versions.

A service is a program that is deployed, not a library. Each package counts once for each service whose manifest names
it as a direct dependency at run time. Only packages of the classes below count. Major versions of a Go module are one
package.

A package is covered if a row of a table in \`src/models\` names its modules, or if an extractor names it. Covered does
not mean that everything is known about it: a row says what one concept needs, such as which call waits for how long.

## In short

Packages that at least three services name (two in Java):

${table(
  ['Language', 'Packages', 'By a table', 'By an extractor', 'Not covered'],
  all.map((language) => [languages[language], ...share(shown(language))]),
)}

The ${top(everything).length} packages that are named most often, each by at least ${bound} services:

${table(
  ['Language', 'Packages', 'By a table', 'By an extractor', 'Not covered'],
  all.map((language) => [languages[language], ...share(top(packages[language]))]),
)}

${parts.join('\n\n')}
`
}
