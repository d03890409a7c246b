import type {
  Expression,
  Inserted,
  Pipeline,
  PipelineJob,
  PipelineStep,
  PipelineTrigger,
  PipelineValue,
  ScriptWrite,
  StepScript,
  TextSource,
  TokenRights,
  UsedAction,
} from '#model/facts/documents/pipeline'
import { conditionOf, expressionsIn } from '#languages/actions/expression'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'
import { asksWhoByName, asksWhoInText, mayRefuseInText, scriptOfAction } from '#models/pipelines/actions'
import { actsOf } from './shell-acts.ts'

/** Workflows with more are written by no one. */
const [mostJobs, mostSteps, mostValues, longestText] = [200, 200, 200, 300]

/** Functions whose result holds no text of their arguments. */
const textless: ReadonlySet<string> = new Set('contains startswith endswith hashfiles success failure always cancelled'.split(' '))

/** The properties whose text becomes part of what an expression gives. */
const sourcesOf = (expression: Expression, isJson = false): readonly TextSource[] => {
  switch (expression.op) {
    case 'path':
      return [{ path: expression.path, ...(isJson && { isJson: true as const }) }]
    case 'and':
      return expression.of.slice(-1).flatMap((one) => sourcesOf(one, isJson))
    case 'or':
      return expression.of.flatMap((one) => sourcesOf(one, isJson))
    case 'call': {
      const name = expression.name.toLowerCase()
      if (textless.has(name)) return []
      return expression.of.flatMap((one) => sourcesOf(one, isJson || name === 'tojson'))
    }
    default:
      return []
  }
}

