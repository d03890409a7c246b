import type { Fact, FileFacts } from '#model/fact'
import type { ImageCommand } from '#model/facts/documents/image'
import { dockerStages, type DockerInstruction, type DockerStage } from '#languages/dockerfile/stages'
import { runsAsRoot } from '#models/programs/images'
import { interpreterOf } from '#models/programs/interpreters'
import { forwardsToAll, isInit, startingOptions } from '#models/by-language/launchers'
import { plainFacts } from '../reading/plain-facts.ts'
import { configLiteral, mayBeCredential } from '../secrets/config-literal.ts'
import { textLoad } from '../starts/text-load.ts'

/** Whether one of the programs of a command is an init process that passes signals on to all processes. */
const passesToAll = (words: readonly string[]): boolean => words.some((word) => forwardsToAll(baseName(word), words))

/** Switches whose values are plain words, not secrets. */
const modeName =
  /^(NODE_ENV|FLASK_ENV|FLASK_DEBUG|APP_ENV|APP_DEBUG|RAILS_ENV|RACK_ENV|DEBUG|DJANGO_DEBUG|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|ASPNETCORE_ENVIRONMENT|GIN_MODE)$/

/** The last stage and all stages of this file that it is built from, oldest first. */
const chainOf = (stages: readonly DockerStage[]): DockerStage[] => {
  const chain: DockerStage[] = []
  let stage = stages.at(-1)
  while (stage && !chain.includes(stage)) {
    chain.unshift(stage)
    const { base } = stage
    stage = stages.find((candidate) => candidate.name?.toLowerCase() === base.toLowerCase())
  }
  return chain
}

const saysNonRoot = /[:-](debug-)?nonroot\b/

const wordsOf = (instruction: DockerInstruction): readonly string[] => instruction.json ?? instruction.text.split(/\s+/).filter(Boolean)

const userOf = ([first]: readonly DockerStage[], user: DockerInstruction | undefined): Pick<ImageCommand, 'user'> | undefined => {
  if (user) return /^(root|0)(:|$)/.test(user.text) ? undefined : { user: user.span }
  return first && saysNonRoot.test(first.base) ? { user: first.from } : undefined
}

