package mails

import (
	"bytes"
	"text/template"
)

var layout = template.Must(template.ParseFiles("mails/layout.tmpl"))

func Render(name string) (string, error) {
	var page bytes.Buffer
	err := layout.Execute(&page, name)
	return page.String(), err
}
