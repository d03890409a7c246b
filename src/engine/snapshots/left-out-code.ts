import { posix } from 'node:path'
import type { TreeEntry } from '#model/change-set'
import type { FileFacts } from '#model/fact'
import { languageOf } from '#languages/language-of'
import { mentionsOf, type Mentions } from '#link/mentions'
import { isLockFile } from '#link/roles/role-of'
import { loadsIn } from '#link/units/production-loads'
import type { SnapshotFile } from '#link/snapshot'
import { isLinkedCode } from '#link/units/units'
import type { PathPolicy } from '../isolation/path-policy.ts'

/** Data, documents, styles and types, which no runtime executes under their own name. */
const isNoCode =
  /\.(json[c5]?|md|mdx|map|snap|d\.[cm]?ts|html?|po|svgz?|png|jpe?g|gif|webp|avif|ico|css|scss|sass|less|woff2?|ttf|otf|eot|pdf|csv|tsv|xml|graphql|gql|proto|lock|sum|pyi)$/i

/** The kinds of left-out files. What they are called decides who is believed to name them. */
export type LeftOutKind =
  /** Vendored, generated, or of an unknown language. */
  | 'foreign'
  /** In a folder of tests, examples or documents. */
  | 'aside'
  /** A program that begins with `#!`, and is therefore taken for a script. */
  | 'program'
  /** In a folder of scripts or of continuous integration, which name each other all the time. */
  | 'tool'

/** The kind of left-out code that a file is; undefined if it holds no code, or is read as production code. */
export const leftOutKind = (path: string, policy: PathPolicy, facts: FileFacts | undefined): LeftOutKind | undefined => {
  if (policy.whyLeftOut(path) !== undefined || isLockFile(path) || isNoCode.test(path)) return undefined
  const language = languageOf(path)
  if (!isLinkedCode(language) && language !== 'text') return undefined
  const role = policy.roleOf(path)
  if (role === 'vendored' || role === 'generated') return 'foreign'
  if (language === 'text') return 'foreign'
  if (role === 'test' || role === 'example' || role === 'docs') return 'aside'
  if (role === 'script' || role === 'ci') return 'tool'
  if (facts?.traits.generated === true) return 'foreign'
  return facts?.traits.shebang === true || facts?.traits.unbuilt === true ? 'program' : undefined
}

/** Configuration that leaves files out, or that tools read which check, format, document, test or build code but do not run the service. */
const ofTools =
  /(^|\/)(\.(?!env(\.|$)|npmrc$|yarnrc|pnp|mocharc|node|swcrc|babelrc|profile)[^/]*|[^/]*ignore|CODEOWNERS|LICEN[CS]E[^/]*|NOTICE[^/]*|CHANGELOG[^/]*|AUTHORS|biome\.jsonc?|[jt]sconfig[^/]*\.json|(eslint|prettier|stylelint|commitlint|jest|vitest|karma|cypress|playwright|codecept|lint-?staged|knip|renovate|lerna|nx|turbo|project|workspace|release-please[^/]*|components|cspell|typedoc|api-extractor|tslint)(\.config)?\.(json[c5]?|ya?ml|toml)|codecov\.ya?ml|sonar-project\.properties|(mypy|pytest|tox|pylintrc|ruff|flake8)[^/]*\.(ini|toml|cfg)|pylintrc|checkstyle[^/]*\.xml|pmd[^/]*\.xml|spotbugs[^/]*\.xml|mkdocs\.ya?ml|book\.toml|buf(\.gen|\.work)?\.ya?ml|(openapi|swagger|codegen|sqlc|gqlgen|mockery|orval)[^/]*\.(json|ya?ml|toml)|\.pre-commit[^/]*|[^/]*\.code-workspace)$|(^|\/)(\.github|\.gitlab|\.circleci|\.buildkite|\.vscode|\.idea|\.husky|\.changeset|\.devcontainer)\//i

/** Whether a text that is not code is taken at its word when it names code. */
const countsAsConfiguration = (path: string, policy: PathPolicy): boolean =>
  ['production', 'migration'].includes(policy.roleOf(path)) && !ofTools.test(path) && !isLockFile(path)

/** Extensions and names of configuration that is read only when a change may hide code. */
const configuration =
  /\.(json[c5]?|toml|ini|cfg|conf|properties|xml|env|sh|bash|service|mk|gradle|kts)$|(^|\/)(\.npmrc|\.yarnrc(\.yml)?|\.env[^/]*|Makefile|Procfile|[Jj]ustfile|META-INF\/(services|spring)\/[^/]+)$/

/** Limits on configuration that is read only when a change may hide code. */
const mostBytes = 64_000
const mostFiles = 300

/** The small configuration files of a tree that are not read in any case, those near the root first. */
export const smallConfiguration = (entries: readonly TreeEntry[], policy: PathPolicy): TreeEntry[] =>
  entries
    .filter(
      ({ path, mode, size = 0 }) =>
        (mode === 'file' || mode === 'executable') &&
        size <= mostBytes &&
        configuration.test(path) &&
        policy.whyLeftOut(path) === undefined &&
        countsAsConfiguration(path, policy),
    )
    .map((entry) => ({ entry, depth: entry.path.split('/').length }))
    .sort((a, b) => a.depth - b.depth)
    .slice(0, mostFiles)
    .map(({ entry }) => entry)

