import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { version } from '#engine/version'
import { oneLine, safeJson } from '#report/texts/escape-control'
import { count } from '#report/formats/outline'
import { paint } from '#report/texts/paint'
import { wrap } from '#report/texts/wrap'
import { diagnoseGithub } from '#setup/diagnose-github'
import { diagnoseDatabase, diagnoseDisk, diagnoseEnvironment, diagnoseFileModes } from '#setup/diagnose-machine'
import { diagnosisTitles, type Diagnosis, type DiagnosisStatus } from '#setup/diagnosis'
import { readPartsOfEnvironment } from '#setup/read-environment'
import type { Variables } from '#setup/environment'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface DoctorOptions {
  readonly format: string
}

/** The variables as the App reads them: those of the process, over those in `.env` in the current folder. */
const variablesOf = (terminal: Terminal, folder: string): Variables => {
  try {
    return { ...parseEnv(readFileSync(join(folder, '.env'), 'utf8')), ...terminal.env }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return terminal.env
    throw new UsageError(`${join(folder, '.env')} cannot be read (${error instanceof Error ? error.message : String(error)}).`)
  }
}

const words: Readonly<Record<DiagnosisStatus, string>> = { ok: 'ok', problem: 'problem', 'not-checked': 'not checked' }

const column = 13
const titleColumn = Math.max(...Object.values(diagnosisTitles).map(({ length }) => length)) + 2

const asText = (all: readonly Diagnosis[], { colour, width }: Terminal): string => {
  const painted = paint(colour)
  const painters = { ok: painted.green, problem: painted.red, 'not-checked': painted.yellow } as const
  const indent = ' '.repeat(column + titleColumn)
  const lines = all.flatMap(({ id, status, says, next }) => {
    const [first = '', ...rest] = wrap(says, width, indent)
    return [
      `${painters[status](words[status].padEnd(column))}${painted.bold(diagnosisTitles[id].padEnd(titleColumn))}${first.slice(indent.length)}`,
      ...rest,
      ...(next === undefined ? [] : wrap(`To do: ${next}`, width, indent)),
    ]
  })
  const amount = (status: DiagnosisStatus): number => all.filter((each) => each.status === status).length
  return [...lines, '', `${count(amount('problem'), 'problem')}, ${amount('not-checked')} not checked, ${amount('ok')} ok.`].join('\n')
}

const resultOf = (all: readonly Diagnosis[]): DiagnosisStatus => {
  if (all.some(({ status }) => status === 'problem')) return 'problem'
  return all.some(({ status }) => status === 'not-checked') ? 'not-checked' : 'ok'
}

const exitCodes: Readonly<Record<DiagnosisStatus, number>> = { ok: 0, problem: 1, 'not-checked': 3 }

/**
 * `readiness doctor`: examines what the App needs in order to run, and changes nothing.
 *
 * @returns 0: everything is ok · 1: there is a problem · 3: no problem was found, and something could not be checked
 */
export const runDoctor = async ({ format }: DoctorOptions, terminal: Terminal): Promise<number> => {
  // As the App does: from the folder that it is started in.
  const folder = terminal.cwd
  const variables = variablesOf(terminal, folder)
  const readFile = (path: string): string => readFileSync(resolve(folder, path), 'utf8')
  const parts = readPartsOfEnvironment({ ...variables, DATA_DIR: resolve(folder, variables['DATA_DIR']?.trim() || './data') }, readFile)
  terminal.progress('Checking the machine and GitHub')
  const [modes, database, github, disk] = await Promise.all([
    diagnoseFileModes(variables, folder),
    diagnoseDatabase(parts.store),
    diagnoseGithub(parts, () => terminal.now()),
    diagnoseDisk(parts.store),
  ])
  const all = [...diagnoseEnvironment(variables, readFile), modes, ...database, ...github, disk]
  terminal.progress(undefined)
  const result = resultOf(all)
  terminal.print(
    format === 'json'
      ? safeJson({ schemaVersion: 1, version, result, checks: all.map((each) => ({ ...each, says: oneLine(each.says) })) })
      : asText(all, terminal),
  )
  return exitCodes[result]
}
