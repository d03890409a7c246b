import type { Call, Expr, Property } from '#code/model'
import type { Fallback } from './fallbacks.ts'
import type { Named } from './fallback-facts.ts'
import { isVariableName } from './is-variable-name.ts'
import { fallbackTextOf, type Reading } from './reading.ts'

/** A setting of a schema with its fallback: `JWT_SECRET: z.string().default('x')`. */
export function* schemaFallbacks(reading: Reading): Iterable<{ readonly setting: Named; readonly fallback: Fallback }> {
  const { file, index } = reading
  if (
    !file.module.imports.some(
      ({ module }) => index.validator(module)?.fallback !== undefined || index.validator(module)?.option !== undefined,
    )
  )
    return
  for (const { call, scope } of file.index.calls) {
    const { callee } = call
    if (call.args.length === 0) continue
    const module = moduleOf(reading, call)
    const validator = module === undefined ? undefined : index.validator(module)
    if (!validator) continue
    const given =
      callee.kind === 'member' && validator.fallback === callee.name
        ? call.args[0]
        : validator.option === undefined
          ? undefined
          : optionOf(call, validator.option)
    if (!given) continue
    const chain = chainAround(reading, call)
    const property = propertyOf(reading, chain)
    const name = typeof property?.key === 'string' && isVariableName(property.key) ? property.key : undefined
    const text = fallbackTextOf(reading, given, scope)
    if (name !== undefined && text !== undefined)
      yield { setting: { name, scope, holders: [] }, fallback: { text, by: 'default of the schema', at: chain, place: chain } }
  }
}

const moduleOf = ({ file }: Reading, { callee }: Call): string | undefined => {
  let at: Expr = callee
  while (at.kind === 'member' || at.kind === 'call') at = at.kind === 'member' ? at.object : at.callee
  const root = at.kind === 'name' ? at.name : undefined
  return file.module.imports.find(({ name }) => name === root)?.module
}

/** An option of a call, in an object or by name. */
const optionOf = ({ args, keywords }: Call, option: string): Expr | undefined =>
  keywords.find(({ name }) => name === option)?.value ??
  args.flatMap((arg) => (arg.kind === 'object' ? arg.properties.filter(({ key }) => key === option) : []))[0]?.value

/** The whole chain that a call is a link of. */
const chainAround = (reading: Reading, call: Expr): Expr => {
  const outer = reading.file.index.outerOf(call)
  const isLink = (outer?.kind === 'member' && outer.object === call) || (outer?.kind === 'call' && outer.callee === call)
  return isLink ? chainAround(reading, outer) : call
}

const propertyOf = ({ file }: Reading, value: Expr): Property | undefined => {
  const outer = file.index.outerOf(value)
  return outer?.kind === 'object' ? outer.properties.find((property) => property.value === value) : undefined
}
