import type { ConfigLiteral } from '#model/facts/requests/secret'
import type { Language } from '#model/source-file'
import { settingsOf } from '../spring/settings.ts'
import { configLiteral, mayBeCredential } from './config-literal.ts'

/** Keys whose value says where a secret is stored. */
const storedElsewhere = /(^|\.)existing\w*$|(ref|name|path|file)$/i

const isWritten = ({ value }: ConfigLiteral): boolean => value === 'random' || value === 'chosen'

/**
 * The secrets that a text of settings writes out.
 *
 * @param firstLine the line of the file in which the text begins
 */
export const literalsOfSettings = (
  text: string,
  language: Language,
  format: ConfigLiteral['format'],
  owner: string,
  firstLine = 1,
): readonly ConfigLiteral[] =>
  settingsOf(text, language).flatMap(({ key, value, line }) => {
    if (storedElsewhere.test(key) || !mayBeCredential(key, value)) return []
    const at = { startLine: line + firstLine - 1, endLine: line + firstLine - 1 }
    const literal = configLiteral(format, owner, key, value, at)
    return isWritten(literal) ? [literal] : []
  })

/** The secrets in values that a file of no other kind holds, such as those of a chart. */
export const valueLiterals = (text: string): readonly ConfigLiteral[] =>
  /pass|pwd|secret|token|key|credential|:\/\//i.test(text) ? literalsOfSettings(text, 'yaml', 'yaml-values', '') : []
