/** What a reader at this width would complain of: a page to scroll sideways, a high header, words that are cut in two. */
export const layoutFaults = `(() => {
  const faults = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push('is ' + scrollWidth + ' wide')
  const header = document.querySelector('header.top')?.getBoundingClientRect().height ?? 0
  if (header > 64) faults.push('has a header of ' + header)
  for (const element of document.querySelectorAll('.top a, .top button, table.data th, table.data td, button, .button, .chip, h1, h2')) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('code, .mono, .visually-hidden, .frame')) continue
      for (const { 0: word, index } of node.data.matchAll(/[A-Za-z]{3,}/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) faults.push('cuts the word ' + word)
      }
    }
  }
  return [...new Set(faults)]
})()`
