package main

import "os"

func reload(c chan os.Signal) {
}

func main() {}
