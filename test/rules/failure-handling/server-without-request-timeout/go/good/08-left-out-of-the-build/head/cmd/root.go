package cmd

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func Execute() {
	root := &cobra.Command{Use: "files", Run: func(*cobra.Command, []string) { fmt.Println("files 1.0") }}
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
