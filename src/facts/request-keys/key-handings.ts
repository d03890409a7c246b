import { exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Name } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { KeyHanding } from '#model/facts/requests/request-key'
import { makesFreshValue } from '#models/by-language/fresh-values'
import { names } from '#models/names'
import type { ModuleCode } from '../reading/module-code.ts'
import { onlyTells } from '../retries/counting.ts'
import { isKeyName } from '../retries/key-given.ts'
import { oneLine } from '../values/one-line.ts'
import { onlyValue } from '../values/shape-of.ts'
import { keysGiven } from './extract.ts'

type Source = Pick<KeyHanding, 'parameter' | 'made'>

/** Where values that are new each time, and parameters, go: to the key of a request, or to another function that may give it to one. */
export const keyHandings = (code: ModuleCode): readonly KeyHanding[] => {
  const { file } = code
  const found: KeyHanding[] = []
  const add = (at: Expr, source: Source, to?: KeyHanding['to']): void => {
    const startLine = file.lineOf(at.start)
    found.push({
      kind: 'key-handing',
      at: { startLine, endLine: startLine },
      within: code.withinAt(at),
      subject: `${source.made ?? source.parameter?.name ?? ''} ${to?.callee ?? 'key'}`,
      ...source,
      ...(to && { to }),
    })
  }
  for (const { values, scope } of keysGiven(code))
    for (const value of values) {
      const made = freshIn(code, value, scope)
      if (made) add(made, { made: oneLine(file.textOf(made), 60) })
      for (const source of parametersIn(value, scope)) add(value, source)
    }
  for (const { call, scope } of file.index.calls) {
    const arguments_ = [
      ...call.args.map((value, position) => ({ value, position, keyword: '' })),
      ...call.keywords.map((one) => ({ value: one.value, position: -1, keyword: one.name })),
    ]
    for (const { value, position, keyword } of arguments_) {
      const to = { callee: lastName(call.callee), position, ...(keyword !== '' && { keyword }) }
      const made = isConversion(call) ? undefined : freshIn(code, value, scope)
      if (made) add(made, { made: oneLine(file.textOf(made), 60) }, to)
      if (value.kind === 'name' && mayBeKey(value.name)) for (const source of parametersIn(value, scope)) add(value, source, to)
    }
  }
  return found
}

const mayBeKey = (name: string): boolean => names.operationKeys.has(name) || isKeyName(name)

/** `String(id)`, `str(id)`, `fmt.Sprint(id)`: the value itself, in another form. */
const isConversion = ({ callee, args }: Call): boolean =>
  args.length === 1 && /^(String|str|hex|Sprint|toString|valueOf|format|encode|decode|from|Must)$/.test(lastName(callee))

/** The parameters of the function around that a value is made of. */
const parametersIn = (value: Expr, scope: Scope): readonly Source[] =>
  exprsOf(value).flatMap((expr): readonly Source[] => {
    if (expr.kind !== 'name') return []
    const [only, other] = definitionsOf(expr.name, scope, expr.start)
    if (other || only?.from.kind !== 'parameter') return []
    const { parameter, function: fn } = only.from
    const { name } = parameter
    return name === '' ? [] : [{ parameter: { name, position: positionOf(fn, name) } }]
  })

/** Calls do not write the object of a method in Python as an argument. */
const positionOf = ({ params, self, owner }: FunctionModel, name: string): number =>
  params.filter((one) => !(owner !== undefined && one.name === self)).findIndex((one) => one.name === name)

/** The call that makes the value, if it is new each time: in place, in a text, or in a variable that nothing else got before. */
const freshIn = (code: ModuleCode, value: Expr, scope: Scope): Call | undefined => {
  const { file } = code
  switch (value.kind) {
    case 'call': {
      if (makesFreshValue(file.nameOf(value.callee, scope))) return value
      const [first] = value.args
      if (isConversion(value) && first) return freshIn(code, first, scope)
      // `UUID.randomUUID().toString()`, `uuid.New().String()`
      return value.args.length === 0 && value.callee.kind === 'member' ? freshIn(code, value.callee.object, scope) : undefined
    }
    case 'member':
      return value.name === 'hex' ? freshIn(code, value.object, scope) : undefined
    case 'template':
    case 'binary': {
      const parts = exprsOf(value).filter((part) => part.kind === 'call')
      const isChoice = value.kind === 'binary' && value.operator !== '+'
      return isChoice ? undefined : parts.find((part) => makesFreshValue(file.nameOf(part.callee, scope)))
    }
    case 'name': {
      const only = onlyValue(value.name, scope, value.start)
      if (!only || only.kind === 'name' || isUsedBefore(value, scope)) return undefined
      return freshIn(code, only, scope)
    }
    default:
      return undefined
  }
}

/** A value that something got before, such as a row, is there again in the next attempt. */
const isUsedBefore = ({ name, start }: Name, scope: Scope): boolean =>
  exprsIn(scope.function?.body ?? []).some((expr) => expr.kind === 'call' && expr.end < start && !onlyTells(expr) && isGiven(expr, name))

const isGiven = ({ args, keywords }: Call, name: string): boolean =>
  [...args, ...keywords.map(({ value }) => value)]
    .flatMap((argument) => exprsOf(argument))
    .some((part) => part.kind === 'name' && part.name === name)
