import type { Example, Examples } from '#model/rule'

const change = (title: string, path: string, before: string, after: string): Example => ({
  title,
  base: { [path]: before },
  files: { [path]: after },
})

const mail = (library: string): string => `package mails

import (
	"bytes"
	"${library}/template"
)

var layout = template.Must(template.ParseFiles("mails/layout.tmpl"))

func Render(name string) (string, error) {
	var page bytes.Buffer
	err := layout.Execute(&page, name)
	return page.String(), err
}
`

const comment = (value: string, imports: string): string => `package comments

import (
	"fmt"
${imports}	"net/http"
)

func (c *Comments) Show(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	fmt.Fprintf(w, "<p>%s</p>", ${value})
}
`

const report = (value: string): string => `package reports

import (
	"fmt"

	"github.com/lib/pq"
)

var Driver pq.Driver

func (r *Reports) Count(table string) error {
	_, err := r.db.Exec(fmt.Sprintf("ANALYZE %s", ${value}))
	return err
}
`

export const sanitisationRemovedGo: Examples = {
  bad: [
    change(
      'a template that escapes by itself',
      'internal/mails/render.go',
      mail('html').replace('"html/template"', '"html/template" // <- finding'),
      mail('text'),
    ),
    change(
      'a text that is put into a page',
      'internal/comments/show.go',
      comment('html.EscapeString(text)', '\t"html"\n').replace('html.EscapeString(text))', 'html.EscapeString(text)) // <- finding'),
      comment('text', ''),
    ),
    change(
      'the name of a table',
      'internal/reports/count.go',
      report('pq.QuoteIdentifier(table)').replace('(table)))', '(table))) // <- finding'),
      report('table'),
    ),
    change(
      'a policy for what people write',
      'internal/comments/save.go',
      `package comments

func (c *Comments) Save(text string) error {
	clean := c.policy.Sanitize(text) // <- finding
	return c.store.Save(clean)
}
`,
      `package comments

func (c *Comments) Save(text string) error {
	return c.store.Save(text)
}
`,
    ),
  ],
  good: [
    change(
      'templates are no longer written here',
      'internal/mails/render.go',
      mail('html'),
      'package mails\n\nfunc Render(name string) (string, error) {\n\treturn name, nil\n}\n',
    ),
    change('a template that escapes from now on', 'internal/mails/render.go', mail('text'), mail('html')),
    change(
      'made harmless by another function',
      'internal/comments/show.go',
      comment('html.EscapeString(text)', '\t"html"\n'),
      comment('c.policy.Sanitize(text)', ''),
    ),
    change(
      'a value that is not written any more',
      'internal/comments/show.go',
      comment('html.EscapeString(text)', '\t"html"\n'),
      comment('"…"', '').replace('\ttext := r.FormValue("text")\n', ''),
    ),
  ],
}
