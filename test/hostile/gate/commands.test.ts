import { describe, expect, it } from 'vitest'
import { parseCommands } from '#github/commands'

describe('a command that the author of a comment did not write as text', () => {
  it.each([
    ['in an HTML comment that opens behind text', 'Thanks! <!--\n/readiness recheck\n-->'],
    ['in an HTML comment that opens behind another', '<b>x</b> <!-- a --> <!--\n/readiness recheck\n-->'],
    ['below a quote in a list', '- > they wrote\n/readiness recheck'],
    ['below a quote in a numbered list', '1. > they wrote\n/readiness recheck'],
  ])('%s is not obeyed', (_where, body) => {
    expect(parseCommands(body)).toEqual([])
  })

  it('a command behind a closed comment is still obeyed', () => {
    expect(parseCommands('Thanks! <!-- note -->\n/readiness recheck')).toEqual([{ kind: 'recheck' }])
  })
})
