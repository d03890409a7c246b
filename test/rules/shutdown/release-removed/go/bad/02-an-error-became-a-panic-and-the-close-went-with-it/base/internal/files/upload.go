package files

import (
	"fmt"
	"os"
)

func (f *Files) upload(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	defer file.Close() // <- finding
	return f.store.Put(path, file)
}
