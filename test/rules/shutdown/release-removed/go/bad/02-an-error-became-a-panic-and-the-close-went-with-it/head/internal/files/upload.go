package files

import (
	"os"
)

func (f *Files) upload(path string) error {
	file, err := os.Open(path)
	if err != nil {
		panic(err)
	}
	return f.store.Put(path, file)
}
