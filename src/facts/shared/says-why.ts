/** Comments that only keep a place: nothing is said yet. */
const placeholder =
  /^\W*(todo|tbd|fixme|xxx|implement|write|n\/?a|none|no-?op|nothing|empty|not (supported|implemented|needed|required))\b/i

/** Whether a comment says why there is no code, or what to do instead: `-- cannot be undone, restore the backup`. */
export const saysWhy = (comment: string): boolean => {
  const text = comment.replace(/^[\s/*#-]+/, '').trim()
  if (/cannot|can't|irreversib|one[- ]way|restore|backup|by hand|manual/i.test(text)) return true
  return !placeholder.test(text) && text.split(/\s+/).length > 2
}
