import type { SettingUse } from '#model/facts/config-read'
import { isAsked, placesOf } from './asked.ts'
import { fallbackOf } from './fallbacks.ts'
import type { Reading } from './reading.ts'
import { isPlatformSetting } from './settings-named.ts'
import type { SettingRead } from './setting-read.ts'

/** The places of a file that read a setting, with what happens if it is missing. */
export const settingUses = (reading: Reading, reads: readonly SettingRead[]): readonly SettingUse[] =>
  reads.flatMap((read): SettingUse[] => {
    const { name, value } = read
    if (!value || read.isByName || isPlatformSetting(name)) return []
    const isHandled =
      read.fallback !== undefined ||
      fallbackOf(reading, read) !== undefined ||
      placesOf(reading, read).some((place) => isAsked(reading, place))
    return [
      {
        kind: 'setting-use',
        at: reading.file.spanOf(value),
        within: reading.withinAt(value),
        subject: name,
        name,
        absence: isHandled ? 'handled' : read.demands ? 'demanded' : 'plain',
      },
    ]
  })
