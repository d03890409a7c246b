import type { ValueShape } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr } from '#code/model'
import type { RequestForm } from '#models/forms/library'
import { shapeOf } from '../values/shape-of.ts'

/** Options of a request, and the position of their argument. */
export interface Options {
  readonly shape: ValueShape | undefined
  readonly position: number
}

const hasSpreadBefore = ({ args }: Call, position: number): boolean => args.slice(0, position + 1).some(({ kind }) => kind === 'spread')

/** An argument by position, or the one that is called by a name. */
export const argumentOf = (call: Call, position: number | undefined, name: string): Expr | undefined => {
  const named = call.keywords.find((keyword) => keyword.name === name)?.value
  if (named || position === undefined || hasSpreadBefore(call, position)) return named
  return call.args[position]
}

/** The options object of a request: the first of its possible positions that holds one. */
export const optionsOf = (file: CodeFile, { call, scope }: PlacedCall, { options: declared = [], url }: RequestForm): Options => {
  const shapeAt = (position: number): ValueShape | undefined => {
    const argument = call.args[position]
    return argument && shapeOf(file, argument, scope)
  }
  // In `axios({ url })` and `http.get({ host }, onAnswer)` the options hold the address, too.
  const holdsAddress = url === 0 && declared[0] === 1 && shapeAt(0)?.type === 'object' && shapeAt(1)?.type !== 'object'
  const positions = holdsAddress ? [0] : declared
  const [first] = positions
  if (first === undefined) return { shape: undefined, position: call.args.length }
  if (hasSpreadBefore(call, first)) return { shape: { type: 'expression' }, position: first }
  const shapes = positions.map(shapeAt)
  const at = Math.max(
    shapes.findIndex((shape) => shape?.type === 'object'),
    0,
  )
  return { shape: shapes[at], position: positions[at] ?? 0 }
}

/** What a member that counts several steps is a member of: `client` of `client.chat.completions.create`. */
export const objectOf = (member: string, callee: Expr): Expr | undefined => {
  let at: Expr | undefined = callee
  for (let links = member === '' ? 0 : member.split('.').length; links > 0; links -= 1)
    at = at?.kind === 'member' || at?.kind === 'index' ? at.object : undefined
  return at
}
