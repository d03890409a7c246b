/** The name that linking resolves, and what comes after it: the result of a function, or a field whose type another file of a package declares. */
export const partsOf = (name: string): { readonly head: string; readonly tail: string } => {
  if (name.endsWith('()')) return { head: name.slice(0, -2), tail: '()' }
  const dot = name.lastIndexOf('.')
  return dot < 0 ? { head: name, tail: '' } : { head: name.slice(0, dot), tail: name.slice(dot) }
}

/** A class, and what comes after it: a field of it, or the result of a method. */
export const memberOf = (name: string): { readonly head: string; readonly tail: string } => {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? { head: name, tail: '' } : { head: name.slice(0, dot), tail: name.slice(dot) }
}
