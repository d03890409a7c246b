import { createHash } from 'node:crypto'
import type { Tree } from '#model/change-set'
import type { Config } from '#model/config'
import type { ReviewInputs } from '#model/review'
import type { Rule } from '#model/rule'
import type { Language } from '#model/source-file'
import type { Waiver } from '#model/waiver'
import { extractionVersion } from './extraction-version.ts'
import { version } from './version.ts'

export interface InputsOfReview {
  readonly base: Tree
  readonly head: Tree
  /** The commit that the settings were read from. */
  readonly settingsCommit: string
  readonly config: Config
  readonly waivers: readonly Waiver[]
  readonly expiredWaivers: readonly Waiver[]
  readonly rules: readonly Rule[]
  /** Number of all rules. */
  readonly rulesKnown: number
  /** Languages of the files that were read. */
  readonly languages: Iterable<Language>
}

/** The inputs of a review. Two reviews of the same commits with equal inputs have equal results, in any folder and on any day. */
export const reviewInputs = ({
  base,
  head,
  config,
  waivers,
  expiredWaivers,
  rules,
  rulesKnown,
  ...given
}: InputsOfReview): ReviewInputs => ({
  version,
  baseTree: treeDigest(base),
  headTree: treeDigest(head),
  settingsCommit: given.settingsCommit,
  settings: digest([config, waivers, expiredWaivers]),
  rules: digest(rules.map(({ id, check, severity, stage, summaryOnly = false }) => ({ id, check, severity, stage, summaryOnly }))),
  ...(rules.length < rulesKnown && { only: rules.map(({ id }) => id) }),
  extractors: digest([...new Set(given.languages)].sort().map((language) => [language, extractionVersion(language)])),
})

/** Sorts keys, whose order is irrelevant. */
const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex')

/** Computed here, because not every source of a tree provides git's own id of it. Paths cannot contain NUL. */
const treeDigest = ({ entries, truncated = '' }: Tree): string => {
  const hash = createHash('sha256').update(`${truncated}\0`)
  const lines = entries.map(({ path, mode, blob }) => `${path}\0${mode} ${blob}\n`).sort()
  for (const line of lines) hash.update(line)
  return hash.digest('hex')
}
