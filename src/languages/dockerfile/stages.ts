import { DockerfileParser, JSONInstruction, PropertyInstruction, type Instruction } from 'dockerfile-ast'
import type { Span } from '#model/source-file'

export interface DockerInstruction {
  /** Upper case: `CMD`, `COPY`. */
  readonly keyword: string
  /** Everything after the keyword and its flags, with continued lines joined. */
  readonly text: string
  readonly span: Span
  /** The words of the JSON form (`CMD ["node", "x.js"]`). */
  readonly json?: readonly string[]
  readonly flags: readonly string[]
  /** `ENV` and `ARG`: name and value; a name alone has none. */
  readonly properties: readonly { readonly name: string; readonly value: string | undefined; readonly span: Span }[]
}

export interface DockerStage {
  /** The image or earlier stage that it builds on, as written. */
  readonly base: string
  readonly name?: string
  /** Its `FROM`. */
  readonly from: Span
  readonly instructions: readonly DockerInstruction[]
}

const lines = (range: { start: { line: number }; end: { line: number } } | null): Span => ({
  startLine: (range?.start.line ?? 0) + 1,
  endLine: (range?.end.line ?? 0) + 1,
})

/** The JSON form of an instruction. Docker treats anything other than a valid list of strings as the shell form. */
const jsonOf = (instruction: Instruction): string[] | undefined => {
  if (!(instruction instanceof JSONInstruction) || !instruction.getOpeningBracket()) return undefined
  try {
    const list: unknown = JSON.parse(instruction.getArgumentsContent()?.replace(/\\\r?\n/g, '') ?? '')
    return Array.isArray(list) && list.every((word) => typeof word === 'string') ? list : undefined
  } catch {
    return undefined
  }
}

const read = (instruction: Instruction): DockerInstruction => {
  const strings = jsonOf(instruction)
  return {
    keyword: instruction.getKeyword(),
    text: instruction
      .getArguments()
      .map((argument) => argument.getValue())
      .join(' '),
    span: lines(instruction.getRange()),
    ...(strings ? { json: strings } : {}),
    flags: 'getFlags' in instruction ? (instruction.getFlags as () => { toString(): string }[])().map(String) : [],
    properties:
      instruction instanceof PropertyInstruction
        ? instruction
            .getProperties()
            .map((property) => ({ name: property.getName(), value: property.getValue() ?? undefined, span: lines(property.getRange()) }))
        : [],
  }
}

/** The stages of a Dockerfile, in order. Instructions before the first `FROM` are left out. */
export const dockerStages = (text: string): DockerStage[] => {
  const stages: { base: string; name?: string; from: Span; instructions: DockerInstruction[] }[] = []
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const one = read(instruction)
    if (one.keyword === 'FROM') {
      const [base = '', , name] = one.text.split(/\s+/).filter((word) => !word.startsWith('--'))
      stages.push({ base, ...(name === undefined ? {} : { name }), from: one.span, instructions: [] })
    } else stages.at(-1)?.instructions.push(one)
  }
  return stages
}
