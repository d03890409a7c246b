import type { FileFacts } from '#model/fact'
import { readElements, type XmlElement } from '#languages/xml/tags'
import { plainFacts } from '../reading/plain-facts.ts'

/** Classes and elements that log JSON objects: `LogstashEncoder`, `JsonTemplateLayout`, `EcsEncoder`, `GelfLayout`. */
const writesObjects =
  /json|logstash|gelf|stackdriver|structuredlog|(^|\.)ecs(layout|encoder)|cloud\.logging|fluent(d|bit)?(encoder|appender)/i
/** A pattern that writes a JSON object: `{"level": "%level", …}`. */
const spellsObject = /^\s*\{\s*["'\\]/
/** Profiles used only in development and tests. `!dev` means all others, so it does not match. */
const developers = /^(dev\w*|local\w*|tests?|it)$/i

const namesOf = ({ name, attributes }: XmlElement): string[] => [name, ...['class', 'type'].flatMap((key) => attributes.get(key) ?? [])]

const patternOf = ({ name, attributes, text }: XmlElement): string | undefined =>
  /^pattern$/i.test(name) ? text : (attributes.get('pattern') ?? undefined)

const isForDevelopers = ({ name, attributes }: XmlElement): boolean =>
  name === 'springProfile' && (attributes.get('name') ?? '').split(/[|,]/).every((profile) => developers.test(profile.trim()))

/** The log format below an element: structured if any element in it is, otherwise text if it has a pattern. */
const layoutOf = (element: XmlElement): { readonly structured: boolean; readonly by: XmlElement } | undefined => {
  if (isForDevelopers(element)) return undefined
  if (namesOf(element).some((name) => writesObjects.test(name))) return { structured: true, by: element }
  const pattern = patternOf(element)
  if (pattern !== undefined) return { structured: spellsObject.test(pattern), by: element }
  const inside = element.children.flatMap((child) => layoutOf(child) ?? [])
  return inside.find(({ structured }) => structured) ?? inside[0]
}

/** Facts of a Logback or Log4j configuration in XML: whether the logs are structured or plain text. */
export const extractLayouts = (text: string): FileFacts => {
  const found = readElements(text).flatMap((element) => layoutOf(element) ?? [])
  const layout = found.find(({ structured }) => structured) ?? found[0]
  if (!layout) return plainFacts(text)
  const by = layout.by.attributes.get('class') ?? layout.by.name
  return plainFacts(text, [
    {
      kind: 'log-layout',
      at: { startLine: layout.by.at.startLine, endLine: layout.by.at.startLine },
      within: '',
      subject: `layout ${by}`,
      by,
      structured: layout.structured,
    },
  ])
}
