package main

import (
	"context"

	"example.com/service/internal/mail"
	"example.com/service/internal/provider"
)

func main() {
	provider.Open()
	_ = mail.Send(context.Background(), "a@example.com")
	provider.Close()
}
