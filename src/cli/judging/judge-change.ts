import { readFile } from 'node:fs/promises'
import type { BlobReader, ChangeSet, Tree } from '#model/change-set'
import type { Config } from '#model/config'
import type { Review } from '#model/review'
import { previewSettings } from '#engine/settings/preview-settings'
import type { ConfigText } from '#engine/settings/read-settings'
import { reviewChange, type ReviewRequest } from '#engine/review-change'
import { oneLine } from '#report/texts/escape-control'
import { configurationNotes, type ConfigurationNews } from '#report/publication/heed-configuration'
import { rules } from '#rules/index'
import { settingsAt, settingsContext, settingsNotes } from './settings-at.ts'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'
import { callersFolder } from '../environment/callers-folder.ts'

export interface JudgedChange extends ConfigurationNews {
  readonly review: Review
  readonly config: Config
}

export interface ChangeToJudge extends Pick<ReviewRequest, 'rules' | 'extractor' | 'cache' | 'author' | 'onProgress'> {
  readonly change: ChangeSet
  readonly blobs: BlobReader
  /** The tip of the target branch, where it is known. */
  readonly baseTip?: Tree
  /** The defaults for all repositories of the owner. */
  readonly organisation?: ConfigText | undefined
}

/**
 * Reviews a change as the App would: with the settings at the tip of the base branch, and a preview of the settings that the change itself
 * introduces. The settings at the merge base are not used, because the author chooses the merge base.
 */
export const judgeChange = async (
  { change, blobs, baseTip = change.settings ?? change.base, organisation, ...options }: ChangeToJudge,
  terminal: Pick<Terminal, 'now'>,
): Promise<JudgedChange> => {
  const { config, waivers, expired, notes } = await settingsAt(baseTip, blobs, terminal, organisation, change.repository)
  const request: ReviewRequest = {
    change,
    blobs,
    config,
    waivers,
    expiredWaivers: expired,
    rulesKnown: rules.length,
    settingsCommit: baseTip.commit,
    ...options,
  }
  const review = await reviewChange(request)
  const preview = await previewSettings(request, review, settingsContext(terminal, organisation, change.repository))
  return { review, config, notes: [...settingsNotes(baseTip, change), ...notes, ...preview.notes], headProblems: preview.problems }
}

/** Prints notes about the configuration to stderr. */
export const printConfigurationNotes = (news: ConfigurationNews, terminal: Pick<Terminal, 'complain'>): void => {
  for (const note of configurationNotes(news)) terminal.complain(`readiness: ${oneLine(note)}`)
}

/** Returns 2 for an invalid configuration in the change's head; a blocking finding takes precedence. */
export const exitCodeForConfiguration = (
  code: number,
  { headProblems, config }: ConfigurationNews & Partial<Pick<JudgedChange, 'config'>>,
): number => (headProblems.length > 0 && code === 0 && config?.mode !== 'observe' ? 2 : code)

/** Reads the file of `--defaults`, relative to the caller's directory. */
export const readDefaults = async (path: string | undefined, terminal: Terminal): Promise<ConfigText | undefined> => {
  if (path === undefined) return undefined
  try {
    return { text: await readFile(callersFolder(path, terminal), 'utf8'), path }
  } catch (error) {
    throw new UsageError(`Cannot read the --defaults file ${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
