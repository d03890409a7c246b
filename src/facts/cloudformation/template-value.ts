import type { ObjectValue } from '#languages/hcl/embedded-json'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'

const isIntrinsic = (key: string): boolean => key === 'Ref' || key === 'Condition' || key.startsWith('Fn::')

/** The one intrinsic function that a value is, in its long form: `Fn::Sub: …`. */
const intrinsicOf = (value: YamlValue): YamlEntry | undefined => {
  const [entry, ...others] = value.isMap ? value.entries() : []
  return entry && others.length === 0 && isIntrinsic(entry.key) ? entry : undefined
}

/** The text of a value. What `Sub` fills in stays in it as `${…}`, if it is not all of it; other functions compute what the text does not show. */
const literalText = (value: YamlValue): string | undefined => {
  const written = intrinsicOf(value)
  const { text } = written?.key === 'Fn::Sub' ? written.value : value
  const isKnown = value.localTag === undefined || value.localTag === '!Sub'
  return isKnown && text !== undefined && !/^\$\{[^}]*\}$/.test(text) ? text : undefined
}

/**
 * A value of a template. A value that an intrinsic function computes has no entries and no items.
 *
 * @param renamed what a key is called; by default its own name
 */
export const templateValue = (value: YamlValue, renamed: (key: string) => string = (key) => key): ObjectValue => {
  const text = literalText(value)
  const isComputed = value.localTag !== undefined || intrinsicOf(value) !== undefined
  return {
    text,
    number: value.number ?? (text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined),
    boolean: value.boolean ?? (text === 'true' ? true : text === 'false' ? false : undefined),
    span: value.span,
    entries: () =>
      isComputed
        ? []
        : value.entries().map((entry) => ({ name: renamed(entry.key), value: templateValue(entry.value, renamed), span: entry.span })),
    items: () => (isComputed ? [] : value.items().map((item) => templateValue(item, renamed))),
  }
}

/** The keys of CloudFormation as the API of AWS has them: `StopTimeout` is `stopTimeout`. */
export const asInApi = (key: string): string => key.charAt(0).toLowerCase() + key.slice(1)
