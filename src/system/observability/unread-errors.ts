import type { LostError } from '#model/facts/calls/lost-error'
import type { Change, Linked, System } from '#model/system'
import { remembered } from '#link/reads'

const keyOf = (path: string, within: string): string => `${path}\0${within}`

/** The names of the calls of each function, with whether anything reads their results. */
const callsByFunction = remembered((system) =>
  Map.groupBy(
    system
      .facts('effects')
      .flatMap(({ at, within, effects }) =>
        effects.map(({ name, unread }) => ({ key: keyOf(at.path, within), name, isUnread: unread === true })),
      ),
    ({ key }) => key,
  ),
)

const lastName = (callee: string): string => callee.split('.').at(-1) ?? ''

/** Whether a call that nothing reads runs functions of the repository all of which return an error. */
export const returnsError = (system: System, { at, within, callee = '' }: Linked<LostError>): boolean => {
  const targets = system.callees(at.path, within).filter(({ name }) => !name.includes(' > ') && lastName(name) === lastName(callee))
  return targets.length > 0 && targets.every(({ path, name }) => path.endsWith('.go') && system.isMarked(path, name, 'returns-error'))
}

/** Whether the same function read the result of this call before the change, and reads it in fewer places now. */
export const wasReadBefore = (system: System, change: Change, { at, within, callee = '' }: Linked<LostError>): boolean => {
  const path = change.file(at.path)?.previousPath ?? at.path
  const readIn = (of: System, where: string): readonly [read: number, unread: number] => {
    const calls = (callsByFunction(of).get(keyOf(where, within)) ?? []).filter(({ name }) => name === lastName(callee))
    return [calls.filter(({ isUnread }) => !isUnread).length, calls.filter(({ isUnread }) => isUnread).length]
  }
  const [before, now] = [readIn(change.base, path), readIn(system, at.path)]
  return now[0] < before[0] && now[1] > before[1]
}
