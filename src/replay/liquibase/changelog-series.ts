import { posix } from 'node:path'
import type { XmlElement } from '#languages/xml/tags'
import type { SeriesStep } from '../steps/series-step.ts'
import { changeSetStep } from './change-set-step.ts'
import { includedBy, type ChangelogFiles } from './changelog-files.ts'
import type { Quoting } from './names.ts'
import { parametersOf, type Parameters } from './parameters.ts'
import { preconditionOf } from './preconditions.ts'
import { contextHolds, isForPostgres, type Runs } from './selection.ts'
import { Untranslatable } from './untranslatable.ts'

/** The change sets of one master changelog, in order. */
export interface ChangelogSeries {
  readonly folder: string
  /** Every file that takes part. */
  readonly files: readonly string[]
  readonly steps: readonly SeriesStep[]
  /** Others of their folder are included, and these are not. */
  readonly isLeftOut: boolean
}

/** Changelogs that no other one includes, by folder: masters alone, others together in the order of their names. */
const mastersOf = (files: ChangelogFiles): readonly (readonly string[])[] => {
  const included = new Set([...files.logs].flatMap(([path, log]) => includedBy(log, path, files).filter((one) => one !== path)))
  const roots = [...files.logs.keys()].filter((path) => !included.has(path)).sort()
  const includes = (path: string): boolean => (files.logs.get(path)?.children ?? []).some(({ name }) => name.startsWith('include'))
  const alone = Map.groupBy(
    roots.filter((path) => !includes(path)),
    (path) => posix.dirname(path),
  )
  return [...roots.filter(includes).map((path) => [path]), ...alone.values()]
}

interface Walk {
  readonly files: ChangelogFiles
  readonly parameters: Parameters
  readonly seen: Set<string>
  readonly steps: Map<string, SeriesStep>
}

const both = (a: Runs, b: Runs): Runs => (a === false || b === false ? false : a === undefined || b === undefined ? undefined : true)

const runsOf = ({ attributes }: XmlElement, outer: Runs): Runs =>
  both(outer, contextHolds(attributes.get('contextFilter') ?? attributes.get('context')))

const unknownStep = (walk: Walk, file: string, what: string, reason: string): void => {
  const id = `${file}::${what}`
  walk.steps.set(id, { id, path: id, version: reason, repeats: false, text: '', wraps: true, transactionOff: false, notDerived: reason })
}

const quotingOf = (element: XmlElement, outer: Quoting): Quoting =>
  (element.attributes.get('objectQuotingStrategy') as Quoting | undefined) ?? outer

const include = (walk: Walk, element: XmlElement, from: string, runs: Runs): void => {
  const inner = runsOf(element, runs)
  const written = element.attributes.get(element.name === 'include' ? 'file' : 'path') ?? ''
  if (inner === false || element.attributes.get('ignore') === 'true') return
  if (['filter', 'resourceFilter', 'resourceComparator'].some((name) => element.attributes.has(name)))
    return unknownStep(walk, from, written, 'A program selects or sorts what this folder includes.')
  const found = element.name === 'include' ? [walk.files.fileOf(element, 'file', from)] : walk.files.filesIn(element, from)
  const known = found.flatMap((path) => (path !== undefined && walk.files.logs.has(path) ? [path] : []))
  if (known.length === 0 && !['errorIfMissing', 'errorIfMissingOrEmpty'].some((name) => element.attributes.get(name) === 'false'))
    unknownStep(walk, from, written, `The changelog includes \`${written}\`, which is not in the repository.`)
  for (const path of known) walkLog(walk, path, inner)
}

const checkLog = (walk: Walk, element: XmlElement, file: string, quoting: Quoting): void => {
  try {
    const condition = preconditionOf(element, quoting)
    if (!condition) return
    const id = `${file}::preConditions`
    walk.steps.set(id, { id, path: id, version: condition.sql, repeats: false, text: '', wraps: true, transactionOff: false, condition })
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error
    unknownStep(walk, file, 'preConditions', error.message)
  }
}

const walkLog = (walk: Walk, file: string, runs: Runs): void => {
  const log = walk.files.logs.get(file)
  if (!log || walk.seen.has(file)) return
  walk.seen.add(file)
  const inner = runsOf(log, runs)
  const logicalLog = log.attributes.get('logicalFilePath') ?? file
  const quoting = quotingOf(log, 'LEGACY')
  for (const child of log.children) {
    const element = child.name === 'property' ? child : walk.parameters.fill(child, file)
    if (element.name === 'property') walk.parameters.set(element, file)
    else if (element.name === 'include' || element.name === 'includeAll') include(walk, element, file, inner)
    else if (element.name === 'preConditions') checkLog(walk, element, file, quoting)
    else if (element.name === 'changeSet') {
      const step = changeSetStep({
        set: element,
        file,
        logicalFile: element.attributes.get('logicalFilePath') ?? logicalLog,
        quoting: quotingOf(element, quoting),
        runs: runsOf(element, inner),
        fileText: (change) => walk.files.text(walk.files.fileOf(change, 'path', file) ?? ''),
      })
      if (step && !walk.steps.has(step.id)) walk.steps.set(step.id, step)
    }
  }
}

/** Whether a changelog is for PostgreSQL, as far as its own preconditions say. */
const isOurs = (log: XmlElement | undefined): boolean =>
  (log?.children ?? [])
    .filter(({ name }) => name === 'preConditions')
    .flatMap(({ children }) => children)
    .every(({ name, attributes }) => name !== 'dbms' || isForPostgres(attributes.get('type')))

const noLog: XmlElement = { name: '', attributes: new Map(), children: [], text: '', textLine: 0, at: { startLine: 0, endLine: 0 } }

/** The series of all master changelogs. */
export const changelogSeries = (files: ChangelogFiles): readonly ChangelogSeries[] => {
  const masters = mastersOf(files).filter((paths) => paths.every((path) => isOurs(files.logs.get(path))))
  const includedFolders = new Set([...files.logs].flatMap(([path, log]) => includedBy(log, path, files).map((one) => posix.dirname(one))))
  return masters.map((paths): ChangelogSeries => {
    const fileText = (element: XmlElement, from: string): string | undefined => files.text(files.fileOf(element, 'file', from) ?? '')
    const walk: Walk = { files, parameters: parametersOf(fileText), seen: new Set(), steps: new Map() }
    for (const path of paths) walkLog(walk, path, true)
    const [first = ''] = paths
    const folder = posix.dirname(first)
    const isOnly = masters.every((others) => others === paths || posix.dirname(others[0] ?? '') !== folder)
    return {
      folder: isOnly ? folder : first,
      files: [...walk.seen],
      steps: [...walk.steps.values()],
      isLeftOut: includedFolders.has(folder) && paths.every((path) => includedBy(files.logs.get(path) ?? noLog, path, files).length === 0),
    }
  })
}
