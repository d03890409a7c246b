import type { FixedAddress } from '#model/facts/calls/fixed-address'
import type { Change, Linked, System } from '#model/system'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'

/** Names of the settings that a system reads or validates, with the files that do. */
const settingsOf = (system: System): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  const add = (name: string, path: string): void => {
    found.set(name, (found.get(name) ?? new Set()).add(path))
  }
  for (const { names: checked, at, inService } of system.facts('config-check'))
    if (inService) for (const name of checked) add(name, at.path)
  for (const { name, at, inService } of system.facts('config-read')) if (inService) add(name, at.path)
  for (const { name, at, inService } of system.facts('setting-use')) if (inService) add(name, at.path)
  return found
}

/** Words that say of a setting only that it is an address. */
const isGeneral = (word: string): boolean => names.addressSettings.has(word) || general.has(word)
const general: ReadonlySet<string> = new Set(['base', 'api', 'origin', 'service', 'root', 'http', 'https', 'com', 'net', 'org', 'io'])

const isAddressName = (name: string): boolean => {
  const last = wordsOf(name).at(-1) ?? ''
  return names.addressSettings.has(last) || last === 'origin' || last === 'base'
}

/** The only address that its file holds: a file with several may name pages as well. */
const isOnly = (system: System, { at }: Linked<FixedAddress>): boolean =>
  system.facts('fixed-address').filter((other) => other.at.path === at.path).length === 1

/** Fixed addresses that a change writes instead of a setting that nothing reads any more. */
export const hardenedSettings = (
  system: System,
  change: Change,
): readonly { readonly address: Linked<FixedAddress>; readonly setting: string }[] => {
  const now = settingsOf(system)
  const lost = [...settingsOf(change.base)].filter(([name]) => !now.has(name) && isAddressName(name))
  if (lost.length === 0) return []
  const before = new Set(change.base.facts('fixed-address').flatMap(({ hosts }) => hosts))
  return system.facts('fixed-address').flatMap((address) => {
    const { path } = address.at
    if (address.what !== 'public' || !address.inService || !change.file(path) || address.hosts.some((host) => before.has(host))) return []
    const stems = [...wordsOf(address.heldBy ?? ''), ...address.hosts.flatMap(wordsOf)].filter(
      (word) => !isGeneral(word) && word.length > 2,
    )
    const setting = lost.find(
      ([name, paths]) =>
        (paths.has(path) && isOnly(system, address)) ||
        wordsOf(name).some((word) => !isGeneral(word) && stems.some((stem) => stem.startsWith(word) || word.startsWith(stem))),
    )
    return setting ? [{ address, setting: setting[0] }] : []
  })
}
