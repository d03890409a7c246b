import type { StopCall } from '#model/facts/process/process'
import type { Change, Linked, System } from '#model/system'
import { serverHolders } from '#models/naming/kinds/step-names'
import { wordsOf } from '#models/naming/words'
import { filesNow } from '../protections/lost-protections.ts'

/** Whether a handler of SIGTERM stops what holds a server: `server.close()` in a file that starts one. */
export const drainsServer = (system: System, { at, target, onTerm, force, file }: Linked<StopCall>): boolean =>
  onTerm === true &&
  !force &&
  file.role === 'production' &&
  wordsOf(target).some((word) => serverHolders.has(word)) &&
  system.facts('server').some((one) => one.inService && one.at.path === at.path && one.serves !== 'worker')

const mentions = (text: string, target: string): boolean => wordsOf(text).includes(target.toLowerCase())

/** What a line assigns, without what it is assigned to: making a server, or setting one of its options, does not stop it. */
const withoutTarget = (line: string): string => line.replace(/^\s*(?:(?:const|let|var)\s+)?[\w$.]+\s*:?=(?![=>])/, '')

/** The stops of servers that a change removes from a handler of SIGTERM that is still there, while the file still starts the server. */
export function* lostDrains(head: System, change: Change): Generator<Linked<StopCall>> {
  const fileNow = filesNow(head, change)
  for (const stop of change.base.facts('stop-call')) {
    const file = drainsServer(change.base, stop) ? fileNow(stop.at.path) : undefined
    if (!file?.hunks) continue
    // The whole service may have moved, and its unit with it.
    const isSame = (one: Linked<StopCall>): boolean =>
      one.target === stop.target && (one.at.path === file.path || one.file.unit?.root === stop.file.unit?.root)
    if (head.facts('stop-call').some(isSame)) continue
    // What is added may stop it in another way.
    if (file.hunks.some(({ lines }) => lines.some((line) => line.startsWith('+') && mentions(withoutTarget(line.slice(1)), stop.target))))
      continue
    const isServing = head.facts('server').some((one) => one.inService && one.at.path === file.path && one.serves !== 'worker')
    const isHandled = head.facts('signal-handler').some((one) => one.at.path === file.path && one.signals.includes('SIGTERM'))
    if (isServing && isHandled) yield stop
  }
}
