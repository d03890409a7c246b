import type { BlobReader, ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type { Finding, Review } from '#model/review'
import { partsOf, type Rule, type Suggestion } from '#model/rule'
import { overlaps } from '#model/source-file'
import type { Change, System } from '#model/system'
import { construct } from '#review/identity/fingerprint'
import { hasFailed, judge } from '#review/judge'
import { applyEdits, collide } from '#review/edits/apply-edits'
import { askWithMemory } from '../ask-with-memory.ts'
import type { CompileOptions } from '../snapshots/compile-snapshot.ts'
import { linkSnapshot, type LinkOptions } from '../snapshots/link-snapshot.ts'
import { extractHere, type Extracted, type Text } from '../extraction/extractor.ts'
import { selected as selectedAs, type Selected } from '../snapshots/select-files.ts'

/** The data of the review. */
export interface Examined extends CompileOptions {
  readonly change: ChangeSet
  readonly blobs: BlobReader
  readonly config: Config
  readonly rules: readonly Rule[]
  readonly head: System
  readonly base: System
  /** The options that the head was linked with. */
  readonly linking?: Pick<LinkOptions, 'aliases' | 'charts' | 'loaded' | 'moved' | 'secrets'>
  readonly selected: ReadonlyMap<string, Selected>
  readonly outcomes: ReadonlyMap<string, Extracted>
}

interface Candidate {
  readonly finding: Finding
  readonly suggestion: Suggestion
}

/** Each attempt links the whole snapshot. Suggestions are not meant for changes with more edits that fail together. */
const mostAlone = 8

/**
 * Keeps a suggestion only if it works. The edit is made in memory, the file is parsed again, the system is linked again, and all rules
 * run again. The finding's rule must no longer report the gap, and no rule may report anything new. An edit of lines with a secret is not offered, because it
 * would repeat the secret. All edits are tried together first; those that fail are then tried one by one.
 */
export const verifySuggestions = async (review: Review, examined: Examined): Promise<Review> => {
  const candidates = candidatesOf(review, examined)
  const wanted = new Set(review.findings.filter(({ suggestion }) => suggestion !== undefined))
  if (wanted.size === 0) return review
  const texts = await readTexts(candidates, examined)
  const proven = await prove(candidates, texts, examined)
  const failed = candidates.filter((candidate) => !proven.has(candidate.finding))
  if (candidates.length > 1) {
    for (const candidate of failed.slice(0, mostAlone)) for (const finding of await prove([candidate], texts, examined)) proven.add(finding)
  }
  return {
    ...review,
    findings: review.findings.map((finding) => (wanted.has(finding) && !proven.has(finding) ? without(finding) : finding)),
  }
}

const without = ({ suggestion: _, ...finding }: Finding): Finding => finding

/** Suggestions for lines of the head that no other suggestion replaces and that contain no secret. */
const candidatesOf = ({ findings }: Review, { head }: Examined): Candidate[] => {
  const secrets = head.facts('secret')
  const taken = new Map<string, Suggestion[]>()
  return findings.flatMap((finding): Candidate[] => {
    const { suggestion, path, state } = finding
    if (suggestion === undefined || state !== 'new') return []
    const others = taken.get(path) ?? []
    if (others.some((other) => collide(other, suggestion))) return []
    const parts = partsOf(suggestion)
    if (secrets.some(({ at }) => at.path === path && parts.some((part) => overlaps(at, part.at)))) return []
    if (parts.some(({ replacement }) => mayHoldSecret(replacement))) return []
    taken.set(path, [...others, suggestion])
    return [{ finding, suggestion }]
  })
}

/** A user and password in a URL; a literal with a name that suggests a credential. */
const secretLike = [
  /:\/\/[^\s/@'"`:]*:[^\s/@'"`]+@/,
  /(?:api[-_]?key|token|secret|passw(?:or)?d|pwd|authorization|bearer)['"]?\s*[=:]\s*['"`]?[\w+/.=-]{8,}/i,
]

/** A long mixture of letters and digits that a person would not write. */
const isMixture = (word: string): boolean => /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d[^\d]*\d/.test(word)

/** When in doubt, no suggestion: it could repeat a credential of an unknown issuer. */
const mayHoldSecret = (text: string): boolean =>
  secretLike.some((pattern) => pattern.test(text)) || (text.match(/[\w+/=-]{20,}/g) ?? []).some(isMixture)

const readTexts = async (candidates: readonly Candidate[], { blobs, selected }: Examined): Promise<ReadonlyMap<string, string>> => {
  const blobOf = new Map(
    candidates.flatMap(({ finding: { path } }): [string, string][] => {
      const file = selected.get(path)
      return file ? [[path, file.entry.blob]] : []
    }),
  )
  const read = await blobs.read([...new Set(blobOf.values())])
  return new Map(
    [...blobOf].flatMap(([path, id]): [string, string][] => {
      const blob = read.get(id)
      return blob?.kind === 'text' ? [[path, blob.text]] : []
    }),
  )
}

interface Edited {
  readonly system: System
  /** Files whose edited text parses. */
  readonly sound: ReadonlySet<string>
}

/** The head with all of these edits made. */
const withEdits = async (candidates: readonly Candidate[], texts: ReadonlyMap<string, string>, examined: Examined): Promise<Edited> => {
  const selected = new Map(examined.selected)
  const sources: Text[] = []
  const paths = new Map<string, string>()
  for (const [path, own] of Map.groupBy(candidates, ({ finding }) => finding.path)) {
    const file = selected.get(path)
    const text = texts.get(path)
    const result =
      text === undefined
        ? undefined
        : applyEdits(
            text,
            own.map(({ suggestion }) => suggestion),
          )
    if (file === undefined || result === undefined) continue
    // No blob has such an id, so the edited text has a unique key, even if the original also appears elsewhere.
    const changed = selectedAs({ ...file.entry, blob: `edited ${path}` }, file.language)
    const { key } = changed
    selected.set(path, changed)
    paths.set(key, path)
    sources.push({ key, text: result, language: file.language })
  }
  const extracted = await (examined.extractor ?? extractHere)(sources, examined.signal)
  const sound = new Set([...extracted].flatMap(([key, outcome]) => (isSound(outcome) ? (paths.get(key) ?? []) : [])))
  const outcomes = new Map([...examined.outcomes, ...extracted])
  const system = linkSnapshot(examined.change.head, selected, outcomes, examined.config, {
    ...examined.linking,
    base: examined.base,
    editionOf: () => examined.head,
  })
  return { system, sound }
}

/** The findings whose edits work when all of these are made: their rule finds them no more, and no rule finds anything new. */
const prove = async (candidates: readonly Candidate[], texts: ReadonlyMap<string, string>, examined: Examined): Promise<Set<Finding>> => {
  const { system, sound } = await withEdits(candidates, texts, examined)
  const about = aboutOf(examined)
  const proven = new Set<Finding>()
  const asked = Map.groupBy(candidates, ({ finding }) => finding.ruleId)
  for (const rule of examined.rules) {
    const before = gapsOf(rule, examined.head, about)
    const after = gapsOf(rule, system, about)
    const own = asked.get(rule.id) ?? []
    if (!before || !after) continue
    if (bringsOthers(before, after)) return new Set()
    const edits = new Map([...Map.groupBy(own, keyOfCandidate)].map(([key, all]) => [key, all.length]))
    for (const candidate of own) {
      const { path, construct } = candidate.finding
      const isGone = countOf(after, path, construct) === countOf(before, path, construct) - (edits.get(keyOfCandidate(candidate)) ?? 0)
      if (sound.has(path) && isGone) proven.add(candidate.finding)
    }
  }
  return proven
}

const isSound = (outcome: Extracted): boolean => 'facts' in outcome && outcome.facts.problem === undefined

const keyOfCandidate = ({ finding: { path, construct } }: Candidate): string => gapKey(path, construct)

const gapKey = (path: string, construct: string | undefined): string => JSON.stringify([path, construct])

/** Number of a rule's gaps by file and construct; undefined when the rule could not run. */
const gapsOf = (rule: Rule, system: System, about: Change): ReadonlyMap<string, number> | undefined => {
  const judged = judge(rule, system, undefined, about, askWithMemory)
  if (hasFailed(judged)) return undefined
  const counts = new Map<string, number>()
  for (const judgement of judged.head) {
    if (judgement.kind !== 'gap') continue
    const key = gapKey(judgement.at.path, construct(judgement.subject, judgement.within))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const countOf = (counts: ReadonlyMap<string, number>, path: string, of: string | undefined): number => counts.get(gapKey(path, of)) ?? 0

const bringsOthers = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean =>
  [...after].some(([key, count]) => count > (before.get(key) ?? 0))

const aboutOf = ({ change, base }: Examined): Change => {
  const files = new Map(change.files.map((file) => [file.path, file]))
  return { base, file: (path) => files.get(path), isAdded: (path) => files.get(path)?.status === 'added' }
}
