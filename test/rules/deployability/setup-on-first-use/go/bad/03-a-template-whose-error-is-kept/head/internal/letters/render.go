package letters

import (
	"bytes"
	"html/template"
	"sync"
)

var (
	once   sync.Once
	pages  *template.Template
	failed error
)

// Render fills a letter.
func Render(name string, data any) ([]byte, error) {
	once.Do(func() { pages, failed = template.ParseGlob("templates/*.html") })  // <- finding
	if failed != nil {
		return nil, failed
	}
	var out bytes.Buffer
	err := pages.ExecuteTemplate(&out, name, data)
	return out.Bytes(), err
}
