import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { areas } from '#model/check'
import type { Area } from '#model/check'
import { checks } from '#model/checks'

/** A new rule's file, its first examples, the table of contents that lists it, and what its author does next. Paths are relative to the project's root. */
export interface NewRule {
  readonly rule: string
  readonly examples: readonly string[]
  readonly index: string
  readonly steps: readonly string[]
}

/** Kebab-case, two words or more: one word names a topic, not a hazard. */
const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/

/**
 * Creates `src/rules/<area>/<id>.ts` with a bad and a good example in `test/rules/<area>/<id>`, and lists it in `src/rules/<area>/index.ts`.
 *
 * @param root folder of the project
 * @param name `area/id`, for example `failure-handling/external-call-without-timeout`
 * @throws Error with a sentence for the author when the area is unknown, the id is no name of a hazard, or a rule has it already; nothing is written then
 */
export async function newRule(root: string, name: string): Promise<NewRule> {
  const { area, id } = parse(name)
  await refuseExisting(root, id)
  const folder = join('src/rules', area)
  const rule = join(folder, `${id}.ts`)
  const index = join(folder, 'index.ts')
  const isNewArea = !existsSync(join(root, index))
  const listed = withRule(isNewArea ? emptyIndex(area) : await readFile(join(root, index), 'utf8'), id, index)
  await mkdir(join(root, folder), { recursive: true })
  await writeFormatted(root, rule, template(area, id))
  await writeFormatted(root, index, listed)
  const examples = Object.entries(firstExamples).map(([path, text]) => [join('test/rules', area, id, path), text] as const)
  for (const [path, text] of examples) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return {
    rule,
    examples: examples.map(([path]) => path),
    index,
    steps: [
      ...(isNewArea ? [`Add \`${camelCase(area)}\` of ${index} to src/rules/index.ts.`] : []),
      `Set the check in ${rule}: ${checksOf(area)}.`,
      `Write the bad and the good examples first, in ${join('test/rules', area, id)}, from code that people write. Mark each line to report with \`<- finding\`.`,
      'Write `judge`. If it needs something that no fact contains, extend a fact (src/facts), not the rule.',
      `Run \`RULE=${id} npx vitest run test/rules/examples.test.ts\`: every example is a test.`,
      'Run `npm run docs` to write the page of the rule, and read it like a developer whose merge it blocks.',
    ],
  }
}

function parse(name: string): { area: Area; id: string } {
  const [folder, id, ...rest] = name.split('/')
  const area = areas.find((known) => known === folder)
  if (id === undefined || rest.length > 0) throw new Error(`\`${name}\` does not have the form area/id. Areas: ${areas.join(', ')}.`)
  if (!area) throw new Error(`There is no area \`${folder}\`. Areas: ${areas.join(', ')}.`)
  if (!idPattern.test(id)) {
    throw new Error(
      `\`${id}\` is not an id. Name the hazard in two words or more, in lower case with hyphens: external-call-without-timeout.`,
    )
  }
  return { area, id }
}

/** Ids are unique without their area: `readiness-ignore` names a rule by its id alone. */
async function refuseExisting(root: string, id: string): Promise<void> {
  for (const area of areas) {
    const folder = join(root, 'src/rules', area)
    if (existsSync(folder) && (await readdir(folder)).includes(`${id}.ts`)) {
      throw new Error(`The rule \`${id}\` already exists: ${join('src/rules', area, `${id}.ts`)}.`)
    }
  }
}

const emptyIndex = (area: Area): string =>
  `import type { Rule } from '#model/rule'\n\nexport const ${camelCase(area)}: readonly Rule[] = []\n`

/** The table of contents with one more rule: its import after the last one, its name at the end of the list. */
function withRule(text: string, id: string, path: string): string {
  const imports = [...text.matchAll(/^import .*$/gm)].at(-1)
  const end = text.lastIndexOf(']')
  const list = /=\s*\[[^[\]]*\](?: as const)?(?: satisfies [^\n]+)?\s*$/.test(text)
  if (!imports || !list)
    throw new Error(`${path} does not end in a list of rules. Add the rule by hand, or write the file like those of the other areas.`)
  const afterImports = imports.index + imports[0].length
  const names = text.slice(text.lastIndexOf('[') + 1, end).trimEnd()
  const separator = names === '' || names.endsWith(',') ? '' : ','
  return [
    text.slice(0, afterImports),
    `\nimport { ${camelCase(id)} } from './${id}.ts'`,
    text.slice(afterImports, text.lastIndexOf('[') + 1),
    `${names}${separator} ${camelCase(id)},`,
    text.slice(end),
  ].join('')
}

const template = (area: Area, id: string): string => `import { gapAt, rule } from '#model/rule'

export const ${camelCase(id)} = rule({
  id: '${id}',
  check: '${checks.find((check) => check.area === area)?.id}',
  severity: 'P2',
  stage: 'preview',
  title: '${sentence(id)}',
  why: 'Say what happens to the system, and what the on-call engineer sees.',
  fix: 'Say what to write instead.',
  blindSpots: 'List what this rule does not detect.',
  languages: ['typescript'],
  *judge(system) {
    for (const call of system.facts('external-call')) {
      if (!call.inService || call.deadline.state !== 'none') continue
      yield gapAt(call, { message: \`Say of \\\`\${call.callee}\\\` what is missing or unsafe on this line.\` })
    }
  },
})
`

/** One bad and one good example, by their paths below the folder of the rule's examples. */
const firstExamples: Readonly<Record<string, string>> = {
  'typescript/bad/01.ts':
    "import axios from 'axios'\n\nexport const load = (id: string) => axios.get(`https://api.example.com/orders/${id}`) // <- finding\n",
  'typescript/good/01.ts':
    "import axios from 'axios'\n\nexport const load = (id: string) => axios.get(`https://api.example.com/orders/${id}`, { timeout: 2_000 })\n",
}

async function writeFormatted(root: string, path: string, text: string): Promise<void> {
  const options = await resolveConfig(join(root, path))
  await writeFile(join(root, path), await format(text, { ...options, parser: 'typescript' }))
}

const checksOf = (area: Area): string =>
  checks
    .filter((check) => check.area === area)
    .map((check) => `${check.id} ${check.statement}`)
    .join('; ')

const camelCase = (kebab: string): string => kebab.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())

const sentence = (kebab: string): string => kebab.charAt(0).toUpperCase() + kebab.slice(1).replaceAll('-', ' ')

if (import.meta.main) {
  const name = process.argv[2]
  try {
    if (name === undefined) throw new Error(`Usage: npm run new:rule -- area/id. Areas: ${areas.join(', ')}.`)
    const created = await newRule(join(import.meta.dirname, '..'), name)
    console.log(
      `Created ${[created.rule, ...created.examples].join(', ')}, listed in ${created.index}.\n\nNext:\n${created.steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}`,
    )
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
