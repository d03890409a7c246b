import type { BlobReader, ChangeSet } from '#model/change-set'
import type { SecretSource } from '#facts/secrets/hide-secrets'
import type { Review } from '#model/review'
import { findsCredential } from '#model/findings/finds-credential'
import { holdsSecret } from '#model/findings/holds-secret'
import { namesLiteral } from '#model/findings/names-literal'
import type { Severity } from '#model/severity'
import { comingWith } from '#engine/snapshots/coming'
import { gatherLocalChange, type LocalChange } from '#git/local-change'
import { linkPlaces } from '#report/texts/link-places'
import { exitCodeOf } from '#report/records/exit-code'
import { readyEdits } from '#review/edits/apply-edits'
import { limitReview } from '#review/limit-report'
import { formatReview, type Surroundings } from '../output/format-review.ts'
import type { ReviewFormat } from '../output/formats.ts'
import { callersFolder } from '../environment/callers-folder.ts'
import { exitCodeForConfiguration, judgeChange, readDefaults, printConfigurationNotes, type JudgedChange } from '../judging/judge-change.ts'
import { localFactsCache, nothingKept } from '../judging/local-facts-cache.ts'
import { placesOf } from '../judging/places-of.ts'
import { onlyRules } from '../judging/only-rules.ts'
import { pathsOfReport } from '../judging/paths-of-report.ts'
import { progressText } from '../output/progress-line.ts'
import type { Terminal } from '../output/terminal.ts'
import { writeReports, type ReportFile } from '../output/write-reports.ts'
import { workersOf } from '../judging/workers-of.ts'

export interface ReviewOptions {
  readonly base?: string
  readonly head?: string
  readonly repo?: string
  readonly format: ReviewFormat
  readonly failOn?: Severity | 'never'
  readonly only?: readonly string[]
  /** Files and folders that the report is limited to, from the caller's folder or that of `repo`. */
  readonly paths?: readonly string[]
  /** The same, relative to the root of the repository. */
  readonly pathsOfRoot?: readonly string[]
  /** Reports that go to files. */
  readonly write?: readonly ReportFile<ReviewFormat>[]
  readonly explain?: boolean
  /** A file that holds what an organisation says for all of its repositories. */
  readonly defaults?: string
  /** Keep extracted facts in the user's caches, and use those that are there; the default. */
  readonly cache?: boolean
  /** Show no progress. */
  readonly quiet?: boolean
}

/** Texts of the places that findings name, for code frames, and what hides the secrets of these files in any text. */
export const sourcesOf = async (review: Review, change: ChangeSet, blobs: BlobReader): Promise<Pick<Surroundings, 'sources' | 'mask'>> => {
  const bases = new Map(change.base.entries.map((entry) => [entry.path, entry.blob]))
  const heads = new Map(change.head.entries.map((entry) => [entry.path, entry.blob]))
  const before = new Map(change.files.map((file) => [file.path, file.previousPath ?? file.path]))
  const blobOf = (path: string, side: 'LEFT' | 'RIGHT'): string | undefined =>
    side === 'LEFT' ? bases.get(before.get(path) ?? path) : heads.get(path)
  const shown = review.findings.filter((finding) => finding.state === 'new' || holdsSecret(finding))
  const places = shown.flatMap(({ path, side, suggestion }) => [{ path, side }, ...(suggestion ? [{ path, side: 'RIGHT' as const }] : [])])
  const read = await blobs.read([...new Set(places.flatMap(({ path, side }) => blobOf(path, side) ?? []))])
  const sourceOf = (path: string, side: 'LEFT' | 'RIGHT'): SecretSource | undefined => {
    const blob = read.get(blobOf(path, side) ?? '')
    if (blob?.kind !== 'text') return undefined
    const literals = shown.filter((finding) => holdsSecret(finding) && finding.path === path && finding.side === side)
    return {
      path,
      text: blob.text,
      literals: literals.filter(({ ruleId }) => namesLiteral.has(ruleId)),
      credentials: literals.filter(({ ruleId }) => findsCredential.has(ruleId)),
    }
  }
  const files = new Map(places.map((place) => [`${place.side} ${place.path}`, place]))
  const mask =
    shown.length > 0
      ? (await import('#facts/secrets/hide-secrets')).hideSecrets(
          [...files.values()].flatMap(({ path, side }) => sourceOf(path, side) ?? []),
        )
      : undefined
  return {
    mask,
    sources: (path, side) => {
      const source = sourceOf(path, side)
      return source && (mask?.source(source) ?? source.text)
    },
  }
}

