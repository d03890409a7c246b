import type { Example, Examples } from '#model/rule'

const file = (title: string, text: string): Example => ({ title, files: { 'internal/upload/unpack.go': `package upload\n\n${text}` } })

const zip = (body: string): string => `import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func Unpack(reader *zip.Reader, folder string) error {
	for _, entry := range reader.File {
${body}
	}
	return nil
}
`
const write = `		out, err := os.Create(target)
		if err != nil {
			return err
		}
		in, err := entry.Open()
		if err != nil {
			return err
		}
		if _, err := io.Copy(out, in); err != nil {
			return err
		}`

export const archiveEntryOutsideFolderGo: Examples = {
  bad: [
    file('of a zip file', zip(`		target := filepath.Join(folder, entry.Name) // <- finding\n${write}`)),
    file(
      'of a tar file',
      `import (
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
`,
    ),
    file(
      'one entry at a time, by a name',
      `import (
	"archive/zip"
	"os"
	"path/filepath"
)

func place(entry *zip.File, folder string) (*os.File, error) {
	name := entry.Name
	return os.Create(filepath.Join(folder, "files", name)) // <- finding
}
`,
    ),
  ],
  good: [
    file(
      'compared with the folder',
      zip(`		target := filepath.Join(folder, entry.Name)
		if !strings.HasPrefix(target, filepath.Clean(folder)+string(os.PathSeparator)) {
			return fmt.Errorf("%s leads out", entry.Name)
		}
${write}`),
    ),
    file(
      'local names only',
      zip(`		if !filepath.IsLocal(entry.Name) {
			continue
		}
		target := filepath.Join(folder, entry.Name)
${write}`),
    ),
    file('only the last part of it', zip(`		target := filepath.Join(folder, filepath.Base(entry.Name))\n${write}`)),
    file(
      'nothing is written',
      `import (
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
`,
    ),
  ],
}