/** The line of a position in a text. */
const lineAt = (value: YamlValue, text: string, position: number): number => {
  if (!value.isLiteralBlock) return value.span.startLine
  let line = value.textLine
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

const insertedIn = (value: YamlValue): readonly Inserted[] => {
  const text = value.text ?? ''
  if (!text.includes('${{')) return []
  return expressionsIn(text).flatMap(({ start, expression }): Inserted[] => {
    const sources = sourcesOf(expression)
    const line = lineAt(value, text, start)
    const isQuoted = /["'`]$/.test(text.slice(0, start))
    return sources.length === 0 ? [] : [{ at: { startLine: line, endLine: line }, ...(isQuoted && { isQuoted: true as const }), sources }]
  })
}

const valuesOf = (map: YamlValue | undefined): readonly PipelineValue[] =>
  (map?.entries() ?? []).slice(0, mostValues).map(({ key, value, span }) => ({
    name: key,
    at: span,
    text: (value.text ?? '').slice(0, longestText),
    inserted: insertedIn(value),
  }))

const kindOf = (written: string, ref: string): UsedAction['kind'] => {
  if (written.startsWith('./') || written.startsWith('../')) return 'local'
  if (written.startsWith('docker://')) return 'image'
  if (written.includes('${{') || ref === '') return 'unknown'
  if (/^[\da-f]{40}$|^[\da-f]{64}$/i.test(ref)) return 'digest'
  return /^[\w./-]*?v?\d/i.test(ref) ? 'tag' : 'branch'
}

const usedIn = (entry: YamlEntry | undefined): UsedAction | undefined => {
  const written = entry?.value.text?.trim()
  if (!entry || written === undefined || written === '') return undefined
  const split = written.lastIndexOf('@')
  const ref = split === -1 ? '' : written.slice(split + 1)
  const kind = kindOf(written, ref)
  const name = kind === 'local' ? written : written.slice(0, split === -1 ? undefined : split).toLowerCase()
  const comment = kind === 'digest' ? /v?\d+(\.\d+)*/.exec(entry.value.comment ?? '')?.[0] : undefined
  return { at: entry.span, written: written.slice(0, longestText), name, ref, kind, ...(comment !== undefined && { comment }) }
}

/** `permissions`: an absent scope of a map is `none`. */
const rightsOf = (owner: YamlValue): TokenRights | undefined => {
  const entry = owner.entry('permissions')
  if (!entry) return undefined
  const { value, span } = entry
  if (value.isMap) return { at: span, write: value.entries().flatMap(({ key, value: right }) => (right.text === 'write' ? [key] : [])) }
  return value.text === 'write-all' ? { at: span, write: ['*'] } : { at: span, write: [] }
}

const conditionIn = (owner: YamlValue): Pick<PipelineStep, 'condition' | 'conditionAt'> => {
  const entry = owner.entry('if')
  const text = entry?.value.text
  return entry && text !== undefined ? { condition: conditionOf(text), conditionAt: entry.span } : {}
}

/** Names of the secrets among sources; `*` means all. The token of the run is none. */
const secretsAmong = (sources: readonly TextSource[]): readonly string[] =>
  sources.flatMap(({ path }) => {
    const [context = '', name] = path.split('.')
    if (context.toLowerCase() !== 'secrets') return []
    return name === undefined || name === '*' ? ['*'] : /^github_token$/i.test(name) ? [] : [name]
  })

const secretsOf = (values: readonly { readonly inserted: readonly Inserted[] }[]): readonly string[] => [
  ...new Set(values.flatMap(({ inserted }) => inserted.flatMap(({ sources }) => secretsAmong(sources)))),
]

/** The place of the expression with this number in a text for the shell. */
const placeholder = (number: number): string => `\u{e000}${number}\u{e001}`

const variable = /\$\{?([A-Za-z_]\w*)/g

interface ShellText {
  /** The script with a placeholder for each expression. */
  readonly text: string
  readonly sourcesOf: (word: string) => readonly TextSource[]
}

const shellTextOf = (script: string): ShellText => {
  const found = expressionsIn(script)
  let text = ''
  let end = 0
  found.forEach(({ start, end: next }, number) => {
    text += script.slice(end, start) + placeholder(number)
    end = next
  })
  text += script.slice(end)
  const all = found.map(({ expression }) => sourcesOf(expression))
  return {
    text,
    sourcesOf: (word) => [
      ...[...word.matchAll(/\u{e000}(\d+)\u{e001}/gu)].flatMap(([, number]) => all[Number(number)] ?? []),
      ...[...word.matchAll(variable)].map(([, name = '']) => ({ path: `env.${name}` })),
    ],
  }
}

/** What a command prints, without the file that it goes to: `>> $GITHUB_OUTPUT`, `| tee -a $GITHUB_ENV`. */
const beforeTarget = (text: string): string => (text.split('>>', 1)[0] ?? '').split(/\|[^|]*GITHUB_/, 1)[0] ?? ''

/** A variable that is written whole, or an expression: not `${TITLE//[^a-z]/}`. */
const isWhole = (text: string): boolean => !/\$\{\w+[^\w}]/.test(text) && !/\$\(|`/.test(text)

/** What an answer of GitHub's API gives of a pull request: its revision, its branch. `gh` calls them headRefOid and headRefName. */
const answerOf = (text: string): readonly TextSource[] => {
  if (/\bheadRefOid\b|\bhead\.sha\b|\.headRefOid\b/.test(text)) return [{ path: 'data.head.sha' }]
  return /\bheadRefName\b|\bhead\.(ref|label)\b/.test(text) ? [{ path: 'data.head.ref' }] : []
}

/** Variables of a script that hold such an answer: `SHA=$(gh pr view "$N" --json headRefOid --jq .headRefOid)`. */
const answersIn = (lines: readonly string[]): ReadonlyMap<string, readonly TextSource[]> =>
  new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)=["']?\$\((.*)$/.exec(line) ?? []
      const found = name !== undefined && value !== undefined && /\bgh\b|curl|jq/.test(value) ? answerOf(value) : []
      return name !== undefined && found.length > 0 ? [[name, found] as const] : []
    }),
  )

/** Outputs that a script of JavaScript sets from such an answer: `core.setOutput('sha', pull.data.head.sha)`. */
const scriptedWrites = (text: string): readonly ScriptWrite[] =>
  [...text.matchAll(/\bsetOutput\(\s*['"`]([\w-]+)['"`]\s*,\s*([\w.?]+)/g)].flatMap(([, name = '', value = '']): ScriptWrite[] => {
    const sources = answerOf(value.replaceAll('?', ''))
    return sources.length > 0 ? [{ to: 'output', name, sources }] : []
  })

/** Values that a script writes to the files of outputs and of the environment. */
const writesOf = ({ text, sourcesOf: sourcesIn }: ShellText): readonly ScriptWrite[] => {
  const writes: ScriptWrite[] = []
  const lines = text.split('\n')
  const answers = answersIn(lines)
  for (const [at, line] of lines.entries()) {
    const [, file] = /GITHUB_(OUTPUT|ENV)\b/.exec(line) ?? []
    if (file === undefined) continue
    const to = file === 'ENV' ? 'env' : 'output'
    const [, name, heredoc, rest = ''] = /\b(?:echo|printf)\s+(?:-\w+\s+)*["']?([\w-]+)(<<|=)(.*)/.exec(line) ?? []
    if (name === undefined) continue
    const written = heredoc === '<<' ? lines.slice(at + 1, at + 4).join('\n') : beforeTarget(rest)
    const answered = /\$\(/.test(written) && /\bgh\b|curl|jq/.test(written) ? answerOf(written) : []
    const whole = isWhole(written) ? sourcesIn(written).filter(({ path }) => !path.startsWith('env.GITHUB_')) : answered
    const sources = whole.flatMap((one) => answers.get(one.path.replace(/^env\./, '')) ?? [one])
    if (sources.length > 0) writes.push({ to, name, sources })
  }
  return writes
}

const folderOf = (step: YamlValue, defaults: readonly (YamlValue | undefined)[]): string | undefined => {
  const set = [step.at('working-directory'), ...defaults.map((owner) => owner?.at('defaults', 'run', 'working-directory'))]
  const text = set.find((one) => one?.text !== undefined)?.text ?? '.'
  return text.includes('$') ? undefined : text.replace(/^\.\/(?=.)/, '').replace(/\/$/, '')
}

const isShell = (shell: string | undefined): boolean =>
  shell === undefined || /bash|sh\b|pwsh|powershell|cmd/.test(shell) || shell.includes('$')

const scriptOf = (value: YamlValue, language: StepScript['language'], folder: string | undefined): StepScript => {
  const written = (value.text ?? '').slice(0, 100_000)
  const shell = shellTextOf(written)
  // An expression may span lines: the placeholder does not.
  const lineOf = (line: number): number => (value.isLiteralBlock ? value.textLine + line : value.span.startLine)
  return {
    at: value.span,
    language,
    inserted: insertedIn(value),
    acts: language === 'shell' ? actsOf(shell.text, { folder, lineOf, sourcesOf: shell.sourcesOf }) : [],
    writes: language === 'shell' ? writesOf(shell) : language === 'javascript' ? scriptedWrites(written) : [],
  }
}

const encoders: ReadonlySet<string> = new Set(['base64', 'xxd', 'od', 'hexdump', 'rev'])

/** A secret in a form that the log does not hide. GitHub Docs, Secure use: redaction looks for the exact value. */
const printedBy = (run: YamlValue, env: readonly PipelineValue[]): PipelineStep['prints'] => {
  const written = run.text ?? ''
  const structured = new Map(
    env.flatMap(({ name, text }) => {
      const [only] = expressionsIn(text)
      const secret = only && partOfSecret(only.expression)
      return secret === undefined ? [] : [[name, secret] as const]
    }),
  )
  const all = new Map(
    env.flatMap(({ name, inserted }) => {
      const [secret] = inserted.flatMap(({ sources }) => secretsAmong(sources))
      return secret === undefined ? [] : [[name, secret] as const]
    }),
  )
  const shell = shellTextOf(written)
  const direct = expressionsIn(written)
  for (const [at, line] of shell.text.split('\n').entries()) {
    const command = line.trim()
    if (!/^(echo|printf)\b/.test(command) || /[^|]>|\$\(|`|add-mask/.test(command.replace(/>&\d|\d?>\s*\/dev\/std(out|err)/g, ''))) continue
    const startLine = run.isLiteralBlock ? run.textLine + at : run.span.startLine
    const place = { startLine, endLine: startLine }
    const parts = command.split('|').map((part) => part.trim().split(/\s+/))
    const names = [...command.matchAll(variable)].map(([, name = '']) => name)
    const part = names.map((name) => structured.get(name)).find((one) => one !== undefined) ?? partAmong(direct, command)
    if (parts.length === 1 && part !== undefined) return { at: place, secret: part, how: part === '*' ? 'all' : 'part' }
    const secret = names.map((name) => all.get(name)).find((one) => one !== undefined) ?? secretsAmong(shell.sourcesOf(command))[0]
    const last = parts.at(-1)
    if (secret === undefined || parts.length < 2 || !last) continue
    const programs = parts.slice(1).map((words) => words[0]?.replace(/^.*\//, '') ?? '')
    const decodes = parts.flat().some((word) => /^(-d|-D|--decode|-r)$/.test(word))
    if (programs.every((program) => encoders.has(program)) && !decodes) return { at: place, secret, how: 'encoded' }
  }
  return undefined
}

/** The secret of which an expression gives a part: `fromJSON(secrets.CLOUD).key`. */
const partOfSecret = (expression: Expression): string | undefined => {
  if (expression.op !== 'call') return undefined
  const [inner] = expression.of
  if (expression.name.toLowerCase() === 'tojson' && inner?.op === 'path' && inner.path.toLowerCase() === 'secrets') return '*'
  if (expression.name !== 'property' || inner?.op !== 'call' || inner.name.toLowerCase() !== 'fromjson') return undefined
  return secretsAmong(sourcesOf(inner))[0]
}

const partAmong = (found: ReturnType<typeof expressionsIn>, command: string): string | undefined => {
  for (const [, number] of command.matchAll(/\u{e000}(\d+)\u{e001}/gu)) {
    const one = found[Number(number)]
    const part = one && partOfSecret(one.expression)
    if (part !== undefined) return part
  }
  return undefined
}

const stepOf = (step: YamlValue, around: readonly (YamlValue | undefined)[], outerEnv: readonly PipelineValue[]): PipelineStep => {
  const uses = usedIn(step.entry('uses'))
  const inputs = valuesOf(step.at('with'))
  const env = valuesOf(step.at('env'))
  const run = step.entry('run')
  const asScript = uses && scriptOfAction(uses.name)
  const input =
    asScript &&
    step
      .at('with')
      ?.entries()
      .find(({ key }) => key.toLowerCase() === asScript.input)
  const shell = step.at('shell')?.text
  const language = /python/.test(shell ?? '') ? 'python' : 'shell'
  const script = run
    ? isShell(shell) || language === 'python'
      ? scriptOf(run.value, language, folderOf(step, around))
      : undefined
    : input && asScript
      ? scriptOf(input.value, asScript.language, asScript.language === 'shell' ? undefined : '.')
      : undefined
  const text = [run?.value.text, input?.value.text, ...inputs.map((one) => one.text), ...env.map((one) => one.text)].join('\n')
  const asksWho = (uses && asksWhoByName(uses.name)) || (asksWhoInText(text) && mayRefuseInText(text))
  const prints = run && printedBy(run.value, [...outerEnv, ...env])
  const id = step.at('id')?.text
  return {
    at: step.span,
    ...(id !== undefined && { id }),
    ...conditionIn(step),
    ...(uses && { uses }),
    inputs: inputs.map((one) => (asScript && one.name.toLowerCase() === asScript.input ? { ...one, text: '', inserted: [] } : one)),
    env,
    ...(script && { script }),
    secrets: secretsOf([...inputs, ...env, ...(script ? [script] : [])]),
    ...(asksWho && { asksWho: true as const }),
    ...(prints && { prints }),
  }
}

const environmentOf = (job: YamlValue): PipelineJob['environment'] => {
  const entry = job.entry('environment')
  const name = entry?.value.text ?? entry?.value.at('name')?.text
  return entry && name !== undefined && name !== '' ? { at: entry.span, name: name.slice(0, longestText) } : undefined
}

const passesOf = (job: YamlValue): readonly string[] => {
  const secrets = job.at('secrets')
  return secrets?.text === 'inherit' ? ['*'] : (secrets?.entries().map(({ key }) => key) ?? [])
}

const jobOf = ({ key, value, span }: YamlEntry, workflow: YamlValue, workflowEnv: readonly PipelineValue[]): PipelineJob => {
  const permissions = rightsOf(value)
  const environment = environmentOf(value)
  const uses = usedIn(value.entry('uses'))
  const env = valuesOf(value.at('env'))
  return {
    key,
    at: { startLine: span.startLine, endLine: span.startLine },
    ...conditionIn(value),
    needs: value.at('needs')?.texts() ?? [],
    ...(permissions && { permissions }),
    ...(environment && { environment }),
    hasConcurrency: value.entry('concurrency') !== undefined,
    env,
    ...(uses && { uses }),
    inputs: valuesOf(value.at('with')),
    passes: passesOf(value),
    outputs: valuesOf(value.at('outputs')),
    steps: (value.at('steps')?.items() ?? []).slice(0, mostSteps).map((step) => stepOf(step, [value, workflow], [...workflowEnv, ...env])),
  }
}

const listOf = (map: YamlValue, key: string): readonly string[] | undefined => {
  const texts = map.at(key)?.texts()
  return texts && texts.length > 0 ? texts : undefined
}

const triggersOf = (on: YamlValue | undefined): readonly PipelineTrigger[] => {
  if (!on?.isMap) return (on?.texts() ?? []).map((event) => ({ event }))
  return on.entries().map(({ key, value }) => {
    const [types, branches, tags, workflows] = ['types', 'branches', 'tags', 'workflows'].map((name) => listOf(value, name))
    return { event: key, ...(types && { types }), ...(branches && { branches }), ...(tags && { tags }), ...(workflows && { workflows }) }
  })
}

/** Owners that conditions compare the own repository with. */
const ownersIn = (expression: Expression | undefined): readonly string[] => {
  if (!expression) return []
  if (expression.op === 'and' || expression.op === 'or' || expression.op === 'call') return expression.of.flatMap(ownersIn)
  if (expression.op === 'not') return ownersIn(expression.of)
  if (expression.op !== '==' && expression.op !== '!=') return []
  const path = expression.of.find((one) => one.op === 'path')
  const value = expression.of.find((one) => one.op === 'value')
  if (path?.op !== 'path' || value?.op !== 'value' || typeof value.value !== 'string') return []
  return /^github\.repository(_owner)?$/i.test(path.path) ? [value.value.split('/')[0]?.toLowerCase() ?? ''] : []
}

/** A workflow of GitHub Actions. */
export const workflowFact = (workflow: YamlValue): Pipeline | undefined => {
  const entries = workflow.at('jobs')?.entries() ?? []
  if (entries.length === 0) return undefined
  const env = valuesOf(workflow.at('env'))
  const jobs = entries.slice(0, mostJobs).map((entry) => jobOf(entry, workflow, env))
  const permissions = rightsOf(workflow)
  const name = workflow.at('name')?.text
  return {
    kind: 'pipeline',
    at: { startLine: 1, endLine: 1 },
    within: '',
    subject: 'workflow',
    what: 'workflow',
    ...(name !== undefined && { name }),
    triggers: triggersOf(workflow.at('on') ?? workflow.at('true')),
    ...(permissions && { permissions }),
    hasConcurrency: workflow.entry('concurrency') !== undefined,
    env,
    jobs,
    owners: [...new Set(jobs.flatMap((job) => [...ownersIn(job.condition), ...job.steps.flatMap(({ condition }) => ownersIn(condition))]))],
  }
}

/** A composite action: its steps, as the only job. */
export const compositeFact = (action: YamlValue): Pipeline | undefined => {
  const runs = action.at('runs')
  if (runs?.at('using')?.text !== 'composite') return undefined
  const steps = (runs.at('steps')?.items() ?? []).slice(0, mostSteps).map((step) => stepOf(step, [], []))
  const name = action.at('name')?.text
  return {
    kind: 'pipeline',
    at: { startLine: 1, endLine: 1 },
    within: '',
    subject: 'composite action',
    what: 'composite',
    ...(name !== undefined && { name }),
    triggers: [],
    hasConcurrency: false,
    env: [],
    jobs: [
      {
        key: '',
        at: runs.span,
        needs: [],
        hasConcurrency: false,
        env: [],
        inputs: [],
        passes: [],
        outputs: valuesOf(action.at('outputs')),
        steps,
      },
    ],
    owners: [],
  }
}
