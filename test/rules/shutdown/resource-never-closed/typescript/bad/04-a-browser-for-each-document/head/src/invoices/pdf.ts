import puppeteer from 'puppeteer'

export const invoicePdf = async (html: string): Promise<Uint8Array> => {
  const browser = await puppeteer.launch({ headless: true }) // <- finding
  const page = await browser.newPage()
  await page.setContent(html, { waitUntil: 'load', timeout: 10_000 })
  const pdf = await page.pdf({ format: 'A4' })
  await browser.close()
  return pdf
}
