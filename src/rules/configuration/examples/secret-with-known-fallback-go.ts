import type { Examples } from '#model/rule'

export const secretWithKnownFallbackGo: Examples = {
  bad: [
    `package config

import "os"

func Load() Config {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" { // <- finding
		secret = "change-me"
	}
	return Config{Secret: secret}
}`,
    `package config

func Load() Config {
	return Config{Secret: getEnv("SESSION_SECRET", "keyboard cat")} // <- finding
}`,
    `package config

type Config struct {
	Secret string \`env:"JWT_SECRET" envDefault:"not-so-secret"\` // <- finding
}`,
    `package config

import (
	"cmp"
	"os"
)

var key = cmp.Or(os.Getenv("ENCRYPTION_KEY"), "0123456789abcdef") // <- finding`,
  ],
  good: [
    `package config

import (
	"log"
	"os"
)

func Load() Config {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		log.Fatal("JWT_SECRET is not set")
	}
	return Config{Secret: secret}
}`,
    `package config

func Load() Config {
	return Config{Region: getEnv("REGION", "eu-central-1")}
}`,
    `package config

type Config struct {
	Secret string \`env:"JWT_SECRET,required"\`
}`,
    `package config

import "os"

func loadDevelopment() Config {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		secret = "development"
	}
	return Config{Secret: secret}
}`,
  ],
}
