import type { ValueShape } from '#model/fact'

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

const hostOf = (url: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@\s]*@)?([^/?#\s]+)/i.exec(url)?.[1] ?? shorten(url.replace(/\?.*/s, ''))

/** The target of a URL argument, without credentials or query: a host, a literal path, or the name of the variable that holds it. */
export const targetOf = (url: ValueShape | undefined): { readonly target?: string; readonly relative: boolean } => {
  if (url?.type === 'literal' && typeof url.value === 'string')
    return { ...(url.value ? { target: hostOf(url.value) } : {}), relative: url.value.startsWith('/') && !url.value.startsWith('//') }
  if (url?.type === 'template')
    return {
      ...(url.head.includes('://') ? { target: hostOf(url.head) } : {}),
      relative: url.head.startsWith('/') && !url.head.startsWith('//'),
    }
  if (url?.type === 'expression' && url.name && /^[\w.$]+$/.test(url.name)) return { target: url.name, relative: false }
  return { relative: false }
}
