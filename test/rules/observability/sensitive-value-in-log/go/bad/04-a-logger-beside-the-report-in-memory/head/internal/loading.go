package internal

import (
	"bytes"
	"log"
	"os"
)

type Loading struct {
	notes *log.Logger
}

type Contact struct{ Email string }

func NewLoading(quiet bool) *Loading {
	if quiet {
		return &Loading{notes: log.New(bytes.NewBuffer(nil), "", log.LstdFlags)}
	}
	return &Loading{notes: log.New(os.Stderr, "", log.LstdFlags)}
}

func (l *Loading) Skip(contact Contact) {
	l.notes.Printf("skipped %s", contact.Email) // <- finding
}
