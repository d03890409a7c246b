import { html, type Part } from './html.ts'

/** A whole HTML document. `head` holds what differs from document to document: its style, its icon. */
export const htmlDocument = (title: string, { head, body }: { readonly head: Part; readonly body: Part }): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Readiness</title>
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html>`.toString()
