import fc from 'fast-check'
import { anchorFault, diffRows } from '#demo/stand-in/git/anchors'
import { glob, globProblem } from '#config/glob'
import { readConfig } from '#config/read-config'
import { readWaivers } from '#config/read-waivers'
import { extract } from '#facts/reading/extract'
import { parseCommands } from '#github/commands'
import { diffTexts } from '#github/reading/diff-texts'
import { parseUnifiedDiff } from '#languages/unified-diff'
import type { Finding } from '#model/review'
import type { Language } from '#model/source-file'
import { anchorOf } from '#report/publication/anchor-of'
import { byteLength, cutBytes, shorten } from '#report/texts/cut'
import { codeBlock, inlineCode, inlineText, linkTarget, suggestionBlock, tableCell } from '#report/texts/markdown-safe'
import type { Corpus } from './corpus.ts'
import { mutated } from './mutated.ts'

export interface Target {
  readonly name: string
  /** How many inputs it gets beside the others: cheap ones get more. */
  readonly weight: number
  /** Throws where what must hold does not. */
  readonly property: fc.IProperty<[never]>
}

class Broken extends Error {}

const hold = (condition: boolean, what: string): void => {
  if (!condition) throw new Broken(what)
}

/** Processor time that an input may take: a fixed part for what happens once, and a part for each kilobyte. */
const boundMs = (characters: number): number => 3_000 + 40 * (characters / 1_000)

const bounded = <Result>(characters: number, run: () => Result): Result => {
  const before = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(before)
  hold((user + system) / 1_000 <= boundMs(characters), `it took ${Math.round((user + system) / 1_000)} ms for ${characters} characters`)
  return result
}

const linesOf = (text: string): number => text.split(/\r\n|[\n\r\u2028\u2029]/).length

/** Every place in a value lies in the text that it was made of. */
const placesHold = (value: unknown, lines: number): void => {
  if (Array.isArray(value)) for (const item of value) placesHold(item, lines)
  if (typeof value !== 'object' || value === null) return
  if ('startLine' in value && 'endLine' in value) {
    const { startLine, endLine } = value as { startLine: number; endLine: number }
    hold(1 <= startLine && startLine <= endLine && endLine <= lines, `lines ${startLine} to ${endLine} of ${lines}`)
  }
  for (const part of Object.values(value)) placesHold(part, lines)
}

const frontEnd = (language: Language, texts: readonly string[], weight: number): Target => ({
  name: language,
  weight,
  property: fc.property(mutated(texts), (text) => {
    const facts = bounded(text.length, () => extract(text, language))
    placesHold(facts, linesOf(text))
    // A front-end that throws is caught, and its file told as unread: never by design, but where nesting exhausts it.
    hold(!/^Could not be read as .*: (?!it is nested too deeply)/s.test(facts.problem?.message ?? ''), facts.problem?.message ?? '')
    hold((facts.problem?.line ?? 1) >= 1 && (facts.problem?.line ?? 1) <= linesOf(text), `a problem on line ${facts.problem?.line}`)
    hold(JSON.stringify(JSON.parse(JSON.stringify(facts))) === JSON.stringify(facts), 'facts are plain data')
  }) as unknown as fc.IProperty<[never]>,
})

const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...'`*_[]()<>@#|&\\~$!-+=:/\n\r\t a1.'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  maxLength: 120,
})

const patch = fc
  .array(
    fc.oneof(
      fc.tuple(fc.nat(60), fc.nat(9), fc.nat(60), fc.nat(9)).map(([from, count, to, other]) => `@@ -${from},${count} +${to},${other} @@`),
      fc.tuple(fc.constantFrom('+', '-', ' ', '', '\\ ', '@'), fc.string({ maxLength: 4 })).map(([sign, line]) => sign + line),
    ),
    { maxLength: 40 },
  )
  .map((lines) => lines.join('\n'))

const fewLines = fc.array(fc.constantFrom('a', 'b', 'c', '', '\\', '-x', '+y', 'a\r'), { maxLength: 40 }).map((lines) => lines.join('\n'))

const span = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(6)).map(([startLine, more]) => ({ startLine, endLine: startLine + more }))

/** As GitHub prints the hunks of two texts. */
const patchOf = (hunks: NonNullable<ReturnType<typeof diffTexts>>): string =>
  hunks
    .map(({ oldStart, oldLines, newStart, newLines, lines }) =>
      [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines].join('\n'),
    )
    .join('\n')

const cheap = 120

