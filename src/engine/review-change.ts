import type { BlobReader, ChangedFile, ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type { Fact } from '#model/fact'
import type { Coverage, NotReviewed, Review, Skipped } from '#model/review'
import type { Rule } from '#model/rule'
import type { System } from '#model/system'
import type { Snapshot } from '#link/link'
import { reviewChange as review } from '#review/review-change'
import type { WaiversInput } from '#review/exceptions/waive'
import { askWithMemory } from './ask-with-memory.ts'
import { compileFiles, type CompileOptions } from './snapshots/compile-snapshot.ts'
import { comparableCharts } from './charts/comparable-charts.ts'
import { examineCharts } from './charts/examine-charts.ts'
import type { ExaminedCharts } from './charts/examined-charts.ts'
import { linkSnapshot } from './snapshots/link-snapshot.ts'
import { reviewInputs } from './review-inputs.ts'
import { recentSystems, type RecentSystems } from './snapshots/recent-systems.ts'
import { unitPartition } from './snapshots/unit-partition.ts'
import { followProduction, type Followed } from './snapshots/follow-production.ts'
import { offerEdits } from './edits/offer-edits.ts'
import { offerRestoring } from './edits/offer-restoring.ts'
import { pathPolicy, type PathPolicy } from './isolation/path-policy.ts'
import { secretsLeftOut, type SecretsLeftOut } from './secrets/secrets-left-out.ts'
import { vendoredUpgrades } from './snapshots/vendored-upgrades.ts'
import { verifySuggestions } from './edits/verify-suggestions.ts'
import { matters, selectFiles, type Selection } from './snapshots/select-files.ts'
import { unreadLanguages } from './snapshots/unread-languages.ts'
import { withoutSecrets } from './secrets/without-secrets.ts'

export type { WaiversInput }

export interface ReviewRequest extends CompileOptions, WaiversInput {
  readonly change: ChangeSet
  readonly blobs: BlobReader
  readonly config: Config
  readonly rules: readonly Rule[]
  /** Number of all rules, if `rules` contains only some of them. */
  readonly rulesKnown?: number
  /** The commit that the settings were read from; the merge base by default. */
  readonly settingsCommit?: string
  /** Systems of earlier reviews in this process, for repositories that are reviewed repeatedly; by default, only those of this review. */
  readonly systems?: RecentSystems
}

/**
 * Reviews a change: reads the needed files, extracts facts (once per blob), links both sides, and judges the difference. The content of a
 * repository never makes it throw; a reader that fails completely does.
 */
export const reviewChange = async ({
  change,
  blobs,
  config,
  rules,
  rulesKnown,
  settingsCommit = change.base.commit,
  waivers,
  expiredWaivers,
  author,
  systems = recentSystems(Infinity),
  ...given
}: ReviewRequest): Promise<Review> => {
  const extractor = given.extractor?.forChange?.() ?? given.extractor
  const options: CompileOptions = { ...given, ...(extractor && { extractor }) }
  const selection = selectFiles(change, config)
  const policy = pathPolicy(config)
  const ours = change.files.filter(({ path }) => policy.whyLeftOut(path) === undefined)
  const skipped = new Set(selection.skipped.map(({ path }) => path))
  const searching = secretsLeftOut({ change, files: ours.filter(({ path }) => skipped.has(path)), named: ours, blobs, ...options })
  // A failure is reported where it is awaited.
  searching.catch(() => undefined)
  const rendering = examineCharts([change.base, change.head], { ...options, config, policy, blobs })
  rendering.catch(() => undefined)
  const compiled = await compileFiles([...selection.head.values(), ...selection.base.values()], blobs, options)
  const upgrades = await vendoredUpgrades(change, blobs)
  const followed = await followProduction({ change, config, selection, outcomes: compiled, upgrades, blobs, options })
  const { outcomes } = followed
  const isRefused = ({ path }: ChangedFile): boolean => {
    const outcome = outcomes.get(selection.head.get(path)?.key ?? '')
    return outcome !== undefined && !('facts' in outcome)
  }
  const secrets = [await searching, await secretsLeftOut({ change, files: ours.filter(isRefused), blobs, ...options })]
  const secretsAt = (side: 'base' | 'head'): ReadonlyMap<string, readonly Fact[]> => {
    const all = new Map<string, readonly Fact[]>()
    for (const found of secrets) for (const [path, facts] of found[side]) all.set(path, [...(all.get(path) ?? []), ...facts])
    return all
  }
  const { base: baseCharts, head: headCharts } = comparableCharts(await rendering)
  options.onProgress?.({ step: 'linking', done: 0, of: selection.head.size })
  const { repository } = change
  const editionOf = (snapshot: Snapshot): System | undefined => systems.closest(repository, snapshot)
  const base = linkSnapshot(change.base, followed.base.selected, outcomes, config, {
    ...followed.base,
    repository,
    editionOf,
    secrets: secretsAt('base'),
    charts: baseCharts,
  })
  systems.keep(repository, base)
  const moved = new Map(
    change.files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [] : [[path, previousPath] as const])),
  )
  const linking = {
    repository,
    aliases: followed.head.aliases,
    loaded: followed.head.loaded,
    moved,
    secrets: secretsAt('head'),
    charts: headCharts,
  }
  const head = linkSnapshot(change.head, followed.head.selected, outcomes, config, { ...linking, base, editionOf })
  systems.keep(repository, head)
  const units = unitPartition(config, head)
  options.onProgress?.({ step: 'judging', done: 0, of: rules.length })
  const found = review({
    change,
    base,
    head,
    rules,
    config,
    ask: askWithMemory,
    coverage: coverageOf({
      change,
      selection,
      followed,
      head,
      base,
      policy,
      secrets,
      upgrades,
      charts: { base: baseCharts, head: headCharts },
    }),
    ...(rulesKnown === undefined ? {} : { rulesKnown }),
    ...(units ? { units } : {}),
    ...(waivers ? { waivers } : {}),
    ...(expiredWaivers ? { expiredWaivers } : {}),
    ...(author === undefined ? {} : { author }),
  })
  const offered = await offerRestoring(await offerEdits(found, change, blobs), { change, blobs, base })
  const verified = await verifySuggestions(offered, {
    ...options,
    change,
    blobs,
    config,
    rules,
    head,
    base,
    linking,
    selected: followed.head.selected,
    outcomes,
  })
  const inputs = reviewInputs({
    base: change.base,
    head: change.head,
    settingsCommit,
    config,
    waivers: waivers ?? [],
    expiredWaivers: expiredWaivers ?? [],
    rules,
    rulesKnown: rulesKnown ?? rules.length,
    languages: [...followed.base.selected.values(), ...followed.head.selected.values()].map(({ language }) => language),
  })
  const sides = [
    { tree: change.base, system: base },
    { tree: change.head, system: head },
  ]
  return withoutSecrets({ ...verified, inputs }, sides, blobs, rules)
}

