import type { XmlElement } from '#languages/xml/tags'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'

/** Keys whose text is an element in XML, not an attribute. */
const elements: ReadonlySet<string> = new Set(['where', 'rollback', 'comment', 'validCheckSum', 'empty'])

/** Keys that only group others. Their items count as children of the parent. */
const holders: ReadonlySet<string> = new Set(['changes', 'columns'])

/** `columns` may be the one column that it stands for, instead of a list. */
const heldBy = (entry: YamlEntry): readonly XmlElement[] => {
  const { attributes, children, ...holder } = elementOf(entry)
  const isColumn = entry.key === 'columns' && entry.value.isMap && attributes.has('name')
  return isColumn ? [{ ...holder, name: 'column', attributes, children }] : children
}

const isText = ({ value }: YamlEntry): boolean => !value.isMap && !value.isList

const elementOf = ({ key, value, span }: YamlEntry): XmlElement => {
  const entries = [...value.entries(), ...value.items().flatMap((item) => item.entries())]
  const attributes = new Map(
    entries.flatMap((entry) => (isText(entry) && !elements.has(entry.key) ? [[entry.key, entry.value.text ?? ''] as const] : [])),
  )
  const inside = entries.filter((entry) => !attributes.has(entry.key))
  const statement = key === 'sql' ? entries.find((entry) => entry.key === 'sql')?.value : undefined
  const written = statement ?? value
  return {
    name: key,
    attributes,
    children: inside.flatMap((entry) => (holders.has(entry.key) ? heldBy(entry) : [elementOf(entry)])),
    text: written.text ?? '',
    textLine: written.textLine,
    at: span,
  }
}

/** A Liquibase changelog in YAML, converted to the elements that it would have in XML. */
export const changelogOfYaml = (document: YamlValue): XmlElement | undefined => {
  const entry = document.entry('databaseChangeLog')
  return entry && elementOf(entry)
}
