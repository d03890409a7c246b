import { ofOutput } from '#charts/place-facts'
import type { Tree } from '#model/change-set'
import type { Config } from '#model/config'
import type { Fact, FileFacts } from '#model/fact'
import type { NotExamined, System } from '#model/system'
import { callThroughClient } from '#facts/external-calls/through-client'
import { plainFacts } from '#facts/reading/plain-facts'
import { ecosystemOf } from '#link/units/units'
import { link, type Snapshot, type SnapshotFile, type Vocabulary } from '#link/link'
import type { ExaminedCharts } from '../charts/examined-charts.ts'
import type { Extracted } from '../extraction/extractor.ts'
import { pathPolicy } from '../isolation/path-policy.ts'
import type { Selected } from './select-files.ts'

/** Shared by all snapshots, so that systems linked with it can be compared. */
const vocabulary: Vocabulary = { callThroughClient }

export interface LinkOptions {
  readonly aliases?: ReadonlyMap<string, string>
  /** See {@link Snapshot.loaded}. */
  readonly loaded?: ReadonlyMap<string, string>
  /** The other side, when this is the head of a change. */
  readonly base?: System
  /** Files that the change moved, by their path at the head. */
  readonly moved?: ReadonlyMap<string, string>
  /** Credentials in the names of files, and in files that were not selected or could not be extracted; by path. */
  readonly secrets?: ReadonlyMap<string, readonly Fact[]>
  /** What rendered charts show. */
  readonly charts?: Pick<ExaminedCharts, 'facts' | 'templates'>
  /** `owner/name` of the repository. */
  readonly repository?: string
  /** A system that the snapshot may be an edition of. */
  readonly editionOf?: (snapshot: Snapshot) => System | undefined
}

/** Links one side of a change (or the snapshot of an audit) from the facts of its files. */
export const linkSnapshot = (
  tree: Tree,
  selected: ReadonlyMap<string, Selected>,
  outcomes: ReadonlyMap<string, Extracted>,
  config: Config,
  { base, moved = new Map(), editionOf, aliases, loaded, secrets = new Map(), charts, repository = '' }: LinkOptions = {},
): System => {
  const files: SnapshotFile[] = []
  const notExamined: NotExamined[] = []
  for (const [path, file] of selected) {
    const outcome = outcomes.get(file.key)
    if (!outcome) continue
    const ecosystem = ecosystemOf(file.language)
    if ('facts' in outcome) {
      files.push({ path, language: file.language, facts: withChart(path, outcome.facts, charts) })
      if (outcome.facts.problem) notExamined.push({ path, reason: problemText(outcome.facts.problem), ecosystem })
    } else notExamined.push({ path, reason: outcome.reason, ecosystem })
  }
  for (const [path, found] of secrets) {
    const index = files.findIndex((file) => file.path === path)
    const file = files[index]
    // A file that production loads was extracted after all.
    const known = new Set(file?.facts.facts.flatMap((fact) => (fact.kind === 'secret' ? [fact.subject] : [])))
    const facts = [...(file?.facts.facts ?? []), ...found.filter(({ subject }) => !known.has(subject))]
    if (file) files[index] = { ...file, facts: { ...file.facts, facts } }
    else files.push({ path, language: 'opaque', facts: plainFacts('', facts) })
  }
  if (tree.truncated) notExamined.push({ path: '', reason: tree.truncated })
  const { roleByConfig, sideByConfig, ownerOf } = pathPolicy(config)
  const [, owner] = /^([\w-]+)\/[\w.-]+$/.exec(repository) ?? []
  const snapshot: Snapshot = {
    files,
    paths: new Set(tree.entries.map((entry) => entry.path)),
    notExamined,
    vocabulary,
    roleByConfig,
    sideByConfig,
    ownerByConfig: ownerOf,
    policy: JSON.stringify([config.paths, config.owners]),
    ...(owner === undefined ? {} : { owner: owner.toLowerCase() }),
    ...(aliases && aliases.size > 0 ? { aliases } : {}),
    ...(loaded && loaded.size > 0 ? { loaded } : {}),
    ...(base ? { before: { files: base.files, units: base.units, moved } } : {}),
  }
  return link(snapshot, editionOf?.(snapshot))
}

/** A file of a chart with the facts of what it writes. A template has no others, because its text is no manifest. */
const withChart = (path: string, facts: FileFacts, charts: LinkOptions['charts']): FileFacts => {
  const rendered = charts?.facts.get(path) ?? []
  if (charts?.templates.has(path) === true)
    return {
      ...facts,
      facts: [...facts.facts.filter((fact) => !ofOutput(fact)), ...rendered],
      traits: { ...facts.traits, chart: true },
    }
  return rendered.length > 0 ? { ...facts, facts: [...facts.facts, ...rendered] } : facts
}

/** A file's problem as one sentence. */
const problemText = ({ message, line }: NonNullable<FileFacts['problem']>): string =>
  line === undefined ? message : `${message} (line ${line})`
