import { posix } from 'node:path'
import type { EnvironmentSetting } from '#model/facts/process/environment-setting'
import type { Linked, System } from '#model/system'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { isBesideProduction } from '#link/units/environment-of'

/** The host is one of a private network or a managed store, not one of a vendor that all environments may share. */
export const isPrivateHost = (value: string): boolean => {
  const host = (value.split(',', 1)[0] ?? '').replace(/:\d+$/, '').toLowerCase()
  return (
    /(^|\.)(internal|corp|intranet|lan|private|local|svc)$/.test(host) ||
    /\.(rds|cache|redshift)\.amazonaws\.com$/.test(host) ||
    (!host.includes('.') && value.includes(':'))
  )
}

/** The setting names where data is kept: a database, a bucket, a queue. */
export const holdsData = ({ name }: Pick<EnvironmentSetting, 'name'>): boolean =>
  wordsOf(name).some((word) => names.resourceSettings.has(word) || names.databaseSettings.has(word))

/** Where tools look for the settings of one environment, beside the file that all of them share. */
const layouts: readonly { readonly shared: RegExp; readonly own: (dir: string, name: string) => RegExp }[] = [
  // Spring Boot: application.yml and application-dev.yml.
  {
    shared: /^(application|bootstrap)\.(ya?ml|properties)$/,
    own: (dir, name) => new RegExp(`^${dir}${name.split('.')[0] ?? ''}-[\\w-]+\\.(ya?ml|properties)$`),
  },
  // Helm: values.yaml and values-staging.yaml.
  { shared: /^values\.ya?ml$/, own: (dir) => new RegExp(`^${dir}(values/)?(values[-.])?[\\w-]+\\.ya?ml$`) },
  // config: default.yaml and development.yaml.
  { shared: /^default\.ya?ml$/, own: (dir) => new RegExp(`^${dir}[\\w-]+\\.ya?ml$`) },
]

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Files of other environments than production that are read together with a shared one. */
const besides = (system: System, path: string): readonly string[] => {
  const dir = posix.dirname(path)
  const name = posix.basename(path)
  // Kustomize: base/ and overlays/staging/.
  const base = /^(.*?)(^|\/)base\//.exec(path)
  const pattern = base
    ? new RegExp(`^${escaped(base[1] ?? '')}${base[2] ?? ''}overlays/[\\w-]+/`)
    : layouts.find(({ shared }) => shared.test(name))?.own(dir === '.' ? '' : escaped(`${dir}/`), name)
  return pattern ? [...system.paths].filter((other) => other !== path && pattern.test(other) && isBesideProduction(other)) : []
}

const plain = (key: string): string => key.toLowerCase().replaceAll(/[^a-z\d]/g, '')

/** Private addresses of production in settings that all environments share, with an environment that does not replace them. */
export const sharedWithProduction = (
  system: System,
): readonly { readonly setting: Linked<EnvironmentSetting>; readonly other: string }[] => {
  const all = system.facts('environment-setting')
  return all.flatMap((setting) => {
    if (setting.what !== 'address' || setting.profile !== undefined || !isPrivateHost(setting.value)) return []
    const { role } = setting.file
    if (role === 'test' || role === 'example' || role === 'docs' || role === 'vendored' || role === 'generated' || role === 'ci') return []
    if (isBesideProduction(setting.at.path)) return []
    const others = besides(system, setting.at.path)
    const key = plain(setting.key)
    const isReplaced = (path: string): boolean =>
      all.some(
        (one) =>
          (one.at.path === path || one.profile !== undefined) &&
          (plain(one.key) === key ||
            plain(one.key).endsWith(key) ||
            (key.endsWith(plain(one.key)) && plain(one.key).length > key.length / 2)),
      ) ||
      // A variable of a container overrides the file.
      all.some((one) => one.at.path !== setting.at.path && one.key === one.key.toUpperCase() && plain(one.key) === key)
    const other = others.find((path) => !isReplaced(path) && system.files.has(path))
    return other === undefined ? [] : [{ setting, other }]
  })
}