export interface NamedCodeInput {
  /** Changed files of this side. */
  readonly changed: Iterable<string>
  /** Every file of this side. */
  readonly paths: Iterable<string>
  readonly policy: PathPolicy
  factsOf(path: string): FileFacts | undefined
  /** The facts of a changed file at the merge base; undefined for the merge base itself, where no word is new. */
  before?(path: string): FileFacts | undefined
}

/** Left-out code that the files of one side name. */
export interface NamedCode {
  /** Changed left-out code by its kind. */
  readonly targets: ReadonlyMap<string, LeftOutKind>
  /** Whether a changed file begins to name unchanged left-out code. */
  readonly isFresh: boolean
  by(file: SnapshotFile): Iterable<readonly [path: string, line: number]>
}

const none: Readonly<Record<string, number>> = {}

/**
 * Finds left-out code by its name: changed code that any file names, and unchanged code that a changed file begins to name. Where the
 * name is written does not matter, so that no list of loaders, options and formats is needed.
 */
export const namedCode = ({ changed, paths, policy, factsOf, before }: NamedCodeInput): NamedCode => {
  const own = new Set(changed)
  const targets = new Map<string, LeftOutKind>()
  for (const path of own) {
    const kind = leftOutKind(path, policy, factsOf(path))
    if (kind !== undefined) targets.set(path, kind)
  }
  const of = (kind: LeftOutKind): readonly string[] => [...targets].flatMap(([path, one]) => (one === kind ? [path] : []))
  const foreign = mentionsOf([...of('foreign'), ...of('program')], {
    folders: (path) => ['vendored', 'generated'].includes(policy.roleOf(path)),
  })
  const aside = mentionsOf(of('aside'), { folders: () => false })
  // Configuration names folders of tests to run them; code does not.
  const asideByCode = mentionsOf(of('aside'), { folders: (path) => !runsAsTest(path, factsOf(path)) })
  const tool = mentionsOf(of('tool'), { folders: () => false })
  const fresh = before && freshMentions(own, paths, { policy, factsOf, before })
  return {
    targets,
    isFresh: fresh !== undefined,
    *by({ path, language, facts }) {
      const isCode = isLinkedCode(language)
      if (!isCode && !countsAsConfiguration(path, policy)) return
      const words = facts.mentions ?? none
      yield* foreign.in(path, words)
      if (isCode) yield* asideByCode.in(path, words)
      else for (const found of aside.in(path, words)) if (!runsAsTest(found[0], factsOf(found[0]))) yield found
      if (isCode && loadsIn(facts).length > 0) yield* tool.in(path, words)
      if (!fresh || !own.has(path)) return
      for (const found of fresh.matcher.in(path, fresh.words.get(path) ?? none))
        if (leftOutKind(found[0], policy, undefined) === 'foreign' || (isCode && !runsAsTest(found[0], factsOf(found[0])))) yield found
    },
  }
}

/** Whether a test runner runs a file: it is named like a test, or lies among tests, and defines some. */
export const runsAsTest = (path: string, facts: FileFacts | undefined): boolean => path.endsWith('_test.go') || facts?.traits.tests === true

interface Fresh {
  readonly words: ReadonlyMap<string, Readonly<Record<string, number>>>
  readonly matcher: Mentions
}

/** What changed files name that they did not name before, among unchanged left-out code. */
const freshMentions = (
  changed: ReadonlySet<string>,
  paths: Iterable<string>,
  { policy, factsOf, before }: Required<Pick<NamedCodeInput, 'policy' | 'factsOf' | 'before'>>,
): Fresh | undefined => {
  const added = [...changed].flatMap((path): [string, [string, number][]][] => {
    const mentions = factsOf(path)?.mentions
    if (!mentions || !['production', 'migration'].includes(policy.roleOf(path))) return []
    const old = before(path)?.mentions ?? none
    const own = Object.entries(mentions).filter(([word]) => !Object.hasOwn(old, word))
    return own.length === 0 ? [] : [[path, own]]
  })
  if (added.length === 0) return undefined
  const plain = plainNames(paths, policy)
  const words = new Map<string, Readonly<Record<string, number>>>()
  const names = new Set<string>()
  for (const [path, own] of added) {
    const fresh = own.filter(([word]) => !plain.has(word))
    words.set(path, Object.fromEntries(fresh))
    for (const [word] of fresh) for (const part of word.split(/[/.]/)) names.add(part)
  }
  const files: string[] = []
  for (const path of paths) {
    if (changed.has(path) || !names.has(posix.basename(path).split('.', 1)[0] ?? '')) continue
    const kind = leftOutKind(path, policy, undefined)
    if ((kind === 'foreign' || kind === 'aside') && isLinkedCode(languageOf(path))) files.push(path)
  }
  return files.length === 0 ? undefined : { words, matcher: mentionsOf(files, { folders: () => false }) }
}

/**
 * Whole paths of files that are read in any case, with and without their extension. A word that is one of them means that file, and not
 * another whose folder and name are the same.
 */
const plainNames = (paths: Iterable<string>, policy: PathPolicy): ReadonlySet<string> =>
  new Set(
    [...paths].flatMap((path) =>
      isLinkedCode(languageOf(path)) && leftOutKind(path, policy, undefined) === undefined ? [path, path.replace(/\.\w+$/, '')] : [],
    ),
  )
