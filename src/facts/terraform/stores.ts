import type { HclBlock, HclValue } from '#languages/hcl/parse'
import type { DeclaredStore } from '#model/facts/infrastructure'
import { storeModels, type StoreModel } from '#models/stores'
import { settingAt } from './settings.ts'

/** Whether a setting is there, with one of some values if they are given. */
const has = (block: HclBlock, path: readonly string[], values?: readonly (string | boolean)[]): boolean => {
  const setting = settingAt(block.body, path)
  if (setting.state === 'absent') return path.length === 1 && block.body.all(path[0] ?? '').length > 0
  return values === undefined || (setting.state === 'set' && typeof setting.value !== 'number' && values.includes(setting.value))
}

/** What `lifecycle` ignores: names of arguments, or everything. */
const ignoredBy = (block: HclBlock): ((name: string) => boolean) => {
  const ignored = block.body.all('lifecycle')[0]?.body.attribute('ignore_changes')?.value
  if (!ignored) return () => false
  if (ignored.reference === 'all') return () => true
  const names = new Set(ignored.items().flatMap((item) => item.references.map((name) => name.split('.')[0] ?? '')))
  return (name) => names.has(name)
}

const holdsData = (block: HclBlock, model: StoreModel): boolean =>
  !(model.copies ?? []).some((name) => has(block, [name])) && !(model.passing ?? []).some(({ path, values }) => has(block, path, values))

const production = /prod(uction)?\b|\blive\b/i
const beside = /\b(dev|development|test|staging|stage|sandbox|preview|qa|uat|preproduction|preprod|non-?prod\w*)\b/i

/** Words of a condition: `is-production` and `is_production` are two words each. */
const wordsOf = (condition: string): string => condition.replace(/[-_.]/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')

/**
 * Whether a count leaves the store out of production: `var.environment == "development" ? 1 : 0`, `local.is_production ? 0 : 1`. A condition
 * that names no environment says nothing.
 */
const isLeftOut = (count: HclValue | undefined): boolean => {
  const choice = count?.choice
  if (!choice) return false
  const [yes, no] = [choice.yes.number, choice.no.number]
  if (yes === undefined || no === undefined || (yes === 0) === (no === 0)) return false
  const words = wordsOf(choice.condition)
  const isProduction = production.test(words.replace(/\b(pre|non) ?prod\w*/gi, ''))
  if (!isProduction && !beside.test(words)) return false
  const isNegated = /^\s*!|!=/.test(choice.condition)
  const holdsInProduction = isProduction !== isNegated
  return holdsInProduction ? yes === 0 : no === 0
}

/** A store that a block of Terraform declares; undefined for other resources. */
export const storeOf = (block: HclBlock): DeclaredStore | undefined => {
  const [resource = '', name = ''] = block.labels
  const model = storeModels.get(resource)
  if (!model) return undefined
  const prevented = block.body.all('lifecycle')[0]?.body.attribute('prevent_destroy')
  const isIgnored = ignoredBy(block)
  const count = settingAt(block.body, ['count'])
  return {
    kind: 'declared-store',
    at: block.head,
    within: '',
    subject: `${resource}.${name}`,
    address: `${resource}.${name}`,
    resource,
    title: model.title,
    name,
    settings: model.settings.map(({ path, safeguard, on, byDefault }) => ({
      safeguard,
      name: path.join('.'),
      setting: settingAt(block.body, path),
      on,
      ...(byDefault !== undefined && { byDefault }),
    })),
    holdsData: holdsData(block, model) && !(count.state === 'set' && count.value === 0) && !isLeftOut(block.body.attribute('count')?.value),
    isGoneOnceDeleted: model.isGoneOnceDeleted === true,
    ...(prevented?.value.boolean === true && { preventDestroy: prevented.span }),
    identity: model.identity.flatMap((argument) => {
      const attribute = block.body.attribute(argument)
      return attribute && !isIgnored(argument) ? [{ name: argument, text: attribute.value.source, at: attribute.span }] : []
    }),
    ...((count.state !== 'absent' || block.body.attribute('for_each')) && { isConditional: true }),
  }
}
