package upload

import (
	"archive/zip"
	"path/filepath"
)

func Names(reader *zip.Reader) []string {
	var names []string
	for _, entry := range reader.File {
		names = append(names, filepath.Join("upload", entry.Name))
	}
	return names
}