const others = (corpus: Corpus): readonly { readonly name: string; readonly weight: number; readonly property: unknown }[] => [
  {
    name: 'unified diff',
    weight: cheap,
    property: fc.property(patch, (given) => {
      for (const { oldLines, newLines, lines } of parseUnifiedDiff(given) ?? []) {
        hold(lines.filter((line) => !line.startsWith('+')).length === oldLines, 'the old lines are counted')
        hold(lines.filter((line) => !line.startsWith('-')).length === newLines, 'the new lines are counted')
      }
    }),
  },
  {
    name: 'difference and anchors',
    weight: cheap,
    property: fc.property(
      fewLines,
      fewLines,
      span,
      fc.option(span),
      fc.constantFrom('LEFT' as const, 'RIGHT' as const),
      (before, after, at, suggested, side) => {
        const hunks = diffTexts(before, after)
        hold(hunks !== undefined, 'short texts are compared')
        if (!hunks) return
        const rows = diffRows(patchOf(hunks))
        const finding = { path: 'a', side, ...at, ...(suggested && { suggestion: { at: suggested, replacement: 'x' } }) } as Finding
        const found = anchorOf(finding, { status: 'modified', path: 'a', hunks }, true)
        if (!found) return
        const fault = anchorFault(rows, found.anchor)
        hold(fault === undefined, `${fault}: ${JSON.stringify(found.anchor)}`)
      },
    ),
  },
  {
    name: 'markdown of comments',
    weight: cheap,
    property: fc.property(text, fc.nat(200), (given, max) => {
      const all = [inlineText(given), inlineCode(given), tableCell(inlineText(given)), tableCell(inlineCode(given))]
      for (const one of all) hold(one.isWellFormed() && !/[\n\r]/.test(one), 'inline text is one line of valid characters')
      for (const block of [codeBlock(given), suggestionBlock(given) ?? '', linkTarget(given)])
        hold(block.isWellFormed(), 'valid characters')
      hold(!/@[a-z]/i.test(inlineText(given).replace(/`[^`]*`/g, '')), 'nobody is mentioned')
      const cut = cutBytes(given, max)
      hold(byteLength(cut) <= max && given.startsWith(cut) && cut.isWellFormed(), 'cut between characters')
      hold([...shorten(given, Math.max(1, max))].length <= Math.max(1, max), 'shortened')
    }),
  },
  {
    name: 'commands',
    weight: cheap,
    property: fc.property(
      mutated([
        '/readiness recheck\n',
        '> /readiness audit\n',
        '/readiness waive 1a2b3c4d until 2026-12-31 because it is fine\n',
        '```\n/readiness pause\n```\n',
        '/readiness explain `a-rule`.\n',
      ]),
      (given) => {
        hold(bounded(given.length, () => parseCommands(given)).length <= 10, 'ten commands at most')
      },
    ),
  },
  {
    name: 'globs',
    weight: cheap,
    property: fc.property(
      fc.string({ unit: fc.constantFrom(...'ab/*?[]{},!-.\\'), maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'ab/.'), maxLength: 60 }),
      (pattern, path) => {
        globProblem(pattern)
        const matches = bounded(path.length, () => glob([pattern])(path))
        if (/^[ab./]*$/.test(pattern) && !pattern.startsWith('./'))
          hold(matches === (pattern === path), 'a plain text matches itself alone')
      },
    ),
  },
  {
    name: 'configuration',
    weight: 12,
    property: fc.property(
      mutated([
        'block: P1\nrules:\n  external-call-without-timeout: P2\nignore: ["docs/**"]\ncomments:\n  max: 5\nunits:\n  api: ["apps/api/**"]\nowners:\n  "apps/**": "@acme/all"\n',
        'waivers:\n  - finding: 1a2b3c4d5e6f7a8b\n    reason: because\n    approver: ann\n    expires: 2026-12-31\n',
        ...(corpus.get('yaml') ?? []).slice(0, 40),
      ]),
      (given) => {
        const lines = linesOf(given)
        for (const read of [
          bounded(given.length, () =>
            readConfig({ repository: { text: given, path: 'a' }, organisation: undefined, isOrganisations: false, knownRules: new Set() }),
          ),
          bounded(given.length, () => readWaivers(given, '2026-11-24', 'a', new Set())),
        ])
          for (const { line } of 'problems' in read ? read.problems : [])
            hold(line >= 1 && line <= lines, `a problem on line ${line} of ${lines}`)
      },
    ),
  },
]

/** Inputs beside each other: parsing a text of Java takes a hundred times what cutting a string takes. */
const weights: Readonly<Partial<Record<Language, number>>> = {
  typescript: 10,
  tsx: 4,
  javascript: 4,
  python: 10,
  go: 10,
  java: 10,
  sql: 8,
  prisma: 10,
  yaml: 10,
  dockerfile: 8,
}

/** Each front-end on its part of the corpus, and the code between a difference and a comment. */
export const targetsOf = (corpus: Corpus): readonly Target[] => [
  ...[...corpus].map(([language, texts]) => frontEnd(language, texts, weights[language] ?? 20)),
  ...(others(corpus) as readonly Target[]),
]