interface CoverageInput {
  readonly change: ChangeSet
  readonly selection: Selection
  readonly followed: Followed
  readonly head: System
  readonly base: System
  readonly policy: PathPolicy
  readonly secrets: readonly SecretsLeftOut[]
  readonly upgrades: ReadonlySet<string>
  readonly charts: { readonly base: ExaminedCharts; readonly head: ExaminedCharts }
}

/** Which of the changed files were examined. A test or document that cannot be parsed is listed but does not block. */
const coverageOf = ({
  change,
  selection,
  followed,
  head,
  base,
  policy,
  secrets,
  upgrades,
  charts,
}: CoverageInput): Omit<Coverage, 'rulesNotRun'> => {
  const unread = unreadLanguages([change.head, change.base], (path) => charts.head.rendered.has(path) || charts.base.rendered.has(path))
  const unsearched = new Map(secrets.flatMap(({ notSearched }) => notSearched).map(({ path, reason }) => [path, reason]))
  const exceeded = new Map(secrets.flatMap((found) => found.notExamined).map((one) => [one.path, one]))
  const left = new Map(
    selection.skipped.map(({ path, reason }) => {
      const why = unsearched.get(path)
      return [path, { path, reason: why === undefined ? reason : `${reason}, ${why}` }]
    }),
  )
  const loaded = new Map(followed.notExamined.map((one) => [one.path, one]))
  const problems = new Map(head.notExamined.map((one) => [one.path, one.reason]))
  const baseProblems = new Map(base.notExamined.map((one) => [one.path, one.reason]))
  const examined: string[] = []
  const skipped: Skipped[] = []
  const notExamined: Skipped[] = []
  const notReviewed: NotReviewed[] = []
  let production = 0
  const examine = (path: string, isProduction: boolean): void => {
    examined.push(path)
    if (isProduction) production += 1
  }
  for (const file of change.files) {
    const { path } = file
    const isRemoved = file.status === 'removed'
    const language = unread(path)
    const leftByConfiguration = policy.whyLeftOut(path)
    const loader = followed.loaderOf(path)
    if (leftByConfiguration !== undefined) {
      const isOurs = runs.has(policy.roleOf(path)) && (language !== undefined || matters(path, policy, { evenLeftOut: true }))
      if (isOurs) notReviewed.push({ path, reason: leftByConfiguration, ...(language === undefined ? {} : { language }) })
      else skipped.push({ path, reason: leftByConfiguration })
      continue
    }
    if (upgrades.has(path)) {
      notReviewed.push({ path, reason: 'vendored copy of a module that the change upgrades' })
      continue
    }
    const notRendered = (isRemoved ? charts.base : charts.head).problems.get(path)
    if (notRendered !== undefined && runs.has(policy.roleOf(path))) {
      if (policy.isAdvisory(path)) notReviewed.push({ path, reason: 'advisory by configuration', language: 'Helm template' })
      else notExamined.push({ path, reason: notRendered })
      continue
    }
    if (language !== undefined && (runs.has(policy.roleOf(path)) || loader !== undefined)) {
      if (policy.isAdvisory(path)) notReviewed.push({ path, reason: 'advisory by configuration', language })
      else notExamined.push({ path, reason: `no rule reads this language: ${language}${loader === undefined ? '' : `; ${loader}`}` })
      continue
    }
    const unexamined = loaded.get(path) ?? exceeded.get(path)
    if (unexamined) {
      notExamined.push(unexamined)
      continue
    }
    if (followed.examined.has(path)) {
      examine(path, true)
      continue
    }
    const skip = left.get(path)
    if (skip) {
      skipped.push(skip)
      continue
    }
    if (language !== undefined) {
      skipped.push({ path, reason: `no rule reads this language: ${language}` })
      continue
    }
    if (!isRemoved && head.files.get(path)?.role === 'generated') {
      skipped.push({ path, reason: 'marked as generated: searched for secrets only' })
      continue
    }
    const reason = isRemoved ? baseProblems.get(path) : problems.get(path)
    if (reason === undefined) examine(path, matters(path, policy))
    else if (!isRemoved && matters(path, policy)) notExamined.push({ path, reason })
    else skipped.push({ path, reason })
  }
  const truncated = change.truncated ?? change.head.truncated
  return {
    examined,
    skipped,
    notExamined,
    ...(notReviewed.length > 0 && { notReviewed }),
    production,
    ...(truncated ? { truncated } : {}),
  }
}

/** Roles of files that run in production. */
const runs: ReadonlySet<string> = new Set(['production', 'migration'])