/** Prints a review in the format that was asked for, and writes the files that were. `root`: of the repository, where it is local. */
export const printReview = async (review: Review, options: ReviewOptions, surroundings: Surroundings, root?: string): Promise<void> => {
  const { format, write = [], explain = false } = options
  const { terminal } = surroundings
  const text = formatReview(review, format, { ...surroundings, explain })
  terminal.print(format === 'terminal' && terminal.links && root !== undefined ? linkPlaces(text, placesOf(review, root)) : text)
  const plain = { ...surroundings, terminal: { ...terminal, colour: false } }
  await writeReports(write, (each) => formatReview(review, each, plain), terminal, root)
}

/** The exit code under `--fail-on`. `never` lets findings pass, and not what could not be examined. */
export const exitCodeUnder = (review: Review, failOn: ReviewOptions['failOn']): number =>
  failOn === 'never'
    ? exitCodeOf({
        ...review,
        findings: [],
        verdict: review.verdict === 'not-production-ready' ? 'production-ready' : review.verdict,
      })
    : exitCodeOf(review, failOn)

const previousPaths = ({ files }: ChangeSet): ReadonlyMap<string, string> =>
  new Map(files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [] : [[path, previousPath] as const])))

/**
 * Reviews a local change and hands the result on, with what is needed to print it, while the repository is open.
 *
 * @throws GitError, UsageError
 */
export const reviewLocal = async <Result>(
  options: ReviewOptions,
  terminal: Terminal,
  use: (judged: JudgedChange, surroundings: Surroundings, root: string, local: LocalChange) => Result | Promise<Result>,
): Promise<Result> => {
  const rules = onlyRules(options.only)
  terminal.progress('Comparing the two sides')
  const pool = workersOf(terminal)
  const local = await gatherLocalChange({
    repoDir: callersFolder(options.repo, terminal),
    ...(options.base === undefined ? {} : { base: options.base }),
    ...(options.head === undefined ? {} : { head: options.head }),
    // The workers load their parsers while the two sides are compared.
    onListed: (entries, gitDirectory) => {
      if (options.cache === false || nothingKept(gitDirectory, terminal.env)) pool.extract.expect?.(comingWith(entries))
    },
  })
  const cache = options.cache === false ? undefined : await localFactsCache(local, terminal)
  try {
    const { change, root } = local
    const trees = [change.head, change.base]
    const paths =
      options.paths === undefined || options.paths.length === 0
        ? options.pathsOfRoot
        : await pathsOfReport(options.paths, { repo: options.repo, root, trees }, terminal)
    const whole = await judgeChange(
      {
        change: local.change,
        baseTip: local.baseTip,
        blobs: local.blobs,
        rules,
        organisation: await readDefaults(options.defaults, terminal),
        extractor: pool.extract,
        onProgress: (progress) => terminal.progress(progressText(progress)),
        ...(cache ? { cache } : {}),
      },
      terminal,
    )
    terminal.progress(undefined)
    const judged =
      paths === undefined ? whole : { ...whole, review: limitReview(whole.review, { paths, previous: previousPaths(change) }, rules) }
    return await use(judged, { terminal, rules, ...(await sourcesOf(judged.review, local.change, local.blobs)) }, local.root, local)
  } finally {
    await Promise.all([local.close(), pool.close()])
  }
}

/** `readiness review`: prints the review of a local change; gives the exit code. */
export const runReview = (options: ReviewOptions, terminal: Terminal): Promise<number> =>
  reviewLocal(options, terminal, async (judged, surroundings, root) => {
    const isEdited = options.head === undefined && readyEdits(judged.review.findings).size > 0
    await printReview(judged.review, options, { ...surroundings, isEdited }, root)
    printConfigurationNotes(judged, terminal)
    return exitCodeForConfiguration(exitCodeUnder(judged.review, options.failOn), judged)
  })
