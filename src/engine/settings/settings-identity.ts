import { createHash } from 'node:crypto'
import { configPath, type ConfigText } from '#config/read-config'
import { waiversPath } from '#config/read-waivers'
import type { Tree } from '#model/change-set'

/** Identifies the settings of a commit: the blobs of configuration and waivers, and the organisation's text. */
export const settingsIdentity = ({ entries }: Pick<Tree, 'entries'>, organisation: ConfigText | undefined): string => {
  const blobs = [configPath, waiversPath].map((path) => entries.find((entry) => entry.path === path)?.blob ?? '')
  return createHash('sha256')
    .update(JSON.stringify([...blobs, organisation?.text ?? null]))
    .digest('hex')
}
