import type { YamlValue } from '#languages/yaml/documents'

/** The logical name in a reference: `!GetAtt Orders.Arn`, `!Ref Orders`, `Fn::GetAtt: [Orders, Arn]`, `!Sub "${Orders.Arn}"`. */
export const referenceOf = (value: YamlValue | undefined): string | undefined => {
  if (!value) return undefined
  const text = value.text
  if (text !== undefined) return /^(?:\$\{)?(\w+)(?:\.\w+)?\}?$/.exec(text)?.[1]
  const [first] = value.items()
  if (first) return referenceOf(first)
  const [entry] = value.entries()
  return entry && /^(Ref|Fn::(GetAtt|Sub))$/.test(entry.key) ? referenceOf(entry.value) : undefined
}
