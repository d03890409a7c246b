package upload

import (
	"archive/tar"
	"io"
	"os"
	"path/filepath"
)

func Unpack(reader *tar.Reader, folder string) error {
	for {
		header, err := reader.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		data, err := io.ReadAll(reader)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, header.Name), data, 0o600); err != nil { // <- finding
			return err
		}
	}
}
