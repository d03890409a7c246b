/** What a reader at this width would complain of: a page, a menu or a table to scroll sideways, a high header, words that are cut in two. */
export const layoutFaults = `(() => {
  const faults = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push('is ' + scrollWidth + ' wide')
  const header = document.querySelector('header.top')?.getBoundingClientRect().height ?? 0
  if (header > 64) faults.push('has a header of ' + header)
  for (const element of document.querySelectorAll('nav, .scroll')) {
    const name = element.getAttribute('aria-label') ?? element.localName
    if (element.scrollWidth > element.clientWidth + 1) faults.push('hides ' + (element.scrollWidth - element.clientWidth) + ' px of ' + name)
  }
  for (const row of document.querySelectorAll('.frame tr')) {
    const { height } = row.getBoundingClientRect()
    if (height > 30) faults.push('has a line of code that is ' + Math.round(height) + ' high')
  }
  for (const element of document.querySelectorAll('.top a, .top button, table.data th, table.data td, button, .button, .chip, h1, h2')) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('code, .mono, .path, .visually-hidden, .frame')) continue
      for (const { 0: word, index } of node.data.matchAll(/[A-Za-z]{3,}/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) faults.push('cuts the word ' + word)
      }
    }
  }
  for (const list of document.querySelectorAll('.verdict ul, .rules')) {
    const [inside, around] = [list.getBoundingClientRect(), list.closest('.card').getBoundingClientRect()]
    if (clientWidth < 640 && inside.width < around.width - 60) faults.push('leaves ' + Math.round(around.width - inside.width) + ' px beside a list unused')
  }
  for (const chip of document.querySelectorAll('.rules li > .chip:last-child')) {
    if (Math.abs(chip.getBoundingClientRect().left - chip.parentElement.getBoundingClientRect().left) < 8) faults.push('has a stage below a severity')
  }
  for (const header of document.querySelectorAll('.finding > header, .check > header')) {
    const [mark, title] = [header.firstElementChild, header.querySelector('h2, h3')].map((element) => element.getBoundingClientRect())
    const isAlone = [...header.children].slice(1).every((child) => child.getBoundingClientRect().top >= mark.bottom)
    if (isAlone) faults.push('has a mark alone on its line above ' + title.top)
  }
  if (!document.querySelector('.rules') && document.documentElement.scrollHeight > 20 * 900) faults.push('is ' + document.documentElement.scrollHeight + ' high')
  return [...new Set(faults)]
})()`
