import { chromium, type Browser } from 'playwright'

let browser: Browser | undefined

export const invoicePdf = async (html: string): Promise<Buffer> => {
  const own = await chromium.launch({ timeout: 10_000 })
  try {
    const page = await own.newPage()
    await page.setContent(html, { timeout: 10_000 })
    return await page.pdf({ format: 'A4' })
  } finally {
    await own.close()
  }
}

export const preview = async (html: string): Promise<Buffer> => {
  browser ??= await chromium.launch({ timeout: 10_000 })
  const page = await browser.newPage()
  await page.setContent(html, { timeout: 10_000 })
  return page.screenshot()
}
