package internal

import (
	"bytes"
	"log"
)

type Progress struct {
	lines *bytes.Buffer
}

type Loading struct {
	progress Progress
	notes    *log.Logger
}

type Contact struct{ Email string }

func NewLoading() *Loading {
	progress := Progress{lines: bytes.NewBuffer(nil)}
	return &Loading{progress: progress, notes: log.New(progress.lines, "", log.LstdFlags)}
}

func (l *Loading) Skip(contact Contact) {
	l.notes.Printf("skipped %s", contact.Email)
}
