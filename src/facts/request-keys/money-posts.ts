import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import type { Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { MoneyPost } from '#model/facts/requests/request-key'
import { names } from '#models/names'
import type { ModuleCode } from '../reading/module-code.ts'
import { keyGiven } from '../retries/key-given.ts'
import { mentioned } from '../retries/mentions.ts'
import { sendsPost } from '../retries/posts-to-address.ts'
import { onlyValue } from '../values/shape-of.ts'
import { writtenNames } from '../values/written-names.ts'

/** POST requests about money, by their address and their content, whose arguments are all written out and hold no key. */
export const moneyPosts = (code: ModuleCode): readonly MoneyPost[] =>
  code.file.index.calls.flatMap(({ call, scope }): MoneyPost[] => {
    if (!isAboutMoney(call) || isOpen(code.file, call, scope)) return []
    const parts = [...call.args, ...call.keywords.map(({ value }) => value)].flatMap((part) => exprsOf(part))
    if (
      mentioned([call, ...parts], names.keys) ||
      mentioned([call.callee, ...call.args.slice(0, 1).flatMap((address) => exprsOf(address))], names.readsByPost) ||
      keyGiven(call)
    )
      return []
    const { within, calleeText } = code.placeOf(call)
    return [{ kind: 'money-post', at: code.file.spanOf(call), within, subject: calleeText, callee: calleeText }]
  })

const isAboutMoney = (call: Call): boolean => {
  if (call.callee.kind !== 'member' || !sendsPost(call)) return false
  const [address] = call.args
  if (!address || (address.kind !== 'literal' && address.kind !== 'template')) return false
  const path = writtenNames(address).join(' ')
  if (!path.includes('/') || !path.split(/[^\w-]+/).some((word) => names.movesMoney.has(word))) return false
  const content = [...call.args.slice(1), ...call.keywords.map(({ value }) => value)].filter(({ kind }) => kind === 'object')
  return content
    .flatMap((part) => exprsOf(part))
    .some((expr) => expr.kind === 'object' && writtenNames(expr).some((name) => names.moneyAmounts.has(name)))
}

/** Whether something that the text does not show may hold a key: options in a variable, entries that are spread, a list of keyword arguments. */
const isOpen = (file: CodeFile, { args, keywords }: Call, scope: Scope): boolean => {
  const given = [...args.slice(1), ...keywords.map(({ value }) => value)].filter((part) => !isPlain(file, part, scope))
  return (
    keywords.some(({ name }) => name === '') ||
    given.some((part) => part.kind === 'spread' || part.kind === 'name' || part.kind === 'call' || part.kind === 'member' || isSpread(part))
  )
}

/** A constant of the file that holds no entries: `timeout=TIMEOUT`. */
const isPlain = (file: CodeFile, part: Expr, scope: Scope): boolean => {
  const value = part.kind === 'name' ? onlyValue(part.name, scope, part.start) : undefined
  return value?.kind === 'literal' || (value?.kind === 'array' && value.elements.every(({ kind }) => kind === 'literal'))
}

const isSpread = (part: Expr): boolean =>
  part.kind === 'object' &&
  part.properties.some(
    ({ key, value }) =>
      value.kind === 'spread' || (typeof key === 'string' && /headers/i.test(key) && value.kind !== 'object') || isSpread(value),
  )
