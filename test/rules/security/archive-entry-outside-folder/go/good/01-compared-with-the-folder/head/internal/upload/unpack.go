package upload

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func Unpack(reader *zip.Reader, folder string) error {
	for _, entry := range reader.File {
		target := filepath.Join(folder, entry.Name)
		if !strings.HasPrefix(target, filepath.Clean(folder)+string(os.PathSeparator)) {
			return fmt.Errorf("%s leads out", entry.Name)
		}
		out, err := os.Create(target)
		if err != nil {
			return err
		}
		in, err := entry.Open()
		if err != nil {
			return err
		}
		if _, err := io.Copy(out, in); err != nil {
			return err
		}
	}
	return nil
}
