import type { RunningWork } from '#model/facts/work/running-work'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { waitNames as known } from '#models/naming/kinds/wait-names'
import { filesNow } from '../protections/lost-protections.ts'
import { removalOf } from '../removal.ts'

type Running = Linked<RunningWork>

/** A wait for running work that a change removes, while the work is still started. */
export interface LostWait {
  readonly wait: Running
  readonly at: Place
  /** The function that starts the work also waited for it, and others call that function again and again. */
  readonly isLocal: boolean
}

const outermost = (within: string): string => within.split(' > ')[0] ?? ''

const waitsIn = (system: System, path: string): readonly Running[] => system.facts('running-work').filter(({ at }) => at.path === path)

/** Whether a line contains a word, and not only as a part of another one. */
const mentions = (line: string, word: string): boolean => line.split(/[^\w$]+/).includes(word)

/** Whether a line only ends the work at once: `executor.shutdownNow()`. */
const onlyEnds = (line: string, { holder }: Running): boolean => {
  const [, after = ''] = line.split(`${holder}.`)
  return known.stops.has(after.split(/[^\w$]/)[0] ?? '')
}

/** Waits for work that a change removes. The lines that start the work are unchanged, and nothing in the file waits for it now. */
export function* lostRunningWork(head: System, change: Change): Generator<LostWait> {
  const { base } = change
  const fileNow = filesNow(head, change)
  for (const wait of base.facts('running-work')) {
    const { holder, within, starts } = wait
    if (!wait.inService) continue
    const file = fileNow(wait.at.path)
    const removal = file && removalOf(file, wait.at.startLine)
    if (!file || !removal || !head.hasFunction(file.path, outermost(within))) continue
    if (!starts.some(({ line }) => !removalOf(file, line))) continue
    const now = waitsIn(head, file.path)
    const before = waitsIn(base, wait.at.path)
    if (now.some((one) => one.holder === holder)) continue
    // Another wait of the same function may include this one.
    if (now.some((one) => outermost(one.within) === outermost(within) && !before.some((other) => other.holder === one.holder))) continue
    if (removal.elsewhere.some((line) => mentions(line, holder) && !onlyEnds(line, wait))) continue
    yield {
      wait,
      at: { path: file.path, startLine: removal.headLine, endLine: removal.headLine },
      isLocal: wait.reach.has('request') && starts.every((start) => outermost(start.within) === outermost(within)),
    }
  }
}
