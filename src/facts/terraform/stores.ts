import type { HclBlock, HclValue } from '#languages/hcl/parse'
import type { DeclaredStore } from '#model/facts/infrastructure'
import { names } from '#models/names'
import { storeModels, type StoreModel } from '#models/stores'
import { wordsOf } from '#models/words'
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

/** The production word of a compound: `prod` of `preprod` and of `nonprod`. */
const isBeside = (word: string): boolean =>
  ['pre', 'non'].some((start) => word.startsWith(start) && names.productionEnvironments.has(word.slice(start.length)))

/** Which environments a condition names: production, others, or none. */
const environmentIn = (condition: string): 'production' | 'other' | undefined => {
  const words = wordsOf(condition)
  const isOther = (word: string, at: number): boolean =>
    names.testEnvironments.has(word) ||
    isBeside(word) ||
    (names.productionEnvironments.has(word) && ['pre', 'non'].includes(words[at - 1] ?? ''))
  if (words.some((word, at) => names.productionEnvironments.has(word) && !isOther(word, at))) return 'production'
  return words.some(isOther) ? 'other' : undefined
}

/**
 * Whether a count leaves the store out of production: `var.environment == "development" ? 1 : 0`, `local.is_production ? 0 : 1`. A condition
 * that names no environment says nothing.
 */
const isLeftOut = (count: HclValue | undefined): boolean => {
  const choice = count?.choice
  if (!choice) return false
  const [yes, no] = [choice.yes.number, choice.no.number]
  if (yes === undefined || no === undefined || (yes === 0) === (no === 0)) return false
  const environment = environmentIn(choice.condition)
  if (environment === undefined) return false
  const isNegated = choice.condition.trimStart().startsWith('!') || choice.condition.includes('!=')
  const holdsInProduction = (environment === 'production') !== isNegated
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
