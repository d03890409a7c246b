import type { SettingUse } from '#model/facts/process/config-read'
import type { Linked, System } from '#model/system'
import { remembered } from '#link/reads'

/** A credential or an address for which nothing asks, read by a function that stops without most of the others. */
export interface UnvalidatedBeside {
  readonly use: Linked<SettingUse>
  /** One of those that it asks for. */
  readonly asked: Linked<SettingUse>
}

/** How many others the function has to ask for. */
const fewest = 2

/** Settings that a function of the start reads and hands on unseen, although it refuses to start without others of their kind. */
export const unvalidatedBeside = remembered((system: System): readonly UnvalidatedBeside[] => {
  const known = new Set(
    [...system.facts('config-check'), ...system.facts('key-question')].flatMap(({ names, file }) => (file.role === 'test' ? [] : names)),
  )
  const uses = system.facts('setting-use').filter(({ inService, within, isNeeded }) => inService && within !== '' && isNeeded === true)
  const handled = new Set(uses.flatMap(({ name, absence }) => (absence === 'plain' ? [] : [name])))
  return [...Map.groupBy(uses, ({ at, within }) => `${at.path}\0${within}`).values()].flatMap((together) => {
    const asked = together.filter(({ refuses }) => refuses === true)
    const open = together.filter(
      ({ name, absence, keptAs }) =>
        absence === 'plain' &&
        keptAs !== undefined &&
        !handled.has(name) &&
        !keptAs.some((kept) => handled.has(kept)) &&
        ![name, ...keptAs].some((kept) => known.has(kept)),
    )
    const [first] = asked
    const names = new Set(open.map(({ name }) => name))
    return first && new Set(asked.map(({ name }) => name)).size >= Math.max(fewest, names.size)
      ? open.filter(({ reach }) => !reach.has('request') && !reach.has('job')).map((use) => ({ use, asked: first }))
      : []
  })
})
