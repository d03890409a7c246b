import type { LogCall } from '#model/facts/log'
import type { PlacedCall } from '#code/index-module'
import { originName } from '#code/origin'
import { qualifiedName } from './class-fields.ts'
import { declaredType, typeName } from './declared.ts'
import { bare } from './logged-parts.ts'
import type { Reading } from './reading.ts'

/** Objects that are logged whole, where the text form of their class decides what is written (Java). */
export const loggedObjects = (reading: Reading, { call, scope }: PlacedCall): NonNullable<LogCall['objects']> => {
  const { file, index } = reading
  if (file.module.language !== 'java') return []
  return call.args.flatMap((argument) => {
    const value = bare(argument)
    const type = value.kind === 'name' ? declaredType(value, scope) : undefined
    const name = typeName(type)
    if (value.kind !== 'name' || !type || name === undefined || !/^\p{Lu}/u.test(name) || index.plainTypes.has(name)) return []
    return [{ name: value.name, classNames: fullNames(reading, originName(file.origins.ofType(type))), at: file.spanOf(argument) }]
  })
}

/** The full names that a type may have: that of its import, or one in this package or one that is imported as a whole. */
const fullNames = (reading: Reading, origin: string): readonly string[] => {
  const { module, index } = reading.file
  const name = origin.slice(origin.indexOf('#') + 1).replace(/\(\)$/, '')
  if (!origin.startsWith('.#')) return [`${origin.slice(0, origin.indexOf('#'))}.${name}`]
  const own = index.classes.get(name)
  if (own) return [[module.package, qualifiedName(reading, own)].filter((each) => each !== '').join('.')]
  const wildcards = module.imports.filter((each) => each.name === '*').map((each) => [each.module, ...each.path].join('.'))
  return [module.package, ...wildcards].map((from) => (from === '' ? name : `${from}.${name}`))
}
