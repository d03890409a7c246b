import type { ChartUse, StatedPath, StatedValues } from '#model/facts/documents/chart-use'
import { parseYaml, type YamlEntry, type YamlValue } from '#languages/yaml/documents'
import { isSensitiveName } from '../secrets/sensitive-name.ts'

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

const deepest = 20
const longestJson = 50_000

/** A value without its positions. Credentials are replaced: facts contain none. */
const plainOf = (value: YamlValue, key: string, depth = 0): Plain => {
  if (depth > deepest) return null
  if (value.isMap) return Object.fromEntries(value.entries().map((entry) => [entry.key, plainOf(entry.value, entry.key, depth + 1)]))
  if (value.isList) return value.items().map((item) => plainOf(item, key, depth + 1))
  const scalar = value.number ?? value.boolean ?? value.text ?? null
  return typeof scalar === 'string' && isSensitiveName(key) ? 'credential' : scalar
}

const jsonOf = (plain: Plain): readonly StatedValues[] => {
  const json = JSON.stringify(plain)
  return json.length > longestJson || json === '{}' || json === 'null' ? [] : [{ json }]
}

const inlineMap = (value: YamlValue | undefined): readonly StatedValues[] => (value?.isMap ? jsonOf(plainOf(value, '')) : [])

const inlineText = (text: string | undefined): readonly StatedValues[] =>
  text === undefined
    ? []
    : parseYaml(text)
        .documents.slice(0, 1)
        .flatMap((document) => inlineMap(document))

/** A path that the text states completely. */
const isLiteral = (path: string | undefined): path is string => path !== undefined && path !== '' && !/[${}*]|:\/\//.test(path)

const at = (path: string, from: StatedPath['from']): StatedPath => ({ path, from })

