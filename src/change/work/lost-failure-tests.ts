import type { FailureTest } from '#model/facts/records/failure-test'
import type { Change, Linked, System } from '#model/system'
import { failureTestNames as names } from '#models/naming/kinds/failure-test-names'
import { wordsOf } from '#models/naming/words'
import { partsNamed } from '../protections/guarded.ts'
import { filesNow } from '../protections/lost-protections.ts'
import { removalOf, type Removal } from '../removal.ts'

type Test = Linked<FailureTest>

/** A test of a failure that a change removes, or switches off. */
export interface LostFailureTest {
  readonly test: Test
  readonly headLine: number
  /** The same test at the head, if it is switched off there. */
  readonly off?: Test
}

const sameTests = (one: Test, other: Test): boolean =>
  one.of === other.of && (one.tests.some((name) => other.tests.includes(name)) || (one.tests.length === 0 && one.at.path === other.at.path))

const effectNames = (system: System, path: string, name: string): readonly string[] =>
  system.facts('effects').flatMap((one) => (one.at.path === path && one.within === name ? one.effects.map((effect) => effect.name) : []))

/** Whether a function still does all that it did. What it does no longer can't fail there, and that may be what the test was about. */
const doesAsMuch = (head: System, base: System, { path, name }: { readonly path: string; readonly name: string }): boolean => {
  const now = new Set(effectNames(head, path, name))
  return head.hasFunction(path, name) && effectNames(base, path, name).every((effect) => now.has(effect))
}

/** Whether what a test calls is still there: a test that leaves with its code is not missed. */
const isStillThere = (head: System, base: System, { at, within, tests }: Test): boolean => {
  const called = base.uses(at.path, within).filter(({ path }) => head.files.get(path)?.role !== 'test' && path !== at.path)
  if (called.length > 0) return called.some((one) => doesAsMuch(head, base, one))
  return tests.some((name) => partsNamed(base, name).length > 0 && partsNamed(head, name).length > 0)
}

/** Whether a line makes something fail; for a test of an outage, letting time pass does not. */
const makesFail = (line: string, of: FailureTest['of']): boolean =>
  wordsOf(line).some(
    (word, at, words) =>
      names.failMeans.has(word) ||
      names.certainlyDown.has(word) ||
      (of === 'slowness' ? names.slowMeans.has(word) : names.timedOut.has(word) && words[at - 1] !== 'set'),
  )

/** A line without the value `false`, which rows of a table hold for other reasons, unless the former tests had it. */
const withoutFalse = (line: string, removed: Removal['hunk']['removed']): string =>
  removed.some(({ text }) => /\bfalse\b/i.test(text)) ? line : line.replaceAll(/\bfalse\b/gi, '')

/** Whether the test has another form, such as a row of a table: the lines that replace it call the same functions, and something still fails there. */
const isRewritten = ({ hunk, kept }: Removal, { tests, of }: Test): boolean =>
  hunk.added.some((line) => line.split(/[^\w$]+/).some((word) => tests.includes(word))) &&
  [...hunk.added, ...kept].some((line) => makesFail(withoutFalse(line, hunk.removed), of))

/** Tests of failures that a change takes away or switches off, while what they test is still there. */
export function* lostFailureTests(head: System, change: Change): Generator<LostFailureTest> {
  const now = head.facts('failure-test')
  const before = change.base.facts('failure-test')
  const fileNow = filesNow(head, change)
  const isOld = (test: Test): boolean => before.some((one) => one.title === test.title && one.isSkipped === undefined)
  for (const test of before) {
    if (test.isSkipped !== undefined) continue
    const file = fileNow(test.at.path)
    if (!file) continue
    const same = now.find((one) => one.title === test.title && one.at.path === file.path)
    if (same?.isSkipped !== undefined) {
      yield { test, headLine: same.at.startLine, off: same }
      continue
    }
    if (same || now.some((one) => one.title === test.title)) continue
    const removal = removalOf(file, test.at.startLine)
    // A new test of a failure beside it shows what is tested there now.
    const isBesideNew = now.some((one) => one.at.path === file.path && !isOld(one))
    if (!removal || (!isBesideNew && isRewritten(removal, test)) || !isStillThere(head, change.base, test)) continue
    const others = now.filter((one) => one.isSkipped === undefined && sameTests(one, test))
    // A new test of the same failure replaces it, and so does an older test that covers all of it.
    if (others.some((one) => !isOld(one))) continue
    if (test.tests.length > 0 && test.tests.every((name) => others.some((one) => one.tests.includes(name)))) continue
    yield { test, headLine: removal.headLine }
  }
}
