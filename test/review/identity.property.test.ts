import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { defaultConfig } from '#model/config'
import type { Placement, PublishedComment } from '#model/publishing/publication'
import type { PushHistory } from '#model/publishing/push-ledger'
import type { Review } from '#model/review'
import { reviewChange } from '#engine/review-change'
import { planPublication } from '#report/publication/plan-publication'
import { continueLedger } from '#report/publication/push-ledger'
import { externalCallWithoutTimeout } from '#rules/failure-handling/external-call-without-timeout'

import { changeBetween } from '../rules/example-system.ts'
import { posted } from '../support/posted.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})

interface Call {
  readonly name: string
  readonly method: 'get' | 'post'
  readonly bounded: boolean
  /** Lines above it that change nothing. */
  readonly above: readonly string[]
}

type Program = readonly Call[]

const textOf = (program: Program): string =>
  [
    "import axios from 'axios'",
    "import 'express'",
    ...program.flatMap(({ name, method, bounded, above }) => [
      ...above,
      `export const ${name} = async () => {`,
      `  const { data } = await axios.${method}('https://${name}.example.com'${method === 'post' ? ', null' : ''}${bounded ? ', { timeout: 1000 }' : ''})`,
      '  return data',
      '}',
    ]),
    '',
  ].join('\n')

const innocent = fc.constantFrom('', '// a comment', 'export const limit = 3', '/* a */', 'const helper = () => 1')
const above = fc
  .array(innocent, { maxLength: 4 })
  .map((lines) => lines.map((line, index) => line.replace(/const (\w+)/, `const $1${index}_`)))

const program: fc.Arbitrary<Program> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('rates', 'people', 'orders', 'stock', 'mail', 'audit'),
    method: fc.constantFrom('get' as const, 'post' as const),
    bounded: fc.boolean(),
    above: fc.constant([]),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 6 },
)

const change = (base: Record<string, string>, head: Record<string, string>, renames?: Record<string, string>) =>
  changeBetween({ 'package.json': manifest, ...base }, { 'package.json': manifest, ...head }, renames)

const reviewOf = (given: ReturnType<typeof change>): Promise<Review> =>
  reviewChange({ ...given, rules: [externalCallWithoutTimeout], config: defaultConfig })

const fingerprints = ({ findings }: Review, state = 'new'): string[] =>
  findings
    .filter((finding) => finding.state === state)
    .map(({ fingerprint }) => fingerprint)
    .sort()

const runs = { numRuns: 40 }

describe('the identity of a finding', () => {
  it('is changed by no line inserted above it', async () => {
    await fc.assert(
      fc.asyncProperty(program, fc.infiniteStream(above), async (calls, lines) => {
        const plain = await reviewOf(change({}, { 'src/a.ts': textOf(calls) }))
        const shifted = calls.map((call) => ({ ...call, above: lines.next().value as string[] }))
        expect(fingerprints(await reviewOf(change({}, { 'src/a.ts': textOf(shifted) })))).toEqual(fingerprints(plain))
      }),
      runs,
    )
  })

  it('is changed by no renaming of its file', async () => {
    await fc.assert(
      fc.asyncProperty(program, program, async (old, fresh) => {
        const base = { 'src/a.ts': textOf(old) }
        const stayed = await reviewOf(change(base, { 'src/a.ts': textOf(fresh) }))
        const renamed = await reviewOf(change(base, { 'lib/b.ts': textOf(fresh) }, { 'lib/b.ts': 'src/a.ts' }))
        for (const state of ['new', 'existing']) expect(fingerprints(renamed, state)).toEqual(fingerprints(stayed, state))
      }),
      runs,
    )
  })
})

/** A pull request on which reviews are published one after the other. */
class Pull {
  comments: PublishedComment[] = []
  #history: PushHistory | undefined
  readonly #remembers: boolean

  constructor(remembers: boolean) {
    this.#remembers = remembers
  }