/** `a.b=1,c=2` of `--set`. Pairs that contain a variable, or more than plain keys and a plain value, are left out. */
const pairsOf = (text: string, isText = false): Plain => {
  const made: Record<string, unknown> = {}
  for (const pair of text.split(/(?<!\\),/)) {
    const [, path = '', value = ''] = /^([\w-]+(?:\.[\w-]+)*)=([\w./:@-]*)$/.exec(pair.replaceAll(/["']/g, '')) ?? []
    const keys = path.split('.')
    if (path === '' || keys.some((key) => key in Object.prototype)) continue
    const last = keys.pop() ?? ''
    let table = made
    for (const key of keys) {
      const inner = table[key]
      table = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : (table[key] = {})
    }
    if (isSensitiveName(last)) table[last] = 'credential'
    else if (!isText && /^(true|false)$/.test(value)) table[last] = value === 'true'
    else table[last] = !isText && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  }
  return made as Plain
}

const use = (
  span: YamlEntry['span'],
  subject: string,
  { charts, values, names }: Pick<ChartUse, 'charts' | 'values' | 'names'>,
): readonly ChartUse[] =>
  charts.length === 0
    ? []
    : [{ kind: 'chart-use', at: { startLine: span.startLine, endLine: span.startLine }, within: '', subject, charts, values, names }]

const present = (texts: readonly (string | undefined)[]): readonly string[] => texts.filter((text) => text !== undefined)

/**
 * An Application of Argo CD. Value files are relative to the chart, to the root of the repository with a leading slash, or in another source
 * (`$values/…`), which may be this repository (https://argo-cd.readthedocs.io/en/stable/user-guide/helm/).
 */
const ofApplication = (object: YamlValue, spec: YamlValue): readonly ChartUse[] => {
  const sources = [...(spec.entry('source') ? [spec.at('source')] : []), ...(spec.at('sources')?.items() ?? [])]
  return sources.flatMap((source) => {
    const path = source?.at('path')?.text
    if (!source || !isLiteral(path)) return []
    const helm = source.at('helm')
    const files = (helm?.at('valueFiles')?.texts() ?? []).flatMap((file): readonly StatedValues[] => {
      const inOther = /^\$[\w-]+\/(.+)$/.exec(file)?.[1]
      if (isLiteral(inOther)) return [at(inOther, 'root')]
      if (!isLiteral(file)) return []
      return [file.startsWith('/') ? at(file.slice(1), 'root') : at(file, 'chart')]
    })
    const parameters = (helm?.at('parameters')?.items() ?? []).flatMap((parameter) => {
      const [name, value] = [parameter.at('name')?.text, parameter.at('value')?.text]
      return name === undefined || value === undefined ? [] : jsonOf(pairsOf(`${name}=${value}`, parameter.at('forceString')?.boolean))
    })
    return use(source.span, `Application/${object.at('metadata', 'name')?.text ?? ''}`, {
      charts: [at(path, 'root')],
      values: [...files, ...inlineText(helm?.at('values')?.text), ...inlineMap(helm?.at('valuesObject')), ...parameters],
      names: present([
        object.at('metadata', 'name')?.text,
        spec.at('destination', 'namespace')?.text,
        spec.at('destination', 'name')?.text,
      ]),
    })
  })
}

/** A HelmRelease of Flux with a chart from a git repository, which may be this one (https://fluxcd.io/flux/components/helm/helmreleases/). */
const ofHelmRelease = (object: YamlValue): readonly ChartUse[] => {
  const chart = object.at('spec', 'chart', 'spec')
  const path = chart?.at('chart')?.text
  if (!chart || chart.at('sourceRef', 'kind')?.text !== 'GitRepository' || !isLiteral(path)) return []
  const files = chart.at('valuesFiles')?.texts() ?? []
  return use(chart.span, `HelmRelease/${object.at('metadata', 'name')?.text ?? ''}`, {
    charts: [at(path, 'root')],
    values: [...files.filter(isLiteral).map((file) => at(file, 'root')), ...inlineMap(object.at('spec', 'values'))],
    names: present([
      object.at('metadata', 'name')?.text,
      object.at('metadata', 'namespace')?.text,
      object.at('spec', 'targetNamespace')?.text,
    ]),
  })
}

/** Deployed charts that a Kubernetes object of Argo CD or Flux states. */
export const chartUses = (object: YamlValue, kind: string, apiVersion: string): readonly ChartUse[] => {
  const spec = object.at('spec')
  if (!spec) return []
  if (apiVersion.startsWith('argoproj.io/')) {
    if (kind === 'Application') return ofApplication(object, spec)
    const inner = kind === 'ApplicationSet' ? spec.at('template', 'spec') : undefined
    return inner ? ofApplication(object, inner) : []
  }
  return kind === 'HelmRelease' && apiVersion.startsWith('helm.toolkit.fluxcd.io/') ? ofHelmRelease(object) : []
}

/** Releases of a helmfile with a chart of the repository (https://helmfile.readthedocs.io/en/latest/). */
export const helmfileUses = (helmfile: YamlValue): readonly ChartUse[] =>
  (helmfile.at('releases')?.items() ?? []).flatMap((release) => {
    const chart = release.at('chart')?.text
    if (!isLiteral(chart) || !/^\.{1,2}\//.test(chart)) return []
    return use(release.span, `release ${release.at('name')?.text ?? ''}`, {
      charts: [at(chart, 'file')],
      values: (release.at('values')?.items() ?? []).flatMap((item): readonly StatedValues[] =>
        isLiteral(item.text) ? [at(item.text, 'file')] : inlineMap(item),
      ),
      names: present([release.at('name')?.text, release.at('namespace')?.text]),
    })
  })

const filesOption = /^(?:-f|--values)(?:=(.*))?$/
const setOption = /^--set(-string)?(?:=(.*))?$/

/**
 * A chart that a command installs: `helm upgrade --install orders ./chart -f deploy/values-prod.yaml --set replicas=3`.
 *
 * @param script without continued lines
 * @param folder the working folder of the command, from the root
 */
export const commandUses = (script: string, folder: string, span: YamlEntry['span'], names: readonly string[]): readonly ChartUse[] =>
  script.split('\n').flatMap((line) => {
    const [, command, rest = ''] = /\bhelm3?\s+(upgrade|install)\s(.*)$/.exec(line) ?? []
    if (command === undefined || rest.includes('--dry-run')) return []
    const words =
      rest
        .split(/&&|\|\|?|;/)[0]
        ?.split(/\s+/)
        .map((word) => word.replaceAll(/^["']|["']$/g, '')) ?? []
    const place = (path: string): StatedPath => at(folder === '' ? path : `${folder}/${path}`, 'root')
    const charts: StatedPath[] = []
    const values: StatedValues[] = []
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? ''
      const files = filesOption.exec(word)
      const set = setOption.exec(word)
      if (files) {
        const named = files[1] ?? words[(index += 1)] ?? ''
        values.push(...named.split(',').filter(isLiteral).map(place))
      } else if (set) values.push(...jsonOf(pairsOf(set[2] ?? words[(index += 1)] ?? '', set[1] !== undefined)))
      else if (!word.startsWith('-') && isLiteral(word) && /[./]/.test(word)) charts.push(place(word))
    }
    return use(span, `helm ${command}`, { charts, values, names })
  })
