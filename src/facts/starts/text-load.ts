import { createHash } from 'node:crypto'
import type { CodeLoad } from '#model/facts/process/code-load'
import type { Span } from '#model/source-file'

/**
 * The fact of code that is written as a string: evaluated, or put into a file of an image or a pod. No rule reads it. Undefined if the code
 * neither calls nor loads anything.
 */
export const textLoad = (code: string, at: Span, within = ''): CodeLoad | undefined =>
  /[(`]|\bimport\b/.test(code)
    ? {
        kind: 'code-load',
        at: { startLine: at.startLine, endLine: at.startLine },
        within,
        subject: `code ${createHash('sha256').update(code).digest('hex').slice(0, 16)}`,
        what: 'text',
        target: '',
        from: 'anywhere',
      }
    : undefined
