import type { Fact } from '#model/fact'
import type { Language } from '#model/source-file'
import { jobSettingAt, meaningOf, schedulerKeys } from '#models/work/job-settings'
import { settingsOf } from './settings.ts'

/** The value that a placeholder falls back to: `${REQUEUE:false}`. */
const fallbackOf = (value: string): string => {
  const at = value.indexOf(':')
  return value.startsWith('${') && value.endsWith('}') && at !== -1 ? value.slice(at + 1, -1) : value
}

/** Settings that decide what becomes of jobs and messages, in files of Spring, Quarkus and Quartz. */
export const springJobSettings = (text: string, language: Language): readonly Fact[] => {
  if ((language !== 'yaml' && language !== 'properties') || !(text.includes('listener') || text.includes('quartz'))) return []
  return settingsOf(text, language).flatMap(({ key, value, line }): readonly Fact[] => {
    const base = { kind: 'job-setting', at: { startLine: line, endLine: line }, within: '', by: `${key}: ${value}` } as const
    const row = jobSettingAt(key)
    if (row) {
      const { setting, library } = row
      return [{ ...base, subject: `job setting ${setting}`, setting, library, is: meaningOf(row, fallbackOf(value)) }]
    }
    return schedulerKeys.some((start) => key.startsWith(start))
      ? [{ ...base, subject: `job setting ${key}`, setting: 'scheduler', library: '', is: 'safe' }]
      : []
  })
}
