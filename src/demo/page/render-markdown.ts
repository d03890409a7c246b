import MarkdownIt from 'markdown-it'
import type { Env, MarkdownIt as Renderer } from 'markdown-it'
import { escapeHtml } from './escape-html.ts'

export interface MarkdownContext {
  /** The lines that the comment is anchored to: a suggestion is shown as a diff against them. */
  readonly commentedLines?: readonly string[]
}

/** The tags that GitHub allows and reports use, without attributes except in `<details open>`. Everything else is escaped. */
const plainTag = /^<\/?(?:details|summary|sub|sup|kbd|b|i|em|strong|br)>|^<details open>|^<br ?\/>/

const hiddenComment = /^<!--[^]*?-->/

const diffRow = (sign: '+' | '-', text: string): string =>
  `<tr class="${sign === '+' ? 'added' : 'removed'}"><td class="sign">${sign}</td><td class="code">${escapeHtml(text) || ' '}</td></tr>`

const renderSuggestion = (content: string, before: readonly string[]): string => {
  const after = content === '' ? [] : content.replace(/\n$/, '').split('\n')
  const rows = [...before.map((line) => diffRow('-', line)), ...after.map((line) => diffRow('+', line))]
  return `<div class="suggestion"><div class="suggestion-title">Suggested change</div><table class="lines">${rows.join('')}</table></div>\n`
}

const contextOf = (env: Env | undefined): MarkdownContext => (env ?? {}) as MarkdownContext

const createRenderer = (): Renderer => {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  markdown.inline.ruler.before('autolink', 'allowed_html', (state, silent) => {
    const rest = state.src.slice(state.pos)
    const comment = hiddenComment.exec(rest)?.[0]
    const tag = plainTag.exec(rest)?.[0]
    const found = comment ?? tag
    if (found === undefined) return false
    if (!silent && tag !== undefined) state.push('allowed_html', '', 0).content = tag
    state.pos += found.length
    return true
  })
  markdown.block.ruler.before(
    'paragraph',
    'allowed_html_block',
    (state, startLine, _endLine, silent) => {
      const line = state.src.slice((state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0), state.eMarks[startLine])
      if (!/^<\/?(?:details|summary)(?: open)?>|^<!--.*-->\s*$/.test(line)) return false
      if (silent) return true
      state.line = startLine + 1
      const pushed = state.push('inline', '', 0)
      pushed.content = line
      pushed.map = [startLine, state.line]
      pushed.children = []
      return true
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  )
  markdown.renderer.rules['allowed_html'] = (tokens, index) => tokens[index]?.content ?? ''
  const fence = markdown.renderer.rules.fence
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index]
    if (token?.info.trim() === 'suggestion') return renderSuggestion(token.content, contextOf(env).commentedLines ?? [])
    return fence?.(tokens, index, options, env, self) ?? ''
  }
  // A wide table is scrolled with the keyboard, as on GitHub.
  markdown.renderer.rules.table_open = () => '<table tabindex="0">\n'
  // Nothing is loaded from elsewhere: an image is replaced by its alternative text.
  markdown.renderer.rules.image = (tokens, index) => escapeHtml(tokens[index]?.content ?? '')
  const open = markdown.renderer.rules.link_open
  markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index]
    token?.attrSet('rel', 'noopener noreferrer nofollow')
    return open?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options)
  }
  return markdown
}

const renderer = createRenderer()

/** Renders untrusted Markdown like GitHub (but a header cell without text is no header cell): only a few plain HTML tags, no images, no scripts. */
export const renderMarkdown = (markdown: string, context: MarkdownContext = {}): string =>
  renderer.render(markdown, { ...context }).replaceAll('<th></th>', '<td></td>')
