import { readChangelogFiles } from '#replay/liquibase/changelog-files'
import { changelogSeries, type ChangelogSeries } from '#replay/liquibase/changelog-series'
import type { SeriesStep } from '#replay/steps/series-step'

type Files = Readonly<Record<string, string>>

/** The series of the changelogs among these files. */
export const seriesOf = async (files: Files, first = Object.keys(files)): Promise<readonly ChangelogSeries[]> =>
  changelogSeries(
    await readChangelogFiles(Object.keys(files), first, (paths) =>
      Promise.resolve(new Map(paths.flatMap((path): [string, string][] => (files[path] === undefined ? [] : [[path, files[path]]])))),
    ),
  )

/** The steps of the one series that these files make up. */
export const stepsOf = async (files: Files, first?: readonly string[]): Promise<readonly SeriesStep[]> => {
  const [one, ...others] = await seriesOf(files, first ? [...first] : undefined)
  if (!one || others.length > 0) throw new Error('These files are not one series.')
  return one.steps
}

/** A changelog in XML with these change sets. */
export const xml = (sets: string, attributes = ''): string =>
  `<?xml version="1.0"?>\n<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" ${attributes}>\n${sets}\n</databaseChangeLog>\n`

/** The step of a change set with these changes. */
export const stepOf = async (changes: string, attributes = ''): Promise<SeriesStep> => {
  const [step] = await stepsOf({ 'log.xml': xml(`<changeSet id="1" author="a" ${attributes}>${changes}</changeSet>`) })
  if (!step) throw new Error('The change set has no step.')
  return step
}

/** Statements without the separators between them. */
export const statementsIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n;')
    .map((sql) => sql.trim())
    .filter((sql) => sql !== '')
