import type { HclBlock } from '#languages/hcl/parse'
import type { DeclaredStore, Setting } from '#model/facts/documents/infrastructure'
import { storeModels, type StoreModel } from '#models/data/stores'
import { inProduction } from './production.ts'
import { opposite, settingAt, settingFrom, settingOf } from './settings.ts'

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

/** Whether the resource exists: its `count`, or the condition of `condition ? 1 : 0`. */
const existsBy = (block: HclBlock): Setting => {
  const count = block.body.attribute('count')
  const value = count && inProduction(count.value)
  if (typeof value === 'object' && value.number !== undefined) return settingFrom(value, value.span)
  const choice = typeof value === 'object' ? value.choice : undefined
  const [yes, no] = [choice?.yes.number, choice?.no.number]
  if (!count || !choice || yes === undefined || no === undefined || (yes === 0) === (no === 0)) return settingOf(count)
  const condition = settingFrom(choice.condition, count.span)
  return yes === 0 ? opposite(condition) : condition
}

/** A store that a block of Terraform declares; undefined for other resources. */
export const storeOf = (block: HclBlock): DeclaredStore | undefined => {
  const [resource = '', name = ''] = block.labels
  const model = storeModels.get(resource)
  if (!model) return undefined
  const prevented = block.body.all('lifecycle')[0]?.body.attribute('prevent_destroy')
  const isIgnored = ignoredBy(block)
  const forEach = block.body.attribute('for_each')
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
    holdsData: holdsData(block, model),
    isGoneOnceDeleted: model.isGoneOnceDeleted === true,
    ...(prevented?.value.boolean === true && { preventDestroy: prevented.span }),
    identity: model.identity.flatMap((argument) => {
      const attribute = block.body.attribute(argument)
      return attribute && !isIgnored(argument) ? [{ name: argument, setting: settingOf(attribute), at: attribute.span }] : []
    }),
    exists: existsBy(block),
    ...(forEach && { forEach: forEach.span }),
  }
}
