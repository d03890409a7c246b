const blank = (text: string): string => text.replaceAll(/[^\n\r]/g, ' ')

/** A script that is loaded from another file, or data for the page. */
const isOtherwiseLoaded = (attributes: string): boolean =>
  /\bsrc\s*=/.test(attributes) || /\btype\s*=\s*["']?(?!module\b|text\/(?:typescript|javascript|ts)\b)[\w/]/.test(attributes)

/** Offset after the `>` of a start tag; the end of the text if there is none. */
const endOfTag = (text: string, from: number): number => {
  let quote = ''
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at + 1
  }
  return text.length
}

interface Script {
  readonly attributes: string
  readonly start: number
  readonly end: number
}

/** The `<script>` elements outside comments, in one pass. An unclosed one extends to the end. */
const scriptsOf = (text: string): Script[] => {
  const scripts: Script[] = []
  const opening = /<!--|<script(?=[\s>])/gi
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    if (found[0] === '<!--') {
      const end = text.indexOf('-->', found.index + 4)
      opening.lastIndex = end < 0 ? text.length : end + 3
      continue
    }
    const start = endOfTag(text, opening.lastIndex)
    const closing = /<\/script(?=[\s>])/gi
    closing.lastIndex = start
    const end = closing.exec(text)?.index ?? text.length
    scripts.push({ attributes: text.slice(opening.lastIndex, start - 1), start, end })
    opening.lastIndex = end
  }
  return scripts
}

export interface ComponentScripts {
  /** The text with everything but the scripts blanked out, which preserves lines and columns. */
  readonly text: string
  readonly isTsx: boolean
}

/**
 * The scripts of a Vue or Svelte component as one module: a component may have two (`<script setup>` and `<script>`, or a module script) that share
 * a scope. The template is left out. Formats: https://vuejs.org/api/sfc-spec.html, https://svelte.dev/docs/svelte/svelte-files.
 */
export const componentScripts = (text: string): ComponentScripts => {
  const scripts = scriptsOf(text).filter(({ attributes }) => !isOtherwiseLoaded(attributes))
  let kept = ''
  let at = 0
  for (const { start, end } of scripts) {
    kept += blank(text.slice(at, start)) + text.slice(start, end)
    at = end
  }
  // The component format decides the exports, so this is always a module.
  return {
    text: `${kept}${blank(text.slice(at))}\nexport {}`,
    isTsx: scripts.some(({ attributes }) => /\blang\s*=\s*["']?[jt]sx\b/.test(attributes)),
  }
}