  async push(given: ReturnType<typeof change>): Promise<readonly Placement[]> {
    const review = await reviewOf(given)
    // GitHub has lost the lines of older comments: nothing of them is left but the marker.
    const already = this.comments.map(({ line: _, ...comment }) => comment)
    const input = { review, change: given.change, config: defaultConfig, already, ...(this.#history && { history: this.#history }) }
    const plan = planPublication(input)
    this.comments = posted(plan, already)
    if (this.#remembers) this.#history = { verdicts: [], entries: continueLedger(input, plan.placements) }
    return plan.placements
  }

  get open(): PublishedComment[] {
    return this.comments.filter(({ state }) => state === 'open')
  }
}

/** What an author does to code that stays as wrong as it was. */
const push = fc.oneof(
  fc.record({ kind: fc.constant('shift' as const), lines: above, at: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constant('reorder' as const), at: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constant('rename the file' as const), at: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant('rename a function' as const), at: fc.nat({ max: 5 }) }),
)

type Push = typeof push extends fc.Arbitrary<infer Value> ? Value : never

const apply = (calls: Program, path: string, step: Push, index: number): readonly [Program, string] => {
  const at = step.at % calls.length
  switch (step.kind) {
    case 'shift':
      return [calls.map((call, position) => (position === at ? { ...call, above: step.lines } : call)), path]
    case 'reorder':
      return [[...calls.slice(at), ...calls.slice(0, at)], path]
    case 'rename the file':
      return [calls, ['src/a.ts', 'src/b.ts', 'lib/c.ts'][step.at] ?? path]
    case 'rename a function':
      return [calls.map((call, position) => (position === at ? { ...call, name: `${call.name}${index}` } : call)), path]
  }
}

describe('from push to push', () => {
  it('nothing is told twice and nothing is called fixed, whatever is shifted, reordered or renamed', async () => {
    await fc.assert(
      fc.asyncProperty(program, fc.array(push, { minLength: 1, maxLength: 4 }), fc.boolean(), async (calls, steps, remembers) => {
        // One of a kind: of several alike in one file, a function's new name says not which it was.
        const single = calls.filter(
          ({ method, bounded }, index) => bounded || calls.findIndex((one) => !one.bounded && one.method === method) === index,
        )
        const pull = new Pull(remembers)
        await pull.push(change({}, { 'src/a.ts': textOf(single) }))
        const first = pull.comments.length
        let [now, path]: readonly [Program, string] = [single, 'src/a.ts']
        for (const [index, step] of steps.entries()) {
          ;[now, path] = apply(now, path, step, index)
          await pull.push(change({}, { [path]: textOf(now) }))
          expect(pull.comments).toHaveLength(first)
          expect(pull.open).toHaveLength(first)
        }
      }),
      runs,
    )
  })

  it('of those that are put right, and of no other, the comment is closed', async () => {
    await fc.assert(
      fc.asyncProperty(program, fc.infiniteStream(fc.boolean()), fc.boolean(), async (calls, mend, remembers) => {
        const pull = new Pull(remembers)
        await pull.push(change({}, { 'src/a.ts': textOf(calls) }))
        const before = pull.open
        const mended = calls.map((call) => ({ ...call, bounded: call.bounded || (mend.next().value as boolean) }))
        const given = change({}, { 'src/a.ts': textOf(mended) })
        const left = new Set(fingerprints(await reviewOf(given)))
        const placements = await pull.push(given)
        const kept = pull.open.filter(({ fingerprint }) => before.some((comment) => comment.fingerprint === fingerprint))
        expect(kept.map(({ fingerprint }) => fingerprint).sort()).toEqual(
          before
            .filter(({ fingerprint }) => left.has(fingerprint))
            .map(({ fingerprint }) => fingerprint)
            .sort(),
        )
        // What had no room before is not brought up now, where that is remembered.
        if (remembers) expect(placements.filter(({ kind }) => kind === 'inline' || kind === 'file')).toEqual([])
      }),
      runs,
    )
  })
})
