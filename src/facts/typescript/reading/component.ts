import type { FileFacts } from '#model/fact'
import { componentScripts } from '#languages/typescript/component-scripts'
import { extractTypescript } from '../index.ts'

/** Facts of the scripts of a Vue or Svelte component. */
export const extractComponent = (text: string): FileFacts => {
  const scripts = componentScripts(text)
  return extractTypescript(scripts.text, scripts.isTsx ? 'tsx' : 'typescript')
}