const baseName = (word: string): string => word.replace(/\/$/, '').replace(/^.*\//, '')

/** A shell or an init process, or an option of one: the program follows it. */
const isBeforeProgram = (word: string): boolean =>
  startingOptions.has(word) || isInit(baseName(word)) || interpreterOf(baseName(word))?.reads === 'shell'

/** The files of the repository that an image copies to the name of the program that it starts. */
const scriptsOf = (instructions: readonly DockerInstruction[], words: readonly string[]): readonly string[] => {
  const program = words.find((word) => !isBeforeProgram(word))
  if (program === undefined || program.startsWith('-')) return []
  return instructions.flatMap((instruction) => {
    if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return []
    if (instruction.flags.some((flag) => /--from/.test(flag))) return []
    const paths = wordsOf(instruction).filter((word) => !word.startsWith('--'))
    const [sources, to = ''] = [paths.slice(0, -1), paths.at(-1)]
    const isFolder = to.endsWith('/') || to === '.' || sources.length > 1
    return sources.filter((source) => {
      const name = baseName(source)
      return baseName(program) === name || (!isFolder && name.includes('.') && baseName(program) === baseName(to))
    })
  })
}

const commandOf = (chain: readonly DockerStage[]): ImageCommand | undefined => {
  const instructions = chain.flatMap((stage) => stage.instructions)
  const entrypoint = instructions.findLast((instruction) => instruction.keyword === 'ENTRYPOINT')
  const last = instructions.findLast((instruction) => instruction.keyword === 'CMD')
  // A CMD counts if it precedes an ENTRYPOINT in the same stage, but not if a later stage sets a new ENTRYPOINT.
  const command =
    last && entrypoint && !chain.at(-1)?.instructions.includes(last) && chain.at(-1)?.instructions.includes(entrypoint) ? undefined : last
  // A shell-form ENTRYPOINT ignores CMD. An exec-form one starts it, directly or through an init process.
  const main = entrypoint && (!entrypoint.json || !command) ? entrypoint : (command ?? entrypoint)
  if (!main) return undefined
  const stopSignal = instructions.findLast((instruction) => instruction.keyword === 'STOPSIGNAL')
  const user = instructions.findLast((instruction) => instruction.keyword === 'USER')
  const health = instructions.findLast((instruction) => instruction.keyword === 'HEALTHCHECK')
  const modes = new Map<string, ImageCommand['modes'][number]>()
  for (const instruction of instructions)
    if (instruction.keyword === 'ENV')
      for (const { name, value, span } of instruction.properties)
        if (modeName.test(name) && value !== undefined && !/\$/.test(value))
          modes.set(name, { name, value: value.replace(/^["']|["']$/g, ''), at: span })
  const base = chain[0]?.base ?? ''
  const words =
    main === command && entrypoint?.json && !passesToAll(entrypoint.json) && !isInit(baseName(entrypoint.json[0] ?? ''))
      ? [...entrypoint.json, ...wordsOf(main)]
      : wordsOf(main)
  const scripts = scriptsOf(instructions, words)
  return {
    kind: 'image-command',
    at: main.span,
    within: '',
    subject: 'start command',
    instruction: main.keyword === 'CMD' ? 'CMD' : 'ENTRYPOINT',
    form: main.json ? 'exec' : 'shell',
    words,
    ...(scripts.length > 0 && { scripts }),
    ownShell: instructions.some((instruction) => instruction.keyword === 'SHELL'),
    init: passesToAll(entrypoint?.json ?? []) || passesToAll(wordsOf(main)),
    stage: chain.at(-1)?.name ?? '',
    base: base.includes('$') ? '' : base,
    ...(userOf(chain, user) ?? {}),
    rootBase: runsAsRoot(base) && !saysNonRoot.test(base),
    ...(stopSignal ? { stopSignal: { name: stopSignal.text, at: stopSignal.span } } : {}),
    ...(health && !/^NONE\b/i.test(health.text) ? { healthCheck: health.span } : {}),
    modes: [...modes.values()],
  }
}

/** Paths copied from the repository in any stage of the Dockerfile. */
const copiedBy = (stages: readonly DockerStage[]): readonly string[] =>
  stages.flatMap((stage) =>
    stage.instructions
      .filter(({ keyword, flags }) => (keyword === 'COPY' || keyword === 'ADD') && !flags.some((flag) => /--from/.test(flag)))
      .flatMap((instruction) =>
        wordsOf(instruction)
          .filter((word) => !word.startsWith('--'))
          .slice(0, -1),
      ),
  )

/** The folders of the repository that a folder of the image may be: `/app/vendor` is `app/vendor` or `vendor`. */
const endsOf = (folder: string): readonly string[] => {
  const parts = folder
    .replace(/^["']|["']$/g, '')
    .split('/')
    .filter(Boolean)
  return parts.map((_, index) => parts.slice(index).join('/'))
}

/** The words of each command of a line; those after `cd` stay together with it. */
const commandsOf = (text: string): readonly (readonly string[])[] =>
  (/\bcd\s/.test(text) ? [text] : text.split(/&&|\|\|?|;/)).map((part) => part.trim().split(/\s+/))

/** A heredoc that becomes a file of code: `COPY <<EOF /app/start.js`, `RUN cat > start.js <<EOF`. */
const writesCode =
  /^<<-?\s?["']?\w+["']?\s+\S+\.(?:[cm]?[jt]sx?|py)\s|>\s{0,9}[^\s>]+\.(?:[cm]?[jt]sx?|py)\s{1,9}<<|<<-?\s?["']?\w+["']?\s{0,9}>\s{0,9}\S+\.(?:[cm]?[jt]sx?|py)\s/

/** Instructions that run a command at build time or at startup. */
const runsSomething = /^(CMD|ENTRYPOINT|RUN|HEALTHCHECK)$/

const settingsFile = /(^|\/)\.env(\.(production|prod|staging|local|live))?$/

function* factsOf(stages: readonly DockerStage[]): Iterable<Fact> {
  const chain = chainOf(stages)
  const command = commandOf(chain)
  if (command) yield command
  const copied = copiedBy(stages)
  for (const stage of stages) {
    let folders: readonly string[] = []
    for (const instruction of stage.instructions) {
      if (instruction.keyword === 'WORKDIR') folders = endsOf(instruction.text)
      const written = writesCode.test(instruction.text) ? textLoad(instruction.text, instruction.span) : undefined
      if (written) yield written
      if (runsSomething.test(instruction.keyword))
        for (const words of instruction.json ? [instruction.json] : commandsOf(instruction.text))
          yield {
            kind: 'code-load',
            at: instruction.span,
            within: '',
            subject: `${instruction.keyword} ${words[0] ?? ''}`,
            what: 'command',
            target: '',
            from: 'anywhere',
            words: words.filter((word) => word !== '' && !/^--mount=/.test(word)),
            copied,
            ...(folders.length > 0 ? { folders } : {}),
          }
    }
  }
  for (const stage of stages) {
    const shipped = chain.includes(stage)
    for (const instruction of stage.instructions) {
      const isEnv = instruction.keyword === 'ENV'
      if (isEnv || instruction.keyword === 'ARG')
        for (const { name, value, span } of instruction.properties)
          if (value !== undefined && value !== '' && mayBeCredential(name, value))
            yield {
              ...configLiteral(isEnv ? 'dockerfile-env' : 'dockerfile-arg', stage.name ?? 'image', name, value, span),
              within: '',
              subject: `${instruction.keyword} ${name}`,
              shipped,
            }
      const copies =
        (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') &&
        shipped &&
        !instruction.flags.some((flag) => /--from/.test(flag))
      const sources = copies
        ? wordsOf(instruction)
            .filter((word) => !word.startsWith('--'))
            .slice(0, -1)
        : []
      for (const source of sources)
        if (settingsFile.test(source))
          yield {
            kind: 'image-copy',
            at: instruction.span,
            within: '',
            subject: `COPY ${source}`,
            source,
            ...(sources.length === 1 ? { alone: true } : {}),
          }
    }
  }
}

/** Facts of a Dockerfile: the command of its last stage, and what is built into the image. */
export const extractDockerfile = (text: string): FileFacts =>
  plainFacts(text, /\{\{|\{%/.test(text) ? [] : [...factsOf(dockerStages(text))])
