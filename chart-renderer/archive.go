package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"
)

const (
	mostUnpacked = 32 << 20
	mostEntries  = 5_000
	// An archive may contain archives of its own dependencies.
	mostArchiveDepth = 3
)

// unpacker adds the files of packed dependencies to those of a chart. Its limits are for all archives of the chart together.
type unpacker struct {
	files map[string]string
	// Folders that came out of an archive.
	unpacked map[string]bool
	bytes    int64
	entries  int
}

// unpackAll unpacks `charts/*.tgz`. A chart that is there as a folder too is used as the folder.
func unpackAll(files map[string]string, archives map[string][]byte) (map[string]bool, error) {
	u := &unpacker{files: files, unpacked: map[string]bool{}}
	for _, name := range sortedKeys(archives) {
		if err := u.unpack(name, archives[name], 0); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return u.unpacked, nil
}

func (u *unpacker) unpack(name string, data []byte, depth int) error {
	if depth >= mostArchiveDepth {
		return fmt.Errorf("limit reached: archives are nested more than %d deep", mostArchiveDepth)
	}
	compressed, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return errors.New("the archive is invalid")
	}
	// One byte more than the limit tells a text that is too long.
	limited := &io.LimitedReader{R: compressed, N: mostUnpacked - u.bytes + 1}
	defer func() { u.bytes = mostUnpacked + 1 - limited.N }()
	reader := tar.NewReader(limited)
	made, inner := map[string]string{}, map[string][]byte{}
	top := ""
	for {
		header, err := reader.Next()
		if limited.N <= 0 {
			return fmt.Errorf("limit reached: archives unpack to more than %d MB", mostUnpacked>>20)
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return errors.New("the archive is invalid")
		}
		if u.entries++; u.entries > mostEntries {
			return fmt.Errorf("limit reached: archives have more than %d entries", mostEntries)
		}
		if header.Typeflag == tar.TypeDir || header.Typeflag == tar.TypeXGlobalHeader {
			continue
		}
		if header.Typeflag != tar.TypeReg {
			return errors.New("the archive contains a link or a device")
		}
		entry := header.Name
		if strings.Contains(entry, "\\") || path.IsAbs(entry) || path.Clean(entry) != strings.TrimPrefix(entry, "./") {
			return errors.New("the archive contains a path that leaves its folder")
		}
		folder, inside, ok := strings.Cut(path.Clean(entry), "/")
		if !ok || folder == ".." || (top != "" && folder != top) {
			return errors.New("the archive is not a chart in one folder")
		}
		top = folder
		content, err := io.ReadAll(reader)
		if limited.N <= 0 {
			return fmt.Errorf("limit reached: archives unpack to more than %d MB", mostUnpacked>>20)
		}
		if err != nil {
			return errors.New("the archive is invalid")
		}
		if isArchive(inside) {
			inner[inside] = content
		} else if utf8.Valid(content) {
			made[inside] = string(content)
		}
	}
	if _, ok := made["Chart.yaml"]; !ok {
		return errors.New("the archive contains no Chart.yaml")
	}
	folder := path.Dir(name) + "/" + top + "/"
	if _, ok := u.files[folder+"Chart.yaml"]; ok && !u.unpacked[folder] {
		return nil
	}
	// Two versions of one chart.
	if u.unpacked[folder] {
		folder = name + "/"
	}
	u.unpacked[folder] = true
	for inside, text := range made {
		u.files[folder+inside] = text
	}
	for _, inside := range sortedKeys(inner) {
		if err := u.unpack(folder+inside, inner[inside], depth+1); err != nil {
			return fmt.Errorf("%s: %w", inside, err)
		}
	}
	return nil
}

// isArchive: a packed dependency of a chart.
func isArchive(inside string) bool {
	folder, name := path.Split(inside)
	return folder == "charts/" && (strings.HasSuffix(name, ".tgz") || strings.HasSuffix(name, ".tar.gz"))
}
