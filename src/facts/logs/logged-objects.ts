import type { LogCall } from '#model/facts/records/log'
import { originName } from '#code/origin'
import { qualifiedName } from './class-fields.ts'
import { declaredType, typeName } from './declared.ts'
import type { LoggedPart } from './logged-parts.ts'
import { printed, unwrapped } from './logged-value.ts'
import { shortText, type Reading } from './reading.ts'

/** Objects that are logged whole, where the text form of their class decides what is written (Java). */
export const loggedObjects = (reading: Reading, parts: readonly LoggedPart[]): NonNullable<LogCall['objects']> => {
  const { file, index } = reading
  if (file.module.language !== 'java') return []
  return parts.flatMap(({ value, scope, at }) => {
    const type = value.kind === 'name' ? declaredType(value, scope) : undefined
    const name = typeName(type)
    if (value.kind !== 'name' || !type || name === undefined || !/^\p{Lu}/u.test(name) || index.plainTypes.has(name)) return []
    return [{ name: value.name, classNames: fullNames(reading, originName(file.origins.ofType(type))), at: file.spanOf(at) }]
  })
}

/** Objects that are printed with their fields, whose class another file declares (Go, TypeScript, Python). */
export const loggedInstances = (reading: Reading, parts: readonly LoggedPart[]): NonNullable<LogCall['instances']> => {
  const { file, rules } = reading
  if (rules.textHasFields === 'never') return []
  return parts.flatMap((part) => {
    const { value, scope, at, key, isWhole } = part
    const object = unwrapped(reading, value)
    if (!isWhole && object === value && rules.textHasFields === 'if-whole') return []
    const { root, path } = file.originOf(object, scope)
    if (path.at(-1) !== '()') return []
    const name = path.slice(0, -1).join('').replace(/^\./, '')
    const isOfPackage = rules.hasPairs && root.kind === 'own' && path.length === 1 && !file.index.classes.has(root.name)
    const of =
      root.kind === 'import' && name !== '' ? { module: root.module, name } : isOfPackage ? { module: '.', name: root.name } : undefined
    if (!of) return []
    const place = { at: file.spanOf(at), ...(key === undefined ? {} : { key }) }
    return [{ name: shortText(reading, object, 30), of: [of, { ...of, name: `${of.name}()` }], prints: printed(reading, part), ...place }]
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
