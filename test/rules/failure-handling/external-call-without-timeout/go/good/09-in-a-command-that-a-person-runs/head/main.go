package main

import (
	"net/http"

	"github.com/spf13/cobra"
)

func main() {
	_ = (&cobra.Command{Use: "risk", RunE: func(_ *cobra.Command, args []string) error {
		response, err := http.Get("https://risk.example.com/" + args[0])
		if err != nil {
			return err
		}
		return response.Body.Close()
	}}).Execute()
}
