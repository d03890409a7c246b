/** Words by which writers mark what they have not written yet. */
const markers = /\b(TBD|TBA|TBC|TODO|FIXME|WIP|XXX)\b|\?{2,}/
const promises =
  /\b(to be|will be|not yet|yet to be|needs? to be|still to be|is not) (written|defined|decided|determined|documented|added|done|confirmed|described|filled|assigned|named|known)\b|\b(coming|documented|follows|added|later) soon\b|\bcoming soon\b|\b(we|I) (do not|don't) know\b|\bno (steps|procedure|instructions|owner|documentation) (yet|so far)\b/i
/** Values that name nothing. */
const nothing =
  /^(unknown|none|nobody|no one|noone|n\/?a|not applicable|unassigned|unowned|undefined|null|tbd|tba|tbc|todo|fixme|xxx|pending|-+|–|—|\.{2,}|…|\?+)?$/i

/** Whether a text only says that something is still to be written. */
export const isPromise = (text: string): boolean => markers.test(text) || promises.test(text)

/** Whether a value names nothing: it is empty, `TBD`, `unknown`, `none (see ticket)`. */
export const namesNothing = (value: string): boolean => {
  const bare = value.replace(/^(group|user|team)s?:(default\/)?/i, '').trim()
  const first = bare.split(/[,;(–—]/)[0]?.trim() ?? ''
  return nothing.test(bare) || /^(TBD|TBA|TBC|TODO|FIXME)\b/.test(bare) || (first !== '' && nothing.test(first))
}
