import type { CodeFile } from '#code/code-file'
import { stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Case, Expr, FunctionModel, Stmt, Switch } from '#code/model'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import type { WaitLimit } from './wait-limit.ts'

/** Channels that end a wait, by a word of their name. */
const ends: ReadonlySet<string> = new Set(['done', 'quit', 'stop', 'stopped', 'closed', 'closing', 'shutdown', 'exit', 'timeout'])
const channelWords: ReadonlySet<string> = new Set(['ch', 'chan', 'channel', 'c'])

const isSend = (expr: Expr): boolean => expr.kind === 'binary' && expr.operator === '<-'

/** The channel that a case receives from. */
const receivedFrom = ({ values }: Case): Expr | undefined => {
  const [value] = values
  const communication = value?.kind === 'assign' ? value.value : value
  return communication?.kind === 'unary' && communication.operator === '<-' ? communication.operand : undefined
}

const channelOf = (each: Case): Expr | undefined => {
  const received = receivedFrom(each)
  if (received) return received
  const [value] = each.values
  return value && isSend(value) && value.kind === 'binary' ? value.left : undefined
}

/** A context's cancellation, a channel that says to stop, or a timer. */
const endOf = (channel: Expr): 'end' | 'timer' | undefined => {
  const name = lastName(channel.kind === 'call' ? channel.callee : channel)
  if (channel.kind === 'call' && name === 'After') return 'timer'
  if (channel.kind === 'call' && name === 'Done') return 'end'
  const words = wordsOf(name).filter((word) => !channelWords.has(word))
  return words.length > 0 && words.every((word) => ends.has(word)) ? 'end' : undefined
}

/** `select { case v := <-ch: … case <-ctx.Done(): … }`: the wait for the channel ends with the context; with a default, nothing is waited for. */
function* inSelect(file: CodeFile, { cases }: Switch, isInLoop: boolean): Generator<WaitLimit> {
  const text = (expr: Expr): string => file.textOf(expr)
  for (const each of cases) {
    if (each.isDefault) {
      const sent = cases.map((other) => other.values[0]).find((value) => value !== undefined && isSend(value))
      if (sent?.kind !== 'binary') continue
      yield {
        at: defaultAt(file, each),
        by: 'default',
        subject: `default beside ${text(sent.left)}`,
        optionOf: lastName(sent.left),
      }
      continue
    }
    const channel = receivedFrom(each)
    const end = channel && endOf(channel)
    // A timer in a loop starts the next round.
    if (!channel || !end || (end === 'timer' && isInLoop)) continue
    const by = oneLine(text(channel), 40)
    const others = new Set(
      cases.flatMap((other) => {
        const from = other === each ? undefined : channelOf(other)
        return from && text(from) !== text(channel) ? [lastName(from.kind === 'call' ? from.callee : from)] : []
      }),
    )
    if (others.size === 0) continue
    const [only] = others
    yield { at: channel, by: `<-${by}`, subject: `<-${by}`, ...(others.size === 1 && only && { optionOf: only }) }
  }
}

/** The position of the word `default`, before the first statement of its case. */
const defaultAt = (file: CodeFile, { body, start, end }: Case): { readonly start: number; readonly end: number } => {
  const at = file.text.lastIndexOf('default', body[0]?.start ?? end)
  return at < start ? { start, end: start + 1 } : { start: at, end: at + 'default'.length }
}

const selectsIn = (fn: FunctionModel): readonly { readonly part: Switch; readonly isInLoop: boolean }[] => {
  const all = stmtsIn(fn.body ?? [])
  const loops = all.filter((stmt): stmt is Extract<Stmt, { kind: 'loop' }> => stmt.kind === 'loop')
  return all.flatMap((part) =>
    part.kind === 'switch' && part.form === 'select'
      ? [{ part, isInLoop: loops.some(({ start, end }) => start <= part.start && part.end <= end) }]
      : [],
  )
}

/** Waits for a channel that end otherwise. Only Go chooses between channels. */
export function* channelWaits({ file }: ModuleCode): Generator<WaitLimit> {
  if (file.module.language !== 'go' || !/\bselect\s*\{/.test(file.text)) return
  for (const fn of file.index.functions) for (const { part, isInLoop } of selectsIn(fn)) yield* inSelect(file, part, isInLoop)
}
