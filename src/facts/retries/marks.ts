import type { ValueShape } from '#model/fact'
import type { Span } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Struct } from '#code/model'
import type { Scope } from '#code/scope'
import type { Site } from '#code/uses'
import type { RetryForm } from '#models/forms/retry'
import { keywordShape, shapeOf } from '../values/shape-of.ts'

/** One setting as it is written: an option, a keyword argument, an attribute, a setter, a link, or a function that makes one. */
export interface Mark {
  readonly name: string
  readonly value: ValueShape | undefined
  /** The value, where it is its own expression. */
  readonly expr?: Expr
  readonly at: Span
}

/** What is written about a retry. */
export interface Marks {
  readonly all: readonly Mark[]
  /** Something that the file does not show may set more. */
  readonly isOpen: boolean
  /** The links of the chain after the call. */
  readonly links: readonly string[]
}

/** Variables that hold variables that hold policies are rarely deeper. */
const maxDepth = 4

/** The call or the literal that makes what an argument holds. */
const madeBy = (file: CodeFile, expr: Expr, scope: Scope): Site | undefined => {
  if (expr.kind === 'call' || expr.kind === 'struct') return expr
  return expr.kind === 'name' ? file.originOf(expr, scope).site : undefined
}

/** What an argument makes: `WithMaxRetries(policy, 5)`, `Backoff(delay = 0)`, and what is inside it. */
const ofMade = (file: CodeFile, expr: Expr, scope: Scope, depth = 0): readonly Mark[] => {
  const site = depth < maxDepth ? madeBy(file, expr, scope) : undefined
  if (!site) return []
  const uses = usesOf(file, site)
  if (site.kind === 'struct') return [...ofStruct(file, site, scope), ...uses]
  const call = site
  const name = lastName(call.callee)
  const [first] = call.args
  const inside = call.callee.kind === 'member' ? [call.callee.object, ...call.args] : call.args
  return [
    { name, value: first && shapeOf(file, first, scope), at: file.spanOf(expr) },
    ...call.keywords.map(({ name: key, value }) => ({
      name: `${name}.${key}`,
      value: shapeOf(file, value, scope),
      at: file.spanOf(value),
    })),
    ...inside.flatMap((argument) => ofMade(file, argument, scope, depth + 1)),
    ...uses,
  ]
}

/** The type of a literal, and its fields: `&backoff.ExponentialBackOff{MaxElapsedTime: t}`. */
const ofStruct = (file: CodeFile, struct: Struct, scope: Scope): readonly Mark[] => [
  { name: struct.type.name ? lastName(struct.type.name) : '', value: undefined, at: file.spanOf(struct) },
  ...struct.fields.flatMap(({ name, value }) =>
    name === undefined ? [] : [{ name, value: shapeOf(file, value, scope), expr: value, at: file.spanOf(value) }],
  ),
]

/** What the file sets on a value that it made: `policy.MaxElapsedTime = 0`, `client.RetryMax = 5`. */
const usesOf = (file: CodeFile, site: Site): readonly Mark[] =>
  file.uses
    .of(site)
    .map(({ name, values: [value], at, scope }) => ({ name, value: value && shapeOf(file, value, scope), at: file.spanOf(at) }))

/** @param from the object as written, if it is written in place */
const ofObject = (shape: ValueShape | undefined, from: Expr | undefined, prefix = ''): readonly Mark[] =>
  shape?.type !== 'object'
    ? []
    : Object.entries(shape.keys).flatMap(([key, { value, at }]): Mark[] => {
        const expr = from?.kind === 'object' ? from.properties.find((property) => property.key === key)?.value : undefined
        return [{ name: prefix + key, value, at, ...(expr ? { expr } : {}) }, ...ofObject(value, expr, `${prefix}${key}.`)]
      })

/** The links of the chain that a call begins: `a().b(1).c()` of `a()`. */
const chainAfter = (file: CodeFile, call: Call): readonly Call[] => {
  const links: Call[] = []
  for (let at: Call = call; ;) {
    const member = file.index.parentOf(at)
    const next = member && 'kind' in member && member.kind === 'member' && member.object === at ? file.index.parentOf(member) : undefined
    if (!next || !('kind' in next) || next.kind !== 'call' || next.callee !== member) return links
    links.push(next)
    at = next
  }
}

/** The whole chain that a call begins. */
export const wholeChain = (file: CodeFile, call: Call): Call => chainAfter(file, call).at(-1) ?? call

/** The settings that the value was made with on which a member is called: `new Queue('a', { defaultJobOptions: { … } })` of `queue.add(…)`. */
const heldSettings = (
  file: CodeFile,
  { callee }: Call,
  scope: Scope,
  { options, key }: NonNullable<RetryForm['holder']>,
): Pick<Marks, 'all' | 'isOpen'> => {
  const site = callee.kind === 'member' ? file.originOf(callee.object, scope).site : undefined
  if (site?.kind !== 'call') return { all: [], isOpen: true }
  const given = site.args[options]
  if (!given) return { all: [], isOpen: false }
  const shape = shapeOf(file, given, scope)
  if (shape.type !== 'object' || shape.open) return { all: [], isOpen: true }
  const inner = shape.keys[key]?.value
  return { all: ofObject(inner, undefined), isOpen: inner !== undefined && (inner.type !== 'object' || inner.open) }
}

/**
 * All settings of a retrying call: in its arguments, on the chain after it, and by what the file does with its value.
 *
 * @param options position of an options object
 * @param holder where the settings are that hold for all calls on the same value
 */
export const marksOf = (file: CodeFile, call: Call, scope: Scope, { options, holder }: Pick<RetryForm, 'options' | 'holder'>): Marks => {
  const held = holder && heldSettings(file, call, scope, holder)
  const keywords = keywordShape(file, call, scope)
  const given = options === 'any' ? call.args : options === undefined ? [] : call.args.slice(options, options + 1)
  const objects = given.map((argument) => shapeOf(file, argument, scope))
  const chain = chainAfter(file, call)
  const links = chain.map((link): Mark => {
    const [first] = link.args
    return { name: lastName(link.callee), value: first && shapeOf(file, first, scope), at: file.spanOf(link) }
  })
  const uses = file.uses
    .of(call)
    .flatMap(({ name, values: [value], at, scope: own }): Mark[] => [
      { name, value: value && shapeOf(file, value, own), at: file.spanOf(at) },
      ...(value ? ofMade(file, value, own) : []),
    ])
  return {
    all: [
      ...call.keywords.map(({ name, value }) => ({ name, value: shapeOf(file, value, scope), expr: value, at: file.spanOf(value) })),
      ...objects.flatMap((shape, position) => ofObject(shape, given[position])),
      ...call.args.map((argument, position) => ({
        name: String(position),
        value: shapeOf(file, argument, scope),
        expr: argument,
        at: file.spanOf(argument),
      })),
      ...[...call.args, ...call.keywords.map(({ value }) => value), ...chain.flatMap(({ args }) => args)].flatMap((argument) =>
        ofMade(file, argument, scope),
      ),
      ...links,
      ...uses,
      ...(held?.all ?? []),
    ],
    isOpen:
      held?.isOpen === true ||
      keywords.open ||
      objects.some((shape) => (shape.type === 'object' ? shape.open : shape.type !== 'literal')) ||
      call.args.some(({ kind }) => kind === 'spread'),
    links: links.map(({ name }) => name),
  }
}

/** The constant texts in a value. */
export const textsIn = (expr: Expr): readonly string[] =>
  exprsOf(expr).flatMap((one) => (one.kind === 'literal' && typeof one.value === 'string' ? [one.value] : []))
