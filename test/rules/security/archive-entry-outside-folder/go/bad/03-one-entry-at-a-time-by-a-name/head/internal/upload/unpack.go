package upload

import (
	"archive/zip"
	"os"
	"path/filepath"
)

func place(entry *zip.File, folder string) (*os.File, error) {
	name := entry.Name
	return os.Create(filepath.Join(folder, "files", name)) // <- finding
}
