package main

import "example.com/service/internal/store"

func main() { store.Connect() }
