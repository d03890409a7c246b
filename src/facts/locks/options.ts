import type { CodeFile } from '#code/code-file'
import { contains } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { isNull } from '#code/is-null'
import type { LockIndex } from '#models/indexes/lock-index'
import { names } from '#models/names'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { givenOptions } from '../options/given-options.ts'
import type { TakenLock } from './taken-lock.ts'

/** Annotations count by their own names. */
const decoratorsIn = ({ index }: CodeFile): readonly Expr[] => [
  ...index.functions.flatMap(({ decorators }) => decorators),
  ...[...index.classes.values()].flatMap(({ decorators, fields }) => [...decorators, ...fields.flatMap((field) => field.decorators)]),
]

/** Options, constants and literals that ask a query for row locks: `{ lock: true }`, `LockModeType.PESSIMISTIC_WRITE`, `clause.Locking{…}`. */
export function* lockOptions(code: ModuleCode, index: LockIndex): Generator<TakenLock> {
  const { file, withinAt } = code
  const asked: Expr[] = []
  if (index.options.size > 0)
    for (const { form, name, value, at, by, call, whole } of givenOptions(code)) {
      const [lock] = index.options.get(name) ?? []
      const isOff = isNull(value) || (value.kind === 'literal' && value.value === false)
      // `{ lock: fact.lock }` copies a field: whatever it holds was chosen elsewhere.
      const isCopied = value.kind === 'member' && value.name === name
      if (!lock || form !== 'property' || isOff || isCopied || !call || names.describes.has(lastName(call.callee))) continue
      asked.push(value)
      yield { lock: lock.kind, at, by, subject: lastName(call.callee), ...(whole !== undefined && { optionOf: whole }) }
    }
  const decorators = new Set<unknown>(decoratorsIn(file))
  for (const { part } of file.index.members) {
    const name = lastName(part)
    const [lock] = index.constants.get(name) ?? []
    const call = lock ? file.index.outerOf(part) : undefined
    if (
      !lock ||
      call?.kind !== 'call' ||
      decorators.has(call) ||
      !call.args.includes(part) ||
      asked.some((value) => contains(value, part)) ||
      withinAt(part) === ''
    )
      continue
    const callee = lastName(call.callee)
    // A setter of a query asks for nothing alone: the query may be another one.
    const isSetter = callee.startsWith('set')
    yield {
      lock: lock.kind,
      at: part,
      by: `${callee}(${name})`,
      subject: 'row lock',
      formerSubject: oneLine(file.textOf(call.callee), 40),
      ...(!isSetter && callee !== '' && { optionOf: callee }),
    }
  }
  for (const { part, scope } of file.index.structs) {
    const lock = index.struct(file.nameOf(part, scope))
    if (lock) yield { lock: lock.kind, at: part, by: oneLine(file.textOf(part), 40), subject: oneLine(file.textOf(part.type), 40) }
  }
}
