package main

import (
	"context"

	"example.com/service/internal/mail"
)

func main() { _ = mail.Send(context.Background(), "a@example.com") }
