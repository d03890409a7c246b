package mails

import (
	"bytes"
	"html/template" // <- finding
)

var layout = template.Must(template.ParseFiles("mails/layout.tmpl"))

func Render(name string) (string, error) {
	var page bytes.Buffer
	err := layout.Execute(&page, name)
	return page.String(), err
}
